import { differences, plainBook } from '../../src/excel-host/snapshot';
import { cellsOf, firstSheet, useExcel } from './excel';

const excel = useExcel();

test('a snapshot stays as it was, and brings the workbook back', async () => {
  await excel.run(async (context) => {
    cellsOf(context, 'A1').values = [['before']];
  });
  const snapshot = excel.host.snapshot();
  const before = plainBook(excel.host.book);
  await excel.run(async (context) => {
    cellsOf(context, 'A1').values = [['after']];
    context.workbook.worksheets.add('New');
  });
  expect(plainBook(snapshot.book)).toEqual(before);
  excel.host.restore(snapshot);
  expect(plainBook(excel.host.book)).toEqual(before);
  await excel.run(async (context) => {
    cellsOf(context, 'A1').values = [['again']];
  });
  expect(plainBook(snapshot.book)).toEqual(before);
});

test.each<[string, (context: Excel.RequestContext) => void, string[]]>([
  ['a value', (context) => (cellsOf(context, 'B4').values = [[1]]), ['sheets/Ark1/cells/B4']],
  ['a formula', (context) => (cellsOf(context, 'B4').formulas = [['=1']]), ['sheets/Ark1/cells/B4']],
  [
    'a style and its lock',
    (context) => {
      context.workbook.styles.add('Open');
      context.workbook.styles.getItem('Open').locked = false;
      cellsOf(context, 'B4').style = 'Open';
    },
    ['styles/Open', 'sheets/Ark1/cells/B4'],
  ],
  ['a name', (context) => context.workbook.names.add('My_A', cellsOf(context, 'A1')), ['names/My_A']],
  ['a width', (context) => (cellsOf(context, 'B:B').format.columnWidth = 9), ['sheets/Ark1/columnWidths/B']],
  ['a hidden row', (context) => (cellsOf(context, '7:7').rowHidden = true), ['sheets/Ark1/hiddenRows/0']],
  ['protection', (context) => firstSheet(context).protection.protect(), ['sheets/Ark1/protection']],
  ['a property', (context) => context.workbook.properties.custom.add('K', 1), ['properties/K']],
  [
    'a footer',
    (context) => (firstSheet(context).pageLayout.headersFooters.defaultForAllPages.leftFooter = 'x'),
    ['sheets/Ark1/page/leftFooter'],
  ],
  [
    'a rule',
    (context) =>
      (cellsOf(context, 'C1:C2').dataValidation.rule = { list: { inCellDropDown: true, source: '=A' } }),
    ['sheets/Ark1/validations/C1:C2'],
  ],
  [
    'a highlight',
    (context) => cellsOf(context, 'C1').conditionalFormats.add('Custom'),
    ['sheets/Ark1/highlights/0'],
  ],
  ['a sheet', (context) => context.workbook.worksheets.add('New'), ['order/1', 'sheets/New']],
])('%s is seen in the difference', async (_, act, paths) => {
  const before = plainBook(excel.host.book);
  await excel.run(async (context) => {
    act(context);
  });
  const found = differences(before, plainBook(excel.host.book)).map(({ path }) => path);
  expect(found).toEqual(paths);
});

test('no difference where nothing has changed', () => {
  expect(differences(plainBook(excel.host.book), plainBook(excel.host.book))).toEqual([]);
});
