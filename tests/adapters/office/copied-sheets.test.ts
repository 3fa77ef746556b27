import { withoutFormulas } from '../../support/readings';
import { given } from '../../usecases/deps';
import { blueprintOf, openExcel, type OpenExcel } from './excel';

let excel: OpenExcel;
beforeEach(async () => {
  excel = openExcel();
  await excel.workbook.render(blueprintOf('ready'));
});
afterEach(() => excel.client.dispose());

test('a plan by itself has no copies', async () => {
  expect(await excel.workbook.copiedSheets()).toEqual({ ok: true, value: [] });
});

test('a sheet that was copied is told by its name, and the plan is read as before', async () => {
  const before = withoutFormulas(given(await excel.workbook.read()));
  excel.client.host.author.copySheet('Kompetencematrix');
  expect(await excel.workbook.copiedSheets()).toEqual({ ok: true, value: ['Kompetencematrix (2)'] });
  expect(withoutFormulas(given(await excel.workbook.read()))).toEqual(before);
});

test('also where its names are spelt with other capitals', async () => {
  excel.client.host.author.copySheet('Kompetencematrix');
  const { book } = excel.client.host;
  book.sheets = book.sheets.map((sheet) => ({
    ...sheet,
    names: sheet.names.map((name) => ({ ...name, name: name.name.toUpperCase() })),
  }));
  expect(await excel.workbook.copiedSheets()).toEqual({ ok: true, value: ['Kompetencematrix (2)'] });
});

test('it takes two syncs, and changes nothing', async () => {
  const before = excel.plain();
  const syncs = excel.client.host.syncs;
  await excel.workbook.copiedSheets();
  expect(excel.client.host.syncs - syncs).toBe(2);
  expect(excel.plain()).toEqual(before);
});
