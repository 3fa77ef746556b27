/** @minutes 1 */
import { differences, type FaultKind, type PlainBook, type Snapshot } from 'excel-host';
import { checkWorkbook } from '../../support/check-workbook';
import { runs } from '../../support/sampling';
import { blueprintOf, openExcel, type OpenExcel } from './excel';

const ASIDE = ' (før)';
const OURS = [
  ...['Overblik', 'Deltagere', 'Kompetencematrix', 'Tidsplan', 'Mit overblik', 'KLIK-opgaven'],
  ...['Planens historik', '_holdplan'],
];

let excel: OpenExcel;
let ready: Snapshot;
beforeAll(async () => {
  const { client, workbook } = openExcel();
  await workbook.render(blueprintOf('ready'));
  client.host.author.write('Ark1', 'A1:B1', [['mine', '=Kompetencematrix!C5']]);
  await client.host.calculate();
  ready = client.host.snapshot();
  await client.dispose();
});
beforeEach(() => {
  excel = openExcel();
  excel.client.host.restore(ready);
});
afterEach(() => excel.client.dispose());

const rebuild = () => excel.workbook.rebuild(blueprintOf('half-filled'), ASIDE);

/** A sheet without its name in formulas: Excel lets formulas follow a sheet that is renamed. */
const content = (book: PlainBook, name: string): unknown =>
  JSON.parse(
    JSON.stringify(book.sheets[name]).replaceAll(/'[^']*?'!|[A-Za-zæøå_]+!/g, (sheet) =>
      sheet.replaceAll(ASIDE, '').replaceAll("'", ''),
    ),
  );

test('six syncs, and what has been asked for stands beside the old sheets', async () => {
  const { host } = excel.client;
  host.clearLog();
  expect(await rebuild()).toEqual({ ok: true, value: OURS.map((name) => name + ASIDE) });
  expect(host.syncs).toBe(6);
  expect(await checkWorkbook(excel.workbook)).toMatchObject({ ok: true, value: { status: 'in-progress' } });
});

test('the old sheets are kept cell for cell, locked as they were, last and in their order', async () => {
  const before = excel.plain();
  await rebuild();
  const after = excel.plain();
  for (const name of OURS)
    expect([name, differences(content(before, name), content(after, name + ASIDE))]).toEqual([name, []]);
  expect(after.order.slice(-7)).toEqual(OURS.slice(0, -1).map((name) => name + ASIDE));
  expect(after.sheets[`_holdplan${ASIDE}`]!.visibility).toBe('VeryHidden');
  expect(after.activeSheet).toBe('Overblik');
});

test('names point to the new sheets, none to the old ones', async () => {
  await rebuild();
  const targets = Object.values(excel.plain().names);
  expect(targets.filter((target) => target.includes(ASIDE) || target === '#REF!')).toEqual([]);
});

test('people’s own sheets stay as they were, and their formulas follow the sheets they looked at', async () => {
  const before = excel.plain();
  await rebuild();
  const own = excel.plain().sheets['Ark1']!;
  expect(own.cells['B1']!.formula).toBe("'Kompetencematrix (før)'!C5");
  expect(differences({ ...before.sheets['Ark1'], cells: null }, { ...own, cells: null })).toEqual([]);
});

test('a second time, and beside sheets by the same name, no name is taken twice', async () => {
  excel.client.host.author.renameSheet('Ark1', 'TIDSPLAN (FØR)');
  await rebuild();
  expect(excel.plain().order).toContain('Tidsplan (før) 2');
  const second = await rebuild();
  expect(second.ok && second.value).toContain('Overblik (før) 2');
  expect(excel.plain().order).toContain('Tidsplan (før) 3');
  expect(await checkWorkbook(excel.workbook)).toMatchObject({ ok: true });
});

test('sheets are found whatever they are called, and a long name is cut', async () => {
  const long = 'Hvem der gør hvad hos os i 2027';
  expect(long).toHaveLength(31);
  excel.client.host.author.renameSheet('Kompetencematrix', long);
  await rebuild();
  expect(excel.plain().order).toContain('Hvem der gør hvad hos os  (før)');
  expect(excel.plain().order).toContain('Kompetencematrix');
});

test('a sheet that is gone, and a name that points nowhere, do not stand in the way', async () => {
  excel.client.host.author.deleteSheet('Tidsplan');
  expect(await rebuild()).toMatchObject({ ok: true });
  expect(excel.plain().order).toContain('Tidsplan');
  expect(Object.values(excel.plain().names)).not.toContain('#REF!');
});

/** What a failed attempt may leave different: what is shown, and a name that had lost its sheet before. */
const asBefore = ({ activeSheet: _, selection: __, ...book }: PlainBook) => book;

/** One that is tried again by itself, one that is not, and one after which nobody knows what has happened. */
const KINDS: readonly FaultKind[] = ['busy', 'access-denied', 'connection-lost'];
const WITHIN = runs(4);

test('every fault at every sync: built anew, or as it was', async () => {
  const { host } = excel.client;
  const start: Snapshot = host.snapshot();
  const before = asBefore(excel.plain());
  host.clearLog();
  await rebuild();
  const points = host.requests
    .filter(({ number }) => number > 0)
    .flatMap(({ actions }, index) =>
      [
        'before' as const,
        'after' as const,
        ...Array.from({ length: WITHIN }, (_, step) => ({
          afterActions: Math.floor((actions * (step + 1)) / (WITHIN + 1)),
        })),
      ].map((when) => ({ request: index + 1, when })),
    );
  expect(points.length).toBe(6 * (2 + WITHIN));
  for (const { request, when } of points)
    for (const kind of KINDS) {
      host.restore(start);
      host.callOff();
      host.clearLog();
      host.fail({ kind, request, when });
      const result = await rebuild();
      const told = `${kind} at sync ${request} ${JSON.stringify(when)} → ${result.ok ? 'ok' : result.error.kind}`;
      const now = asBefore(excel.plain());
      if (result.ok) expect([told, now.order.length]).toEqual([told, 17]);
      else expect([told, differences(before, now)]).toEqual([told, []]);
    }
});

test('a connection that stays lost leaves sheets behind, and tells which', async () => {
  const { host } = excel.client;
  // From building on, nothing gets through.
  for (let request = 4; request <= 20; request += 1)
    host.fail({ kind: 'connection-lost', request, when: 'before' });
  host.clearLog();
  expect(await rebuild()).toEqual({
    ok: false,
    error: { kind: 'build-left-behind', sheets: OURS.map((name) => name + ASIDE) },
  });
});

test('putting back is tried again when the connection comes back', async () => {
  const { host } = excel.client;
  const before = asBefore(excel.plain());
  for (let request = 4; request <= 6; request += 1)
    host.fail({ kind: 'connection-lost', request, when: 'before' });
  host.clearLog();
  expect(await rebuild()).toEqual({ ok: false, error: { kind: 'connection-lost' } });
  expect(differences(before, asBefore(excel.plain()))).toEqual([]);
});

test('a sheet that somebody adds meanwhile by one of our names is never taken away', async () => {
  const { host } = excel.client;
  host.clearLog();
  host.interrupt({
    request: 3,
    when: 'before',
    act: () => host.author.renameSheet('Ark1', 'Overblik'),
  });
  expect(await rebuild()).toMatchObject({ ok: false, error: { kind: 'sheet-names-taken' } });
  const { sheets } = excel.plain();
  expect(sheets['Overblik']!.cells['A1']).toMatchObject({ value: 'mine' });
  // The plan is found by its names, so it is whole under the name that it was given.
  expect(await checkWorkbook(excel.workbook)).toMatchObject({ ok: true, value: { status: 'ready' } });
});
