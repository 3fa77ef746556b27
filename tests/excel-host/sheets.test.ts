import { cellsOf, firstSheet, useExcel } from './excel';

const excel = useExcel();
const add =
  (name: string) =>
  async ({ workbook }: Excel.RequestContext) =>
    workbook.worksheets.add(name);

describe('names of sheets', () => {
  test.each([
    'x'.repeat(32),
    'a/b',
    'a\\b',
    'a?b',
    'a*b',
    'a:b',
    'a[b',
    'a]b',
    "'a",
    "a'",
    '',
    ' ',
    'History',
  ])('%p is refused', async (name) => {
    expect(await excel.refused(add(name))).toMatchObject({ code: 'InvalidArgument' });
    expect(
      await excel.refused(async (context) => {
        firstSheet(context).name = name;
      }),
    ).toMatchObject({ code: 'InvalidArgument', where: 'Worksheet.name' });
  });

  test('31 characters are taken', async () => {
    await excel.run(add('x'.repeat(31)));
    expect(excel.host.book.sheets).toHaveLength(2);
  });

  test('no two sheets share a name, in any case', async () => {
    expect(await excel.refused(add('ARK1'))).toMatchObject({ code: 'ItemAlreadyExists' });
    await excel.run(async (context) => {
      firstSheet(context).name = 'ark1';
    });
    expect(excel.host.book.sheets[0]!.name).toBe('ark1');
  });

  test('a sheet is found by its name in any case', async () => {
    await excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('ARK1').tabColor = '#17456B';
    });
    expect(excel.host.book.sheets[0]!.tabColor).toBe('#17456B');
  });
});

describe('showing and going', () => {
  const hide = (visibility: 'Hidden' | 'VeryHidden') =>
    excel.run(async ({ workbook }) => {
      workbook.worksheets.add('Other').visibility = visibility;
    });

  test.each(['Hidden', 'VeryHidden'] as const)('a %s sheet cannot be activated', async (visibility) => {
    await hide(visibility);
    expect(
      await excel.refused(async ({ workbook }) => workbook.worksheets.getItem('Other').activate()),
    ).toMatchObject({ code: 'InvalidOperation', where: 'Worksheet.activate' });
  });

  test('the last visible sheet is neither hidden nor deleted', async () => {
    await hide('Hidden');
    const refusals = [
      await excel.refused(async (context) => {
        firstSheet(context).visibility = 'Hidden';
      }),
      await excel.refused(async (context) => firstSheet(context).delete()),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(['InvalidOperation', 'InvalidOperation']);
  });

  test('a very hidden sheet is not deleted before it has been shown', async () => {
    await hide('VeryHidden');
    expect(
      await excel.refused(async ({ workbook }) => workbook.worksheets.getItem('Other').delete()),
    ).toMatchObject({ code: 'InvalidOperation', where: 'Worksheet.delete' });
    await excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Other');
      sheet.visibility = 'Hidden';
      sheet.delete();
    });
    expect(excel.host.book.sheets).toHaveLength(1);
  });

  test('#5118: select on a sheet that is not active fails', async () => {
    await excel.run(add('Other'));
    expect(
      await excel.refused(async ({ workbook }) =>
        workbook.worksheets.getItem('Other').getRange('B2').select(),
      ),
    ).toMatchObject({ code: 'InvalidOperation', where: 'Range.select' });
  });

  test('#5118: activate and select in one sync fails, in two it works', async () => {
    await excel.run(add('Other'));
    expect(
      await excel.refused(async ({ workbook }) => {
        const sheet = workbook.worksheets.getItem('Other');
        sheet.activate();
        sheet.getRange('B2').select();
      }),
    ).toMatchObject({ code: 'InvalidOperation', where: 'Range.select' });
    await excel.run(async ({ workbook, sync }) => {
      const sheet = workbook.worksheets.getItem('Other');
      sheet.activate();
      await sync();
      sheet.getRange('B2').select();
    });
    expect(excel.host.book.selection.rect).toEqual({ top: 1, left: 1, rows: 1, columns: 1 });
  });
});

describe('looks of a sheet', () => {
  test('panes are frozen by rows, by columns or at a range of the same sheet', async () => {
    await excel.run(async (context) => firstSheet(context).freezePanes.freezeRows(3));
    expect(excel.host.book.sheets[0]!.frozen).toEqual({ rows: 3, columns: 0 });
    await excel.run(async (context) => firstSheet(context).freezePanes.freezeColumns(2));
    expect(excel.host.book.sheets[0]!.frozen).toEqual({ rows: 0, columns: 2 });
    await excel.run(async (context) => firstSheet(context).freezePanes.freezeAt(cellsOf(context, 'A1:B4')));
    expect(excel.host.book.sheets[0]!.frozen).toEqual({ rows: 4, columns: 2 });
    expect(
      await excel.refused(async ({ workbook }) => {
        const other = workbook.worksheets.add('Other');
        workbook.worksheets.getItem('Ark1').freezePanes.freezeAt(other.getRange('A1'));
      }),
    ).toMatchObject({ code: 'InvalidArgument' });
  });

  test('merging keeps the first cell and nothing else', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      cellsOf(context, 'A1:B2').merge(false);
      cellsOf(context, 'B2').values = [['lost']];
    });
    expect([...excel.host.book.sheets[0]!.cells.values()]).toEqual([{ value: 1, style: 'Normal' }]);
    expect(excel.host.book.sheets[0]!.merges).toHaveLength(1);
  });

  test('a range that cuts through a merged area is not merged', async () => {
    await excel.run(async (context) => cellsOf(context, 'A1:B2').merge(true));
    expect(excel.host.book.sheets[0]!.merges).toHaveLength(2);
    expect(await excel.refused(async (context) => cellsOf(context, 'B1:C1').merge())).toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('rows and columns are hidden by their own addresses', async () => {
    await excel.run(async (context) => {
      cellsOf(context, '3:4').rowHidden = true;
      cellsOf(context, 'B:C').columnHidden = true;
      cellsOf(context, 'C:C').columnHidden = false;
    });
    const [{ hiddenRows, hiddenColumns }] = excel.host.book.sheets as [(typeof excel.host.book.sheets)[0]];
    expect([[...hiddenRows], [...hiddenColumns]]).toEqual([[2, 3], [1]]);
  });

  test.each<[string, (layout: Excel.PageLayout) => void]>([
    ['several print areas', (layout) => layout.setPrintArea('A1,B2')],
    ['title rows that are cells', (layout) => layout.setPrintTitleRows('A1:B2')],
    ['title columns that are rows', (layout) => layout.setPrintTitleColumns('$1:$2')],
    ['a zoom of no pages', (layout) => (layout.zoom = { horizontalFitToPages: 0 })],
    ['a zoom by scale and by pages', (layout) => (layout.zoom = { scale: 50, verticalFitToPages: 1 })],
    ['an unknown paper', (layout) => (layout.paperSize = 'A9' as Excel.PaperType)],
    ['an unknown orientation', (layout) => (layout.orientation = 'landscape' as 'Landscape')],
  ])('%s is refused', async (_, act) => {
    expect(await excel.refused(async (context) => act(firstSheet(context).pageLayout))).toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('a tab takes a colour, and nothing else', async () => {
    expect(
      await excel.refused(async (context) => {
        firstSheet(context).tabColor = '17456B';
      }),
    ).toMatchObject({ code: 'InvalidArgument', where: 'Worksheet.tabColor' });
  });
});
