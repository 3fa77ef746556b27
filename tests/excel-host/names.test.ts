import { cellsOf, firstSheet, useExcel } from './excel';

const excel = useExcel();
const add = (name: string, reference?: string) => async (context: Excel.RequestContext) =>
  context.workbook.names.add(name, reference ?? cellsOf(context, 'A1:B2'));

test.each(['1st', 'A1', 'R1C1', 'c', 'R', 'has space', 'a-b', '', 'XFD1048576', 'x'.repeat(256)])(
  '%p is no name',
  async (name) => {
    expect(await excel.refused(add(name))).toMatchObject({ code: 'InvalidArgument' });
  },
);

test('names are unique in any case', async () => {
  await excel.run(add('My_Matrix'));
  expect(await excel.refused(add('my_matrix'))).toMatchObject({ code: 'ItemAlreadyExists' });
});

test('a name may be given its reference as a formula', async () => {
  await excel.run(add('My_Matrix', "='Ark1'!$B$2:$C$3"));
  const address = await excel.run(async (context) => {
    const range = context.workbook.names.getItem('My_MATRIX').getRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'Ark1'!B2:C3");
  expect(await excel.refused(add('My_Other', '=Nowhere!A1'))).toMatchObject({ code: 'InvalidArgument' });
});

test('a name of a sheet that is gone points nowhere', async () => {
  await excel.run(async ({ workbook }) => {
    workbook.names.add('My_Gone', workbook.worksheets.add('Gone').getRange('A1'));
    workbook.worksheets.getItem('Gone').delete();
  });
  expect(
    await excel.refused(async ({ workbook }) => workbook.names.getItem('My_Gone').getRange().load('values')),
  ).toMatchObject({ code: 'InvalidReference' });
  const [nameIsNull, rangeIsNull] = await excel.run(async ({ workbook, sync }) => {
    const name = workbook.names.getItemOrNullObject('My_Gone');
    const range = name.getRangeOrNullObject();
    name.load('name');
    range.load('values');
    await sync();
    return [name.isNullObject, range.isNullObject];
  });
  expect([nameIsNull, rangeIsNull]).toEqual([false, true]);
});

test('a name follows its sheet through a new name, and can be deleted', async () => {
  await excel.run(add('My_Matrix'));
  await excel.run(async (context) => {
    firstSheet(context).name = 'Plan';
    const range = context.workbook.names.getItem('My_Matrix').getRange();
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Plan!A1:B2');
    context.workbook.names.getItem('My_Matrix').delete();
  });
  expect(excel.host.book.names).toEqual([]);
});

test('all names of a workbook', async () => {
  await excel.run(add('My_A'));
  await excel.run(add('My_B'));
  const names = await excel.run(async ({ workbook, sync }) => {
    workbook.names.load('items/name');
    await sync();
    return workbook.names.items.map(({ name }) => name);
  });
  expect(names).toEqual(['My_A', 'My_B']);
});
