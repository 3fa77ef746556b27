import { createOfficeWorkbook } from '../../../src/adapters/office';
import { BACK_OFF, WAITING_AFTER } from '../../../src/adapters/office/run';
import { REGION } from '../../../src/blueprint/names';
import type { Amendment } from '../../../src/blueprint/reading';
import type { FaultKind, Snapshot } from 'excel-host';
import { createOfficeClient, type OfficeClient } from 'excel-host/node';
import { blueprintOf } from './excel';
import { recordSent, type Sent } from './sent';

/** Known faults (#n: OfficeDev/office-js issue): Excel that does not answer, or not yet. */
const PATIENCE = 30_000;

let client: OfficeClient;
let workbook: ReturnType<typeof createOfficeWorkbook>;
let ready: Snapshot;
let told: boolean[] = [];
let pauses: number[] = [];
/** Pauses that have come to their end; others never do. */
let over: (milliseconds: number) => boolean = () => false;
let release: (() => void)[] = [];
let sent: Sent[];

beforeAll(async () => {
  client = createOfficeClient();
  workbook = createOfficeWorkbook({
    run: client.Excel.run,
    onWaiting: (waiting) => told.push(waiting),
    patience: PATIENCE,
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return new Promise((end) => {
        if (over(milliseconds)) end();
        else release.push(end);
      });
    },
  });
  await workbook.render(blueprintOf('ready'));
  await client.host.calculate();
  ready = client.host.snapshot();
  sent = recordSent(client);
});
beforeEach(() => {
  client.host.restore(ready);
  client.host.callOff();
  client.host.clearLog();
  sent.length = 0;
  [told, pauses, release] = [[], [], []];
  over = () => false;
});
afterAll(() => client.dispose());

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const after = (...milliseconds: readonly number[]): void => {
  over = (asked) => milliseconds.includes(asked);
};

const amendment: Amendment = {
  cells: [{ region: REGION.participants, row: 8, column: 1, value: 'Ida', as: 'input' }],
  properties: {},
};
const written = (): unknown => {
  const { sheets, names } = client.host.book;
  const target = names.find(({ name }) => name === REGION.participants)!.target!;
  const { cells } = sheets.find(({ id }) => id === target.sheet)!;
  return [...cells.values()].some(({ value }) => value === 'Ida');
};

describe('#806, #1393, #3388: somebody is typing in a cell', () => {
  const DELAY_FOR_CELL_EDIT = 64;

  test('every request waits until they are done', async () => {
    client.host.setCellEditing(true);
    const acts = [
      workbook.read(),
      workbook.amend(amendment),
      workbook.goTo({ sheet: 'Tidsplan', cell: 'C15' }),
    ];
    const watching = workbook.watch(() => undefined);
    await settled();
    expect(written()).toBe(false);
    client.host.setCellEditing(false);
    expect((await Promise.all(acts)).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(written()).toBe(true);
    const watched = await watching;
    if (!watched.ok) throw new Error(watched.error.kind);
    client.host.setCellEditing(true);
    const stopped = watched.value.stop();
    await settled();
    client.host.setCellEditing(false);
    await stopped;
    expect(client.host.requests.filter(({ error }) => error !== null)).toEqual([]);
    expect(sent.filter(({ flags }) => (flags & DELAY_FOR_CELL_EDIT) === 0)).toEqual([]);
  });

  test('a workbook is built when they are done', async () => {
    const other = createOfficeClient();
    other.host.setCellEditing(true);
    const built = createOfficeWorkbook({ run: other.Excel.run, pause: settled }).render(blueprintOf('ready'));
    await settled();
    expect(other.host.book.sheets).toHaveLength(1);
    other.host.setCellEditing(false);
    expect(await built).toMatchObject({ ok: true });
    await other.dispose();
  });

  test('the person is told after a second and a half, and again when it is over', async () => {
    expect(WAITING_AFTER).toBe(1_500);
    after(WAITING_AFTER);
    client.host.setCellEditing(true);
    const reading = workbook.read();
    await settled();
    expect(told).toEqual([true]);
    client.host.setCellEditing(false);
    expect(await reading).toMatchObject({ ok: true });
    expect(told).toEqual([true, false]);
  });

  test('nobody is told where Excel answers in time', async () => {
    await workbook.read();
    for (const end of release) end();
    await settled();
    expect(told).toEqual([]);
  });

  test('a reading is given up in the end, and says why', async () => {
    after(WAITING_AFTER, PATIENCE);
    client.host.setCellEditing(true);
    expect(await workbook.read()).toEqual({ ok: false, error: { kind: 'no-answer' } });
    expect(told).toEqual([true]);
    client.host.setCellEditing(false);
    while (told.length < 2) await settled();
    expect(told).toEqual([true, false]);
  });

  test('what is written is never given up: it would still be written afterwards', async () => {
    after(WAITING_AFTER, PATIENCE);
    client.host.setCellEditing(true);
    const amended = workbook.amend(amendment);
    await settled();
    client.host.setCellEditing(false);
    expect(await amended).toEqual({ ok: true, value: undefined });
    expect(written()).toBe(true);
  });

  test('a refusal in spite of it is told for what it is', async () => {
    client.host.fail({ kind: 'cell-edit', request: 1, when: 'before' });
    expect(await workbook.read()).toEqual({ ok: false, error: { kind: 'cell-being-edited' } });
  });
});

describe('#6501, #2899: Excel is busy, or its copy is not current', () => {
  beforeEach(() => after(...BACK_OFF));
  const backOffs = (): number[] =>
    pauses.filter((milliseconds) => BACK_OFF.some((one) => one === milliseconds));
  const failTimes = (kind: FaultKind, times: number): void => {
    for (let request = 1; request <= times; request += 1) client.host.fail({ kind, request, when: 'before' });
  };

  test.each(['busy', 'stale'] as const)('%s: what only reads is tried three times more', async (kind) => {
    expect(BACK_OFF).toEqual([300, 1_000, 3_000]);
    failTimes(kind, 3);
    expect(await workbook.read()).toMatchObject({ ok: true });
    expect(backOffs()).toEqual([...BACK_OFF]);
    expect(client.host.syncs).toBe(4);
  });

  test('and no more than that', async () => {
    failTimes('busy', 9);
    expect(await workbook.read()).toEqual({ ok: false, error: { kind: 'workbook-busy' } });
    expect(client.host.syncs).toBe(4);
  });

  test.each(['busy', 'stale', 'connection-lost'] as const)('%s: what writes is sent once', async (kind) => {
    failTimes(kind, 1);
    expect(await workbook.amend(amendment)).toMatchObject({ ok: false });
    expect(client.host.syncs).toBe(1);
    expect(backOffs()).toEqual([]);
    expect(written()).toBe(false);
  });

  test('a workbook is built once', async () => {
    const other = createOfficeClient();
    const { render } = createOfficeWorkbook({ run: other.Excel.run, pause: settled });
    other.host.fail({ kind: 'busy', request: 2, when: { afterActions: 500 } });
    expect(await render(blueprintOf('ready'))).toEqual({ ok: false, error: { kind: 'workbook-busy' } });
    // To look, to build, and to take away what was built: that looks too.
    expect(other.host.syncs).toBeLessThanOrEqual(4);
    expect(other.host.book.sheets).toHaveLength(1);
    await other.dispose();
  });

  test.each([
    ['access-denied', 'workbook-locked'],
    ['inactive-workbook', 'excel-refused'],
  ] as const)('%s is not tried again', async (kind, problem) => {
    failTimes(kind, 1);
    expect(await workbook.read()).toMatchObject({ ok: false, error: { kind: problem } });
    expect(client.host.syncs).toBe(1);
    expect(backOffs()).toEqual([]);
  });

  test('InvalidArgument is not tried again', async () => {
    const went = await workbook.goTo({ sheet: 'Tidsplan', cell: 'A1,B2' });
    expect(went).toMatchObject({ ok: false, error: { kind: 'excel-refused', code: 'InvalidArgument' } });
    expect(backOffs()).toEqual([]);
  });
});
