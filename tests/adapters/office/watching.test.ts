import { createOfficeWorkbook, GATHER_FOR } from '../../../src/adapters/office';
import { REGION } from '../../../src/blueprint/names';
import type { AmendedCell } from '../../../src/blueprint/reading';
import type { Snapshot } from 'excel-host';
import { createOfficeClient, type OfficeClient } from 'excel-host/node';
import { blueprintOf } from './excel';

// The first reading loads the engine.
/** Time stands still until a test lets it pass: whoever pauses is then let go. */
function createTime() {
  let pauses: { readonly milliseconds: number; readonly end: () => void }[] = [];
  return {
    pause: (milliseconds: number): Promise<void> =>
      new Promise((end) => {
        pauses.push({ milliseconds, end });
      }),
    get pauses() {
      return pauses.map(({ milliseconds }) => milliseconds);
    },
    pass: async (): Promise<void> => {
      const over = pauses;
      pauses = [];
      for (const { end } of over) end();
      await settled();
    },
  };
}

/** All that is under way between client and host has arrived. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

let client: OfficeClient;
let ready: Snapshot;
let time: ReturnType<typeof createTime>;
let workbook: ReturnType<typeof createOfficeWorkbook>;
let hints: number;
let stop: () => Promise<void>;

beforeAll(async () => {
  client = createOfficeClient();
  const { render } = createOfficeWorkbook({ run: client.Excel.run, pause: settled });
  await render(blueprintOf('ready'));
  await client.host.calculate();
  ready = client.host.snapshot();
});
beforeEach(async () => {
  client.host.restore(ready);
  time = createTime();
  workbook = createOfficeWorkbook({ run: client.Excel.run, pause: time.pause });
  hints = 0;
  const watching = await workbook.watch(() => (hints += 1));
  if (!watching.ok) throw new Error(watching.error.kind);
  ({ stop } = watching.value);
});
afterEach(async () => {
  client.host.callOff();
  await stop();
});
afterAll(() => client.dispose());

const cell = (value: string): AmendedCell => ({
  ...{ region: REGION.matrix, row: 2, column: 5, value },
  as: 'input',
});
const own = async (value: string): Promise<void> => {
  expect(await workbook.amend({ cells: [cell(value)], properties: {} })).toMatchObject({ ok: true });
  await settled();
};
const theirs = async (value: string): Promise<void> => {
  client.host.author.write('Kompetencematrix', 'AF6', value);
  client.host.announce();
  await settled();
};

test('an edit in this Excel gives one hint', async () => {
  await own('Aftalt');
  expect(time.pauses).toEqual([GATHER_FOR]);
  expect(hints).toBe(0);
  await time.pass();
  expect(hints).toBe(1);
});

test('another person’s edit gives one too', async () => {
  await theirs('Aftalt');
  await time.pass();
  expect(hints).toBe(1);
});

test('a burst gives one hint, and the next burst another', async () => {
  for (const value of ['a', 'b', 'c', 'd']) await theirs(value);
  await time.pass();
  expect(hints).toBe(1);
  await own('e');
  await theirs('f');
  await time.pass();
  expect(hints).toBe(2);
});

test('#3888, #4066: a lost event gives no hint, and the edit is read all the same', async () => {
  client.host.dropEvents(1);
  await theirs('Aftalt med Bo');
  expect(time.pauses).toEqual([]);
  expect(hints).toBe(0);
  const reading = await workbook.read();
  if (!reading.ok) throw new Error(reading.error.kind);
  const { values, top, left } = reading.value.regions.get(REGION.matrix)!;
  expect(values[5 - top]![31 - left]).toBe('Aftalt med Bo');
});

test('who has stopped hears no more, not even of what was gathered', async () => {
  await own('a');
  await stop();
  await time.pass();
  await own('b');
  await theirs('c');
  await time.pass();
  expect(hints).toBe(0);
});

test('stopping does not fail when the connection does, and is heeded all the same', async () => {
  client.host.clearLog();
  client.host.fail({ kind: 'connection-lost', request: 1, when: 'before' });
  await stop();
  await theirs('a');
  await time.pass();
  expect(hints).toBe(0);
});

test('what is done because of a hint, a reading, gives no further hint', async () => {
  await stop();
  const readings: unknown[] = [];
  const watching = await workbook.watch(() => readings.push(workbook.read()));
  if (!watching.ok) throw new Error(watching.error.kind);
  await own('Aftalt');
  await time.pass();
  expect(readings).toHaveLength(1);
  expect(await readings[0]).toMatchObject({ ok: true });
  await settled();
  expect(time.pauses).toEqual([]);
  await watching.value.stop();
});

test('a plan is not watched where Excel would not have it', async () => {
  client.host.clearLog();
  client.host.fail({ kind: 'access-denied', request: 1, when: 'before' });
  expect(await workbook.watch(() => undefined)).toEqual({ ok: false, error: { kind: 'workbook-locked' } });
});
