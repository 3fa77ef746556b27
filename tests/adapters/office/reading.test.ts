import { REGION } from '../../../src/blueprint/names';
import type { WorkbookReading } from '../../../src/blueprint/reading';
import type { Snapshot } from '../../../src/excel-host/snapshot';
import { blueprintOf, openExcel, type OpenExcel } from './excel';

jest.setTimeout(120_000);

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
