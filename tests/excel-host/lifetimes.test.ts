import { firstSheet, useExcel } from './excel';

const excel = useExcel();

test('an object that is not there is a null object, and so is all that hangs on it', () =>
  excel.run(async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItemOrNullObject('Nowhere');
    const name = workbook.names.getItemOrNullObject('My_Nothing');
    const range = name.getRangeOrNullObject();
    for (const object of [sheet, name]) object.load('name');
    range.load('values');
    range.worksheet.load('name');
    await sync();
    expect([sheet, name, range, range.worksheet].map(({ isNullObject }) => isNullObject)).toEqual([
      ...[true, true, true, true],
    ]);
  }));

test('what is done to a null object does nothing', async () => {
  await excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject('Nowhere');
    sheet.visibility = 'Hidden';
    sheet.getRange('A1').values = [[1]];
    sheet.activate();
  });
  expect(excel.host.book.sheets).toHaveLength(1);
});

test('a null object stays one in a later sync', () =>
  excel.run(async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItemOrNullObject('Nowhere');
    await sync();
    sheet.load('name');
    await sync();
    expect(sheet.isNullObject).toBe(true);
  }));

test('getItem of what is not there fails', async () => {
  expect(
    await excel.refused(async ({ workbook }) => workbook.worksheets.getItem('Nowhere').load('name')),
  ).toMatchObject({
    code: 'ItemNotFound',
  });
  expect(
    await excel.refused(async ({ workbook }) => workbook.names.getItem('My_No').load('name')),
  ).toMatchObject({
    code: 'ItemNotFound',
  });
  expect(
    await excel.refused(async ({ workbook }) => workbook.styles.getItem('No').load('name')),
  ).toMatchObject({
    code: 'ItemNotFound',
  });
});

test('what has not been loaded cannot be read', async () => {
  expect(
    await excel.refused(async (context) => {
      const range = firstSheet(context).getRange('A1');
      await context.sync();
      return range.values;
    }),
  ).toMatchObject({ code: 'PropertyNotLoaded' });
});

test('collections give their items, and nested properties come along', async () => {
  const loaded = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const range = firstSheet(context).getRange('B2');
    range.load('address,worksheet/name,format/protection/locked');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      address: range.address,
      sheet: range.worksheet.name,
      locked: range.format.protection.locked,
    };
  });
  expect(loaded).toEqual({ sheets: ['Ark1'], address: "'Ark1'!B2", sheet: 'Ark1', locked: true });
});

test('an item of a collection can be used in the next sync', async () => {
  await excel.run(async ({ workbook, sync }) => {
    workbook.worksheets.load('items/name');
    await sync();
    workbook.worksheets.items[0]!.getRange('A1').values = [['here']];
  });
  expect(excel.host.book.sheets[0]!.cells.get(0)).toMatchObject({ value: 'here' });
});

test('a sheet is the same sheet after it has been renamed', async () => {
  const name = await excel.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.load('name');
    await context.sync();
    excel.host.author.renameSheet('Ark1', 'Plan');
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe('Plan');
});

test('a range holds over syncs of its own run', () =>
  excel.run(async (context) => {
    const range = firstSheet(context).getRange('A1');
    range.values = [[1]];
    await context.sync();
    range.values = [[2]];
    range.load('values');
    await context.sync();
    expect(range.values[0]).toEqual([2]);
  }));

test('a range is gone when its run has ended: InvalidObjectPath', async () => {
  const range = await excel.client.Excel.run(async (context) => {
    const kept = firstSheet(context).getRange('A1');
    await context.sync();
    return kept;
  });
  const readAgain = async (): Promise<void> => {
    range.load('values');
    await range.context.sync();
  };
  await expect(readAgain()).rejects.toMatchObject({ code: 'InvalidObjectPath' });
});

test('an untracked range is gone after its sync', async () => {
  expect(
    await excel.refused(async (context) => {
      const range = firstSheet(context).getRange('A1').untrack();
      range.values = [[1]];
      await context.sync();
      range.load('values');
      await context.sync();
    }),
  ).toMatchObject({ code: 'InvalidObjectPath' });
});

test('a batch is not atomic: what came before the fault has happened', async () => {
  expect(
    await excel.refused(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1').values = [['done']];
      sheet.getRange('A2:A3').values = [['wrong shape']];
      sheet.getRange('A4').values = [['never']];
    }),
  ).toMatchObject({ code: 'InvalidArgument', where: 'Range.values' });
  expect([...excel.host.book.sheets[0]!.cells.values()]).toEqual([{ value: 'done', style: 'Normal' }]);
});

test('a method that makes something makes it once', async () => {
  await excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.add('Plan');
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
  });
  expect(excel.host.book.sheets.map(({ name }) => name)).toEqual(['Ark1', 'Plan']);
});
