import { REGION } from '../../../src/blueprint/names';
import { sha256Hex } from '../../../src/domain/canonical';
import type { WorkbookReading } from '../../../src/blueprint/reading';
import type { Snapshot } from 'excel-host';
import { blueprintOf, openExcel, type OpenExcel } from './excel';

let excel: OpenExcel;
let ready: Snapshot;
beforeAll(async () => {
  excel = openExcel();
  await excel.workbook.render(blueprintOf('ready'));
  await excel.client.host.calculate();
  ready = excel.client.host.snapshot();
});
beforeEach(() => excel.client.host.restore(ready));
afterAll(() => excel.client.dispose());

async function read(): Promise<WorkbookReading['regions']> {
  excel.client.host.clearLog();
  const reading = await excel.workbook.read();
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  expect(excel.client.host.syncs).toBe(1);
  return reading.value.regions;
}

test('every region is found, where it stands and with all its cells', async () => {
  const { names, sheets } = blueprintOf('ready');
  const regions = await read();
  for (const name of Object.values(REGION)) {
    const { sheet, rect } = names.find((one) => one.name === name)!;
    const region = regions.get(name)!;
    expect(region).toMatchObject({
      name,
      sheetName: sheets.find(({ key }) => key === sheet)!.name,
      top: rect.top,
      left: rect.left,
    });
    expect([region.values.length, new Set(region.values.map((row) => row.length))]).toEqual([
      rect.rows,
      new Set([rect.columns]),
    ]);
  }
});

test('a blank cell is null', async () => {
  const { values } = (await read()).get(REGION.history)!;
  expect(new Set(values.at(-1))).toEqual(new Set([null]));
});

test('regions whose sheet is gone are not in the answer, and the others are', async () => {
  excel.client.host.author.deleteSheet('Tidsplan');
  const regions = await read();
  const gone = Object.values(REGION).filter((name) => !regions.has(name));
  expect(gone).toEqual([REGION.milestones, REGION.timeline, REGION.weeks, REGION.load]);
});

test('capitals do not count in a name', async () => {
  const { book } = excel.client.host;
  book.names = book.names.map((name) => ({ ...name, name: name.name.toLowerCase() }));
  const regions = await read();
  expect([...regions.keys()]).toEqual(Object.values(REGION));
});

test('a name that is gone is not in the answer either', async () => {
  await excel.client.Excel.run(async ({ workbook, sync }) => {
    workbook.names.getItem(REGION.matrix).delete();
    await sync();
  });
  const regions = await read();
  expect(Object.values(REGION).filter((name) => !regions.has(name))).toEqual([REGION.matrix]);
});

test('a workbook without a plan has none', async () => {
  const empty = openExcel();
  expect(await empty.workbook.read()).toEqual({ ok: true, value: { regions: new Map() } });
  await empty.client.dispose();
});

describe('more than Excel gives at once', () => {
  /** Where each region stands, its size, and a digest of its formulas: what they give is another thing. */
  const shapes = (regions: WorkbookReading['regions']) =>
    [...regions.values()].map(({ name, sheetName, top, left, values, formulas }) => {
      const texts = values.map((row, r) => row.map((_, c) => formulas!.at(r, c)));
      return [name, sheetName, top, left, values.length, sha256Hex(JSON.stringify(texts))];
    });

  async function readAnyhow(): Promise<WorkbookReading['regions']> {
    const reading = await excel.workbook.read();
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    return reading.value.regions;
  }

  /** Every role, side, unit and mail. */
  const fill = (text: string): Promise<void> =>
    excel.client.Excel.run(async ({ workbook, sync }) => {
      const cells = workbook.worksheets.getItem('Deltagere').getRange('E5:H20');
      cells.values = Array.from({ length: 16 }, () => new Array<string>(4).fill(text));
      await sync();
    });

  test('is read in parts, the same cells with the same formulas', async () => {
    const long = 'å'.repeat(30_000);
    await fill('å');
    const atOnce = await readAnyhow();
    await fill(long);
    excel.client.host.clearLog();
    const inParts = await readAnyhow();
    // All at once; where they stand; each by itself, and some in halves.
    expect(excel.client.host.syncs).toBeGreaterThan(2 + Object.keys(REGION).length);
    expect(shapes(inParts)).toEqual(shapes(atOnce));
    const filled = inParts
      .get(REGION.participants)!
      .values.slice(1, 17)
      .map((row) => row.slice(4, 8));
    expect(new Set(filled.flat())).toEqual(new Set([long]));
  });

  test('a table that ends where its sheet does has no room for what may stand below it', async () => {
    await excel.client.Excel.run(async ({ workbook, sync }) => {
      workbook.names.getItem(REGION.participants).delete();
      await sync();
      const range = workbook.worksheets.add('Nederst').getRange('A1048570:M1048576');
      range.values = Array.from({ length: 7 }, () => new Array<string>(13).fill('x'));
      workbook.names.add(REGION.participants, range);
      await sync();
    });
    const region = (await readAnyhow()).get(REGION.participants)!;
    expect([region.top, region.values.length, region.values[6]![12], region.beside]).toEqual([
      ...[1_048_569, 7, 'x', []],
    ]);
  });
});
