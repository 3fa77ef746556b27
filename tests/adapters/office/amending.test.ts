import { REGION } from '../../../src/blueprint/names';
import type { AmendedCell, CellValue } from '../../../src/blueprint/reading';
import { differences, type Snapshot } from 'excel-host';
import { blueprintOf, openExcel, type OpenExcel } from './excel';
import { recordSent, type Sent } from './sent';

let excel: OpenExcel;
let ready: Snapshot;
let sent: Sent[];
beforeAll(async () => {
  excel = openExcel();
  await excel.workbook.render(blueprintOf('ready'));
  ready = excel.client.host.snapshot();
  sent = recordSent(excel.client);
});
beforeEach(() => {
  excel.client.host.restore(ready);
  excel.client.host.clearLog();
  sent.length = 0;
});
afterAll(() => excel.client.dispose());

const cell = (region: string, row: number, column: number, value: CellValue): AmendedCell => ({
  ...{ region, row, column, value },
  as: 'input',
});
const amend = (cells: readonly AmendedCell[], properties = {}) => excel.workbook.amend({ cells, properties });
const changed = (before: ReturnType<OpenExcel['plain']>): [string, unknown][] =>
  differences(before, excel.plain()).map(({ path, after }) => [path, after]);
const written = (): Sent[] => sent.filter(({ kind, name }) => kind === 'set' && name === 'values');

test('the cells are written, and nothing else, in one sync', async () => {
  const before = excel.plain();
  expect(await amend([cell(REGION.matrix, 2, 31, 'Aftalt'), cell(REGION.timeline, 1, 2, 46_430)])).toEqual({
    ok: true,
    value: undefined,
  });
  expect(excel.client.host.syncs).toBe(1);
  expect(changed(before)).toEqual([
    ['sheets/Kompetencematrix/cells/AF6/value', 'Aftalt'],
    ['sheets/Tidsplan/cells/C15/value', 46_430],
  ]);
});

test('a cell is emptied by null', async () => {
  const before = excel.plain();
  expect(before.sheets['Kompetencematrix']!.cells['C5']!.value).toBe('Ja');
  await amend([cell(REGION.matrix, 1, 2, null)]);
  expect(changed(before)).toEqual([['sheets/Kompetencematrix/cells/C5/value', undefined]]);
});

test('neighbours are written together, and the gap between two is left alone', async () => {
  const columns = [5, 6, 8];
  await amend([1, 2].flatMap((row) => columns.map((column) => cell(REGION.matrix, row, column, 'H'))));
  const ranges = written().map(({ args }) => args[0]);
  expect(ranges.flat(2)).toHaveLength(6);
  const { cells } = excel.plain().sheets['Kompetencematrix']!;
  expect(['F5', 'G5', 'I5', 'F6', 'G6', 'I6'].map((name) => cells[name]!.value)).toEqual(Array(6).fill('H'));
});

test('results are left to Excel, which calculates them', async () => {
  await amend([{ ...cell(REGION.liveStatus, 0, 0, 'Klar'), as: 'result' }]);
  expect(written()).toEqual([]);
});

test('properties are set in the same sync, and others stay', async () => {
  const before = excel.plain();
  await amend([cell(REGION.matrix, 2, 31, 'Aftalt')], { 'Holdplan status': 'Fuldført', Nyt: 3 });
  expect(excel.client.host.syncs).toBe(1);
  expect(excel.plain().properties).toEqual({ ...before.properties, 'Holdplan status': 'Fuldført', Nyt: 3 });
});

describe('two at the same moment', () => {
  const ours = [cell(REGION.history, 1, 0, 'Fuldført'), cell(REGION.meta, 1, 1, 'ours')];

  test('a history row that has been filled meanwhile is put back, and so is all else of ours', async () => {
    excel.client.host.author.write('Planens historik', 'A5', 'Genåbnet');
    const before = excel.plain();
    expect(await amend(ours)).toEqual({ ok: false, error: { kind: 'amended-meanwhile' } });
    expect(changed(before)).toEqual([]);
  });

  test('a free one is written', async () => {
    expect(await amend(ours)).toMatchObject({ ok: true });
    expect(excel.plain().sheets['Planens historik']!.cells['A5']!.value).toBe('Fuldført');
  });
});

test('where somebody has typed meanwhile, theirs stands and ours is refused', async () => {
  const replacing = (row: number, value: CellValue, replaces: CellValue): AmendedCell => ({
    ...cell(REGION.matrix, row, 2, value),
    replaces,
  });
  excel.client.host.author.write('Kompetencematrix', 'C6', [['Måske']]);
  const before = excel.plain();
  expect(await amend([replacing(1, 'Nej', 'Ja'), replacing(2, 'Nej', 'Ja')])).toEqual({
    ok: false,
    error: { kind: 'amended-meanwhile' },
  });
  expect(changed(before)).toEqual([]);
  expect(await amend([replacing(1, 'Nej', 'Ja'), replacing(2, 'Nej', 'Måske')])).toMatchObject({ ok: true });
});
