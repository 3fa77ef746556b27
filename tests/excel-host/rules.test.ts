import { cellsOf, useExcel } from './excel';

const excel = useExcel();
const list = { list: { inCellDropDown: true, source: '=My_List' } };
const sheet = () => excel.host.book.sheets[0]!;

describe('validation', () => {
  const words = { title: 't', message: 'm' };
  const refusedRule = (rule: unknown) =>
    excel.refused(async (context) => {
      cellsOf(context, 'A1').dataValidation.rule = rule as Excel.DataValidationRule;
    });

  test.each<[string, unknown]>([
    ['a list without a source', { list: { inCellDropDown: true, source: '' } }],
    ['a list that is nothing but a sign', { list: { inCellDropDown: true, source: '=' } }],
    [
      '#2128: a list of more than 255 characters',
      { list: { inCellDropDown: true, source: 'x'.repeat(256) } },
    ],
    ['two kinds at once', { ...list, wholeNumber: { operator: 'EqualTo', formula1: 1 } }],
    ['no kind', {}],
    ['an unknown kind', { checkbox: {} }],
    [
      'an operator in lower case',
      { date: { operator: 'between', formula1: '2027-01-01', formula2: '2027-02-01' } },
    ],
    ['half of a between', { wholeNumber: { operator: 'Between', formula1: 1 } }],
    ['a rule with a field that is not there', { list: { ...list.list, values: [] } }],
  ])('%s is refused', async (_, rule) => {
    expect(await refusedRule(rule)).toMatchObject({ code: 'InvalidArgument', where: 'DataValidation.rule' });
    expect(sheet().validations).toEqual([]);
  });

  test('a list source of 255 characters is taken', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'x'.repeat(255) },
      };
    });
    expect(sheet().validations).toHaveLength(1);
  });

  test.each<[string, (validation: Excel.DataValidation) => void]>([
    ['a prompt title of 33', (v) => (v.prompt = { showPrompt: true, ...words, title: 'x'.repeat(33) })],
    ['a prompt of 256', (v) => (v.prompt = { showPrompt: true, ...words, message: 'x'.repeat(256) })],
    [
      'an alert title of 33',
      (v) => (v.errorAlert = { showAlert: true, style: 'Stop', ...words, title: 'x'.repeat(33) }),
    ],
    [
      'an alert of 256',
      (v) => (v.errorAlert = { showAlert: true, style: 'Stop', ...words, message: 'x'.repeat(256) }),
    ],
    ['an alert of no kind', (v) => (v.errorAlert = { showAlert: true, style: 'stop' as 'Stop', ...words })],
  ])('%s is refused', async (_, act) => {
    expect(await excel.refused(async (context) => act(cellsOf(context, 'A1').dataValidation))).toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('#2594: a rule on a range with mixed prompts is refused; cleared first, it is taken', async () => {
    await excel.run(async (context) => {
      const { dataValidation } = cellsOf(context, 'A1:A2');
      dataValidation.rule = list;
      dataValidation.prompt = { showPrompt: true, ...words };
    });
    expect(
      await excel.refused(async (context) => {
        cellsOf(context, 'A1:A3').dataValidation.rule = list;
      }),
    ).toMatchObject({ code: 'InvalidArgument', where: 'DataValidation.rule' });
    await excel.run(async (context) => {
      const { dataValidation } = cellsOf(context, 'A1:A3');
      dataValidation.clear();
      dataValidation.rule = list;
      dataValidation.ignoreBlanks = false;
    });
    expect(sheet().validations).toEqual([
      {
        rect: { top: 0, left: 0, rows: 3, columns: 1 },
        rule: list,
        ignoreBlanks: false,
        prompt: null,
        errorAlert: null,
      },
    ]);
  });

  test('a rule on part of a range leaves the rest its own', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1:C3').dataValidation.rule = list;
      cellsOf(context, 'B2').dataValidation.rule = { wholeNumber: { operator: 'EqualTo', formula1: 1 } };
    });
    const cells = sheet().validations.map(({ rect }) => rect.rows * rect.columns);
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(9);
    const rules = await excel.run(async (context) => {
      const ranges = ['A1', 'B2', 'C3', 'A1:C3', 'D4'].map((address) => cellsOf(context, address));
      for (const range of ranges) range.load('dataValidation/rule');
      await context.sync();
      return ranges.map(({ dataValidation }) => Object.keys((dataValidation.rule as object | null) ?? {}));
    });
    expect(rules).toEqual([['list'], ['wholeNumber'], ['list'], [], []]);
  });

  test('what code writes is not held to the rule, as in Excel', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1').dataValidation.rule = list;
      cellsOf(context, 'A1').values = [['on no list']];
    });
    expect(sheet().cells.get(0)).toMatchObject({ value: 'on no list' });
  });
});

describe('highlights', () => {
  const highlight = (formula: string) => async (context: Excel.RequestContext) => {
    const { custom } = cellsOf(context, 'A1:B2').conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.fill.color = '#FBE3E1';
    custom.format.font.color = '#8E1F1F';
    custom.format.font.bold = true;
  };

  test('the newest goes first', async () => {
    await excel.run(highlight('=A1=1'));
    await excel.run(highlight('=A1=2'));
    expect(sheet().highlights.map(({ formula, fill, color, bold }) => [formula, fill, color, bold])).toEqual([
      ['=A1=2', '#FBE3E1', '#8E1F1F', true],
      ['=A1=1', '#FBE3E1', '#8E1F1F', true],
    ]);
  });

  test.each(['A1=1', '=A1=', '=IF('])('%s is no rule', async (formula) => {
    expect(await excel.refused(highlight(formula))).toMatchObject({ code: 'InvalidArgument' });
  });

  test('a rule that compares cells is not offered (#5299)', async () => {
    expect(
      await excel.refused(async (context) => cellsOf(context, 'A1').conditionalFormats.add('CellValue')),
    ).toMatchObject({ code: 'InvalidArgument' });
  });

  test('#6827: reading them back throws', async () => {
    await excel.run(highlight('=A1=1'));
    expect(
      await excel.refused(async (context) => cellsOf(context, 'A1').conditionalFormats.load('items/type')),
    ).toMatchObject({ code: 'GeneralException' });
  });
});

describe('styles', () => {
  test('a style is defined once, and brings its lock and number format', async () => {
    await excel.run(async ({ workbook }) => {
      workbook.styles.add('Date');
      const style = workbook.styles.getItem('date');
      style.numberFormat = 'dd-mm-yyyy';
      style.locked = false;
      style.borders.getItem('EdgeBottom').style = 'Continuous';
      style.borders.getItem('EdgeBottom').color = '#D5DBE1';
    });
    expect(excel.host.book.styles.get('Date')).toMatchObject({
      numberFormat: 'dd-mm-yyyy',
      locked: false,
      borders: { EdgeBottom: { style: 'Continuous', color: '#D5DBE1' } },
    });
    const read = await excel.run(async (context) => {
      const range = cellsOf(context, 'A1:A2');
      range.style = 'Date';
      range.load('style,numberFormat,format/protection/locked');
      await context.sync();
      return [range.style, range.numberFormat, range.format.protection.locked];
    });
    expect(read).toEqual(['Date', [['dd-mm-yyyy'], ['dd-mm-yyyy']], false]);
    expect(await excel.refused(async ({ workbook }) => workbook.styles.add('DATE'))).toMatchObject({
      code: 'ItemAlreadyExists',
    });
  });

  test('an unknown style is refused', async () => {
    expect(
      await excel.refused(async (context) => {
        cellsOf(context, 'A1').style = 'Nothing';
      }),
    ).toMatchObject({ code: 'InvalidArgument', where: 'Range.style' });
  });

  test.each<[string, (style: Excel.Style) => void]>([
    ['a colour without its sign', (style) => (style.font.color = '17456B')],
    ['an alignment in lower case', (style) => (style.horizontalAlignment = 'left' as 'Left')],
    ['an orientation beyond 90 degrees', (style) => (style.textOrientation = 120)],
    [
      'an edge that is not there',
      (style) => (style.borders.getItem('edgeTop' as 'EdgeTop').style = 'Continuous'),
    ],
    ['a line that is not there', (style) => (style.borders.getItem('EdgeTop').style = 'thin' as 'Dot')],
  ])('%s is refused', async (_, act) => {
    expect(
      await excel.refused(async ({ workbook }) => {
        workbook.styles.add('S');
        act(workbook.styles.getItem('S'));
      }),
    ).toMatchObject({ code: expect.stringMatching(/InvalidArgument|ItemNotFound/) as string });
  });

  test('a deleted style leaves its cells behind', async () => {
    await excel.run(async (context) => {
      context.workbook.styles.add('S');
      cellsOf(context, 'A1').values = [[1]];
      cellsOf(context, 'A1').style = 'S';
      context.workbook.styles.getItemOrNullObject('S').delete();
    });
    expect(sheet().cells.get(0)).toEqual({ value: 1, style: 'Normal' });
    expect(
      await excel.refused(async ({ workbook }) => workbook.styles.getItem('Normal').delete()),
    ).toMatchObject({
      code: 'InvalidOperation',
    });
  });

  test('properties of the document', async () => {
    await excel.run(async ({ workbook }) => {
      workbook.properties.title = 'Plan';
      workbook.properties.custom.add('Status', 'x'.repeat(300));
      workbook.properties.custom.add('Count', 3);
    });
    // T: off the web a value ends at 255 characters, without a word.
    expect([...excel.host.book.properties]).toEqual([
      ['Status', 'x'.repeat(255)],
      ['Count', 3],
    ]);
  });
});
