import { plainBook } from 'excel-host';
import { cellsOf, firstSheet, useExcel } from './excel';

/* What is said of a workbook, and has no rule of its own: it is kept as it was said, and read again. */

const excel = useExcel();

test('who wrote it, and what they noted in its properties', async () => {
  const noted = await excel.run(async ({ workbook: { properties }, sync }) => {
    properties.author = 'Ane';
    properties.custom.add('Case', 'K-7');
    properties.custom.add('Round', 2);
    await sync();
    properties.load('author');
    const custom = properties.custom.load('items/key,items/value');
    const missing = properties.custom.getItemOrNullObject('Nothing');
    await sync();
    return [
      properties.author,
      custom.items.map(({ key, value }) => [key, value as unknown]),
      missing.isNullObject,
    ];
  });
  expect(noted).toEqual([
    'Ane',
    [
      ['Case', 'K-7'],
      ['Round', 2],
    ],
    true,
  ]);
  const left = await excel.run(async ({ workbook: { properties }, sync }) => {
    properties.custom.getItemOrNullObject('case').delete();
    const custom = properties.custom.load('items/key');
    await sync();
    return custom.items.map(({ key }) => key);
  });
  expect(left).toEqual(['Round']);
});

test('a style, in every part of it', async () => {
  await excel.run(async (context) => {
    const { styles } = context.workbook;
    styles.add('Loud');
    const loud = styles.getItem('Loud');
    loud.font.name = 'Arial';
    loud.font.size = 14;
    loud.font.italic = true;
    loud.verticalAlignment = 'Center';
    loud.wrapText = true;
    loud.indentLevel = 2;
    loud.fill.color = '#FFF2CC';
    cellsOf(context, 'A1').style = 'Loud';
  });
  expect(plainBook(excel.host.book).styles['Loud']).toMatchObject({
    font: { name: 'Arial', size: 14, italic: true, bold: false },
    ...{ fill: '#FFF2CC', verticalAlignment: 'Center', wrapText: true, indentLevel: 2 },
  });
});

test('where the sheets stand, which is first, and what is used of them', async () => {
  const found = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('Second');
    added.getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    added.position = 0;
    const first = worksheets.getFirst().load('name,position');
    const [used, blank] = [added, firstSheet(context)].map((sheet) => sheet.getUsedRangeOrNullObject());
    used!.load('address');
    await context.sync();
    return [first.name, first.position, used!.address, blank!.isNullObject];
  });
  expect(found).toEqual(['Second', 0, 'Second!B2:C3', true]);
});

test('a sheet has names of its own, apart from those of the workbook', async () => {
  excel.host.author.write('Ark1', 'A1', 1);
  await excel.run(async (context) => context.workbook.names.add('My_Cell', cellsOf(context, 'A1')));
  excel.host.author.copySheet('Ark1');
  const own = await excel.run(async ({ workbook: { worksheets }, sync }) => {
    const lists = ['Ark1', 'Ark1 (2)'].map((name) => worksheets.getItem(name).names.load('items/name'));
    await sync();
    return lists.map(({ items }) => items.map(({ name }) => name));
  });
  expect(own).toEqual([[], ['My_Cell']]);
});

test('the right footer; and the screen and the calculation may be put off, which changes nothing', async () => {
  await excel.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    firstSheet(context).pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P of &N';
    cellsOf(context, 'A1').values = [[1]];
  });
  expect(plainBook(excel.host.book).sheets['Ark1']).toMatchObject({
    page: { rightFooter: '&P of &N' },
    cells: { A1: { value: 1 } },
  });
});
