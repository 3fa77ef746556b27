import { createOfficeWorkbook } from '../src/adapters/office';
import { PAYLOAD_LIMIT, type BridgeRequest } from 'excel-host/wire';
import { differences, plainBook, type PlainBook } from 'excel-host';
import { createOfficeClient, type OfficeClient } from 'excel-host/node';
import { median, pairedRatio, timesOf } from './measure';
import { buildNaively } from './naive';
import { defaultPlan } from './plans';
import { describe, type Subject } from './subjects';
import { heading, ms, ratio, row, say } from './table';

/**
 * Building the default plan in an open Excel: ours beside the same workbook built naively, with Microsoft's client and
 * the stand-in Excel. What a sync costs in a real Excel is not measured here: how many there are, and how large, is.
 */
const ROUNDS = 15;
const blueprint = describe(defaultPlan());
const OURS = 'Holdplan';
const NAIVE = 'a sync a sheet, cell by cell, a style each';
const NAIVEST = 'the same, each property for itself';

/** Nothing is calculated here, so no engine is started. */
const openExcel = (): OfficeClient =>
  createOfficeClient({ engine: () => Promise.reject(new Error('Building calculates nothing')) });

async function buildOurs({ Excel: { run } }: OfficeClient): Promise<void> {
  const built = await createOfficeWorkbook({ run, pause: async () => {} }).render(blueprint);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
}

interface Traffic {
  readonly syncs: number;
  readonly bytes: number;
  readonly largest: number;
}

const trafficOf = (sizes: readonly number[]): Traffic => ({
  syncs: sizes.length,
  bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
  largest: Math.max(...sizes),
});

async function measured(
  build: (client: OfficeClient) => Promise<void>,
): Promise<{ readonly traffic: Traffic; readonly made: PlainBook }> {
  const client = openExcel();
  await build(client);
  const { requests, book } = client.host;
  await client.dispose();
  const sizes = requests.filter(({ number }) => number > 0).map(({ bytes }) => bytes);
  return { traffic: trafficOf(sizes), made: plainBook(book) };
}

/** Looks of single cells are unknown to the stand-in: whatever is asked here is answered »done«, and only weighed. */
async function weighed(): Promise<Traffic> {
  const client = openExcel();
  const { bridge } = client.host;
  const sizes: number[] = [];
  bridge.sendMessageToHost = (message) => {
    const { id, message: inner } = JSON.parse(message) as BridgeRequest;
    const body = typeof inner.body === 'string' ? inner.body : JSON.stringify(inner.body);
    if (!body.includes('_RemoveReference')) sizes.push(Buffer.byteLength(body));
    const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Results: [] }) };
    queueMicrotask(() =>
      bridge.onMessageFromHost!(JSON.stringify({ id, type: 2, flags: 0, message: answer })),
    );
  };
  await buildNaively(client.Excel.run, blueprint, 'properties');
  await client.dispose();
  return trafficOf(sizes);
}

/** The same client each time, with an empty workbook before it: how long a page takes to load is not the question. */
function building(key: string, build: (client: OfficeClient) => Promise<void>): Subject {
  const client = openExcel();
  const empty = client.host.snapshot();
  return {
    key,
    run: () => {
      client.host.restore(empty);
      client.host.clearLog();
      return build(client);
    },
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KiB`;

function tell(key: string, { syncs, bytes, largest }: Traffic, ours: Traffic): void {
  const much = largest > PAYLOAD_LIMIT ? ', more than Excel takes' : '';
  row(
    key,
    `${syncs} syncs ${kilobytes(bytes).padStart(9)}`,
    ratio(bytes / ours.bytes),
    `largest request ${kilobytes(largest)}${much}`,
  );
}

heading('Building the default plan through Office.js, on the stand-in Excel');
const naively = ({ Excel: { run } }: OfficeClient): Promise<void> => buildNaively(run, blueprint, 'styles');
const [ours, naive, naivest] = [await measured(buildOurs), await measured(naively), await weighed()];
const [unlike] = differences(ours.made, naive.made);
if (unlike) throw new Error(`The naive workbook is another one: ${JSON.stringify(unlike)}`);
tell(OURS, ours.traffic, ours.traffic);
tell(NAIVE, naive.traffic, ours.traffic);
tell(NAIVEST, naivest, ours.traffic);
say('  Processor time of client and stand-in together:');
const times = await timesOf([building(OURS, buildOurs), building(NAIVE, naively)], ROUNDS);
for (const key of [OURS, NAIVE])
  row(`  ${key}`, ms(median(times.get(key)!)), ratio(pairedRatio(times.get(key)!, times.get(OURS)!)));
