import { blueprintOf, openExcel, type OpenExcel } from './excel';

let excel: OpenExcel;
beforeEach(async () => {
  excel = openExcel();
  await excel.workbook.render(blueprintOf('ready'));
  excel.client.host.clearLog();
});
afterEach(() => excel.client.dispose());

const sheet = (name: string) => excel.client.host.book.sheets.find((one) => one.name === name)!;
const seen = () => {
  const { activeSheet, selection } = excel.plain();
  return { activeSheet, selection };
};

test('a cell is shown and selected in two syncs', async () => {
  expect(await excel.workbook.goTo({ sheet: 'Tidsplan', cell: 'C15' })).toEqual({ ok: true, value: true });
  expect(seen()).toEqual({ activeSheet: 'Tidsplan', selection: 'Tidsplan!C15' });
  expect(excel.client.host.syncs).toBe(2);
});

test('a sheet that is gone takes one, and changes nothing', async () => {
  const before = excel.plain();
  expect(await excel.workbook.goTo({ sheet: 'Borte', cell: 'A1' })).toEqual({ ok: true, value: false });
  expect(excel.client.host.syncs).toBe(1);
  expect(excel.plain()).toEqual(before);
});

test('a sheet that people have hidden is shown', async () => {
  sheet('Tidsplan').visibility = 'Hidden';
  expect(await excel.workbook.goTo({ sheet: 'Tidsplan', cell: 'C15' })).toEqual({ ok: true, value: true });
  expect(sheet('Tidsplan').visibility).toBe('Visible');
  expect(seen()).toEqual({ activeSheet: 'Tidsplan', selection: 'Tidsplan!C15' });
});

test('the very hidden sheet stays hidden, whatever points there', async () => {
  const before = excel.plain();
  expect(await excel.workbook.goTo({ sheet: '_holdplan', cell: 'B2' })).toEqual({ ok: true, value: false });
  expect(excel.plain()).toEqual(before);
  expect(sheet('_holdplan').visibility).toBe('VeryHidden');
});

test('a sheet that goes between the two syncs is told, and nothing else is touched', async () => {
  const { host } = excel.client;
  host.interrupt({ request: 2, when: 'before', act: () => host.author.deleteSheet('Tidsplan') });
  const went = await excel.workbook.goTo({ sheet: 'Tidsplan', cell: 'C15' });
  // Excel refuses the second sync; looking again, the sheet is gone.
  expect(went).toEqual({ ok: true, value: false });
});

test('no such cell is told as Excel’s refusal', async () => {
  expect(await excel.workbook.goTo({ sheet: 'Tidsplan', cell: 'ZZZZ1' })).toMatchObject({
    ok: false,
    error: { kind: 'excel-refused' },
  });
});
