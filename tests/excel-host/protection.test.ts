import { cellsOf, firstSheet, useExcel } from './excel';

const excel = useExcel();

/** A1 unlocked by its style, everything else locked, and the sheet protected. */
const protect = (options: Excel.WorksheetProtectionOptions = {}): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.styles.add('Open');
    context.workbook.styles.getItem('Open').locked = false;
    cellsOf(context, 'A1').style = 'Open';
    firstSheet(context).protection.protect(options);
  });

test('an unlocked cell of a protected sheet takes input', async () => {
  await protect();
  await excel.run(async (context) => {
    cellsOf(context, 'A1').values = [['x']];
  });
  expect(excel.host.book.sheets[0]!.cells.get(0)).toMatchObject({ value: 'x' });
});

test.each<[string, (range: Excel.Range) => void]>([
  ['values', (range) => (range.values = [['x', 'y']])],
  ['formulas', (range) => (range.formulas = [['=1', '=2']])],
  ['formulasR1C1', (range) => (range.formulasR1C1 = [['=1', '=2']])],
  ['emptying', (range) => (range.values = [['', '']])],
  ['numberFormat', (range) => (range.numberFormat = [['0', '0']])],
  ['style', (range) => (range.style = 'Open')],
  ['columnWidth', (range) => (range.format.columnWidth = 10)],
  ['rowHeight', (range) => (range.format.rowHeight = 10)],
  ['columnHidden', (range) => (range.columnHidden = true)],
  ['rowHidden', (range) => (range.rowHidden = true)],
  ['merge', (range) => range.merge(false)],
  [
    'dataValidation.rule',
    (range) => (range.dataValidation.rule = { list: { inCellDropDown: true, source: '1,2' } }),
  ],
  ['dataValidation.clear', (range) => range.dataValidation.clear()],
  ['conditionalFormats.add', (range) => range.conditionalFormats.add('Custom')],
])('%s on locked cells: AccessDenied, and nothing has changed', async (_, act) => {
  await protect();
  const before = excel.host.snapshot();
  expect(await excel.refused(async (context) => act(cellsOf(context, 'A1:B1')))).toMatchObject({
    code: 'AccessDenied',
  });
  expect(excel.host.book).toEqual(before.book);
});

describe('a lock of its own', () => {
  const lock = (address: string | undefined, locked: boolean) =>
    excel.run(async (context) => {
      firstSheet(context).getRange(address).format.protection.locked = locked;
    });
  const lockOf = (address: string) =>
    excel.run(async (context) => {
      const { protection } = cellsOf(context, address).format;
      protection.load('locked');
      await context.sync();
      return protection.locked;
    });

  test('goes before that of the style, until another style is given', async () => {
    await lock('A1:B2', false);
    expect(await lockOf('A1:B2')).toBe(false);
    expect(await lockOf('A1:C1')).toBeNull();
    await excel.run(async (context) => {
      cellsOf(context, 'A1').style = 'Normal';
    });
    expect(await lockOf('A1')).toBe(true);
  });

  test('of the whole sheet holds for cells that nobody has touched, and is theirs when something is written', async () => {
    await excel.run(async (context) => {
      context.workbook.styles.getItem('Normal').locked = false;
      cellsOf(context, 'A1').values = [['x']];
    });
    await lock(undefined, true);
    await excel.run(async (context) => {
      cellsOf(context, 'B1').values = [['y']];
    });
    for (const cell of ['A1', 'B1', 'XFD1048576']) expect([cell, await lockOf(cell)]).toEqual([cell, true]);
    await excel.run(async (context) => {
      cellsOf(context, 'A1:B1').values = [['', '']];
      cellsOf(context, 'C1').style = 'Normal';
    });
    // A blank cell is told from one that was pasted.
    expect([...excel.host.book.sheets[0]!.cells.keys()]).toEqual([2]);
    expect(await lockOf('A1:B1')).toBe(true);
    expect(await lockOf('C1')).toBe(false);
  });

  test('of a protected sheet is not to be changed', async () => {
    await protect();
    expect(
      await excel.refused(async (context) => {
        firstSheet(context).getRange().format.protection.locked = false;
      }),
    ).toMatchObject({ code: 'AccessDenied' });
  });
});

test('what another person pastes brings the style Normal, where the cell takes input', async () => {
  await protect();
  excel.host.author.paste('Ark1', 'A1', [['x']]);
  expect(excel.host.book.sheets[0]!.cells.get(0)).toEqual({ value: 'x', style: 'Normal' });
  expect(() => excel.host.author.paste('Ark1', 'A1', [['y']])).toThrow('You cannot perform');
});

test('null in the array leaves a locked cell alone, which is allowed', async () => {
  await protect();
  await excel.run(async (context) => {
    cellsOf(context, 'A1:B1').values = [['x', null]];
  });
  expect(excel.host.book.sheets[0]!.cells.get(0)).toMatchObject({ value: 'x' });
});

test('protection lets through what it was told to', async () => {
  await protect({ allowFormatColumns: true, allowFormatRows: true, selectionMode: 'Normal' });
  await excel.run(async (context) => {
    cellsOf(context, 'B1').format.columnWidth = 20;
    cellsOf(context, 'B1').format.rowHeight = 30;
  });
  expect(excel.host.book.sheets[0]!.columnWidths.get(1)).toBe(20);
});

test('what is protected already is not protected again', async () => {
  await protect();
  const { protection } = await excel.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.protection.load('protected');
    await context.sync();
    return { protection: sheet.protection.protected };
  });
  expect(protection).toBe(true);
  expect(await excel.refused(async (context) => firstSheet(context).protection.protect())).toMatchObject({
    code: 'InvalidOperation',
    where: 'WorksheetProtection.protect',
  });
});

test('#1931: options that hold nulls are refused', async () => {
  const options = { allowSort: null } as unknown as Excel.WorksheetProtectionOptions;
  expect(
    await excel.refused(async (context) => firstSheet(context).protection.protect(options)),
  ).toMatchObject({
    code: 'InvalidArgument',
  });
});

test('locks hold for the other author as well, until they unprotect the sheet', async () => {
  await protect();
  expect(() => excel.host.author.write('Ark1', 'B1', 'x')).toThrow('You cannot perform');
  excel.host.author.unprotect('Ark1');
  excel.host.author.write('Ark1', 'B1', 'x');
  expect(excel.host.book.sheets[0]!.cells.get(1)).toMatchObject({ value: 'x' });
});
