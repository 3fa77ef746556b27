import { differences, type FaultKind, type PlainBook, type Snapshot } from 'excel-host';
import { checkWorkbook } from '../../support/check-workbook';
import { completeTask } from '../../../src/usecases/complete-task';
import { reopenTask } from '../../../src/usecases/reopen-task';
import { runs } from '../../support/sampling';
import { blueprintOf, clock, openExcel, type OpenExcel } from './excel';

/**
 * Every fault at every sync of every use case: before it, after it, and within its batch. Either the use case
 * comes through, or it tells of a failure with a name and the workbook is as it was, or can be mended; what another
 * person writes meanwhile is never lost.
 */
const KINDS: readonly FaultKind[] = [
  'busy',
  'stale',
  'cell-edit',
  'access-denied',
  'inactive-workbook',
  'connection-lost',
];
/** Points within a batch, spread over all its actions. */
const WITHIN = runs(6);
let excel: OpenExcel;
let tried = 0;
beforeAll(() => {
  excel = openExcel();
});
afterAll(async () => {
  await excel.client.dispose();
  process.stdout.write(`fault points tried: ${tried}\n`);
});

type When = 'before' | 'after' | { readonly afterActions: number };

/** Where faults can come in a use case: found by running it once without any. */
async function pointsOf(
  start: Snapshot,
  act: () => Promise<unknown>,
): Promise<{ request: number; when: When }[]> {
  const { host } = excel.client;
  host.restore(start);
  host.clearLog();
  await act();
  return host.requests
    .filter(({ number }) => number > 0)
    .flatMap(({ actions }, index) => [
      { request: index + 1, when: 'before' as const },
      { request: index + 1, when: 'after' as const },
      ...Array.from({ length: WITHIN }, (_, step) => ({
        request: index + 1,
        when: { afterActions: Math.floor((actions * (step + 1)) / (WITHIN + 1)) },
      })),
    ]);
}

/** Runs a use case once for each kind of fault at each point, always from the same workbook. */
async function tryAll(
  start: Snapshot,
  act: () => Promise<{ readonly ok: boolean; readonly error?: { readonly kind: string } }>,
  judge: (outcome: { ok: boolean; kind: string | undefined }, told: string) => void,
): Promise<void> {
  const { host } = excel.client;
  for (const { request, when } of await pointsOf(start, act))
    for (const kind of KINDS) {
      host.restore(start);
      host.callOff();
      host.clearLog();
      host.fail({ kind, request, when });
      const result = await act();
      tried += 1;
      judge(
        { ok: result.ok, kind: result.error?.kind },
        `${kind} at sync ${request} ${JSON.stringify(when)} → ${result.ok ? 'ok' : result.error?.kind}`,
      );
    }
  host.callOff();
}

const withoutView = ({ activeSheet: _, selection: __, ...book }: PlainBook) => book;

test('building', async () => {
  const { host } = excel.client;
  host.author.write('Ark1', 'A1', 'mine');
  const start = host.snapshot();
  const before = withoutView(excel.plain());
  const blueprint = blueprintOf('ready');
  await tryAll(
    start,
    () => excel.workbook.render(blueprint),
    ({ ok, kind }, told) => {
      const sheets = excel.plain().order;
      if (ok) expect([told, sheets.length]).toEqual([told, 9]);
      else if (kind === 'build-left-behind') expect(sheets.length).toBeGreaterThan(1);
      else expect([told, differences(before, withoutView(excel.plain()))]).toEqual([told, []]);
      expect(excel.plain().sheets['Ark1']!.cells['A1']).toMatchObject({ value: 'mine' });
    },
  );
});

describe('with a plan in the workbook', () => {
  let ready: Snapshot;
  beforeAll(async () => {
    const { host } = excel.client;
    host.callOff();
    host.restore(host.snapshot());
    await excel.client.dispose();
    excel = openExcel();
    await excel.workbook.render(blueprintOf('ready'));
    await excel.client.host.calculate();
    ready = excel.client.host.snapshot();
  });

  /** Cells that completing and reopening may write: the history, the hidden sheet. */
  const isOurs = (path: string): boolean =>
    /^sheets\/(?:Planens historik|_holdplan)\/|^properties|^styles/.test(path);

  test('checking changes nothing', async () => {
    const before = excel.plain();
    await tryAll(
      ready,
      () => checkWorkbook(excel.workbook),
      (_, told) => expect([told, differences(before, excel.plain())]).toEqual([told, []]),
    );
  });

  test('completing writes only where it should, and can be done again after a failure', async () => {
    excel.client.host.restore(ready);
    const before = excel.plain();
    const complete = () =>
      completeTask({ workbook: excel.workbook, clock }, { by: 'Ane Eksempel', note: '' });
    await tryAll(ready, complete, (_, told) => {
      const foreign = differences(before, excel.plain()).filter(({ path }) => !isOurs(path));
      expect([told, foreign]).toEqual([told, []]);
    });
  });

  test('a failed completion leaves a plan that can be completed', async () => {
    const { host } = excel.client;
    for (const when of ['before', 'after', { afterActions: 30 }] as const) {
      host.restore(ready);
      host.clearLog();
      host.fail({ kind: 'connection-lost', request: 2, when });
      const sign = { by: 'Ane Eksempel', note: '' };
      await completeTask({ workbook: excel.workbook, clock }, sign);
      host.callOff();
      const again = await completeTask({ workbook: excel.workbook, clock }, sign);
      const done = again.ok || again.error.kind === 'already-completed';
      expect([when, done]).toEqual([when, true]);
      expect(await checkWorkbook(excel.workbook)).toMatchObject({ ok: true, value: { status: 'completed' } });
    }
  });

  test('reopening writes only where it should', async () => {
    const { host } = excel.client;
    host.restore(ready);
    await completeTask({ workbook: excel.workbook, clock }, { by: 'Ane Eksempel', note: '' });
    await host.calculate();
    const completed = host.snapshot();
    const before = excel.plain();
    await tryAll(
      completed,
      () => reopenTask({ workbook: excel.workbook, clock }, { by: 'Ane Eksempel', note: 'Ny' }),
      (_, told) => {
        const foreign = differences(before, excel.plain()).filter(({ path }) => !isOurs(path));
        expect([told, foreign]).toEqual([told, []]);
      },
    );
  });

  test('going to a cell changes no cell', async () => {
    excel.client.host.restore(ready);
    const before = withoutView(excel.plain());
    await tryAll(
      ready,
      () => excel.workbook.goTo({ sheet: 'Tidsplan', cell: 'C15' }),
      (_, told) => expect([told, differences(before, withoutView(excel.plain()))]).toEqual([told, []]),
    );
  });

  test('what another person writes meanwhile is kept', async () => {
    const { host } = excel.client;
    for (const request of [1, 2])
      for (const when of ['before', 'after', { afterActions: 20 }] as const) {
        host.restore(ready);
        host.clearLog();
        host.interrupt({
          request,
          when,
          act: () => host.author.write('Kompetencematrix', 'AF6', 'Aftalt med Bo'),
        });
        await completeTask({ workbook: excel.workbook, clock }, { by: 'Ane Eksempel', note: '' });
        expect(excel.plain().sheets['Kompetencematrix']!.cells['AF6']).toMatchObject({
          value: 'Aftalt med Bo',
        });
        tried += 1;
      }
  });

  test('two who complete at the same moment do not overwrite each other', async () => {
    const { host } = excel.client;
    host.restore(ready);
    host.clearLog();
    const theirs = [['Fuldført', 46_447, 'Bo Prøve']];
    host.interrupt({
      request: 2,
      when: 'before',
      act: () => host.author.write('Planens historik', 'A5:C5', theirs),
    });
    const result = await completeTask({ workbook: excel.workbook, clock }, { by: 'Ane Eksempel', note: '' });
    expect(result).toMatchObject({ ok: false, error: { kind: 'amended-meanwhile' } });
    const { cells } = excel.plain().sheets['Planens historik']!;
    expect([cells['A5'], cells['C5']]).toMatchObject([{ value: 'Fuldført' }, { value: 'Bo Prøve' }]);
    expect(cells['J5']?.value ?? '').toBe('');
  });
});
