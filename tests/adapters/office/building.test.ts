import type { PlainBook } from 'excel-host';
import { checkWorkbook } from '../../support/check-workbook';
import { blueprintOf, openExcel, type OpenExcel } from './excel';

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.client.dispose());

const people = (book: PlainBook) => book.sheets['Ark1'];

test('sheets that were there are not touched', async () => {
  excel.client.host.author.write('Ark1', 'A1:B2', [
    ['mine', 1],
    ['=B1', 'ord'],
  ]);
  const before = people(excel.plain());
  expect(await excel.workbook.render(blueprintOf('ready'))).toEqual({ ok: true, value: undefined });
  expect(people(excel.plain())).toEqual(before);
});

test('a workbook that holds a plan is left alone, and says so', async () => {
  await excel.workbook.render(blueprintOf('ready'));
  const before = excel.plain();
  expect(await excel.workbook.render(blueprintOf('empty', 'en'))).toEqual({
    ok: false,
    error: { kind: 'plan-present' },
  });
  expect(excel.plain()).toEqual(before);
});

test('a sheet by the name of one of ours is told, whatever its capitals', async () => {
  excel.client.host.author.renameSheet('Ark1', 'overblik');
  const before = excel.plain();
  expect(await excel.workbook.render(blueprintOf('ready'))).toEqual({
    ok: false,
    error: { kind: 'sheet-names-taken', names: ['Overblik'] },
  });
  expect(excel.plain()).toEqual(before);
});

test('the plan survives renamed sheets', async () => {
  await excel.workbook.render(blueprintOf('ready'));
  excel.client.host.author.renameSheet('Kompetencematrix', 'Hvem gør hvad');
  const checked = await checkWorkbook(excel.workbook);
  expect(checked).toMatchObject({ ok: true, value: { status: 'ready' } });
});

test('every sheet that people work in is protected, and its input cells are open', async () => {
  await excel.workbook.render(blueprintOf('ready'));
  const { sheets } = excel.plain();
  const open = Object.entries(sheets).filter(
    ([name, { protection }]) => name !== 'Ark1' && protection === null,
  );
  expect(open.map(([name]) => name)).toEqual(['Planens historik', '_holdplan']);
  expect(sheets['Kompetencematrix']!.cells['C5']).toMatchObject({ value: 'Ja', locked: false });
  expect(sheets['Kompetencematrix']!.cells['D5']).toMatchObject({ locked: true });
});

test('a cell style that is left from before is made anew, locks and all', async () => {
  await excel.client.Excel.run(async ({ workbook: { styles }, sync }) => {
    styles.add('Holdplan label');
    styles.getItem('Holdplan label').locked = false;
    await sync();
  });
  await excel.workbook.render(blueprintOf('ready'));
  expect(excel.plain().styles['Holdplan label']).toMatchObject({ locked: true });
});

describe('the style Normal, which what is pasted brings along', () => {
  const MATRIX = 'Kompetencematrix';
  const author = () => excel.client.host.author;
  const refused = (act: () => void): string => {
    try {
      act();
      return 'none';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  test('takes input in a new workbook, so that an input cell stays one', async () => {
    await excel.workbook.render(blueprintOf('ready'));
    expect(excel.plain().styles.Normal).toMatchObject({ locked: false });
    author().paste(MATRIX, 'AF5', [['Fra en mail']]);
    expect(excel.plain().sheets[MATRIX]!.cells.AF5).toMatchObject({ style: 'Normal', locked: false });
    author().write(MATRIX, 'AF5', [['rettet']]);
    expect(excel.plain().sheets[MATRIX]!.cells.AF5).toMatchObject({ value: 'rettet' });
  });

  test('opens nothing else: cells outside every block are locked, to the last one', async () => {
    await excel.workbook.render(blueprintOf('ready'));
    for (const cell of ['A2', 'B300', 'XFD1', 'XFD1048576'])
      expect([cell, refused(() => author().write(MATRIX, cell, [['x']]))]).toEqual([cell, 'AccessDenied']);
    expect(refused(() => author().paste(MATRIX, 'B300', [['x']]))).toBe('AccessDenied');
  });

  test.each<[string, () => void]>([
    ['a value', () => author().write('Ark1', 'C3', [['mit']])],
    [
      'another sheet',
      () => {
        author().copySheet('Ark1');
      },
    ],
  ])('is left alone where people’s own sheets are made of it: %s', async (_, own) => {
    own();
    await excel.workbook.render(blueprintOf('ready'));
    const { styles, sheets } = excel.plain();
    expect(styles.Normal).toMatchObject({ locked: true });
    expect(sheets.Ark1!.locked).toBe(true);
    expect(sheets[MATRIX]!.cells.C5).toMatchObject({ locked: false });
  });

  test('may have been opened by somebody before: the plan is locked all the same', async () => {
    author().write('Ark1', 'C3', [['mit']]);
    await excel.client.Excel.run(async ({ workbook, sync }) => {
      workbook.styles.getItem('Normal').locked = false;
      await sync();
    });
    await excel.workbook.render(blueprintOf('ready'));
    expect(excel.plain().styles.Normal).toMatchObject({ locked: false });
    expect(refused(() => author().write(MATRIX, 'B300', [['x']]))).toBe('AccessDenied');
    expect(excel.plain().styles['Holdplan label']).toMatchObject({ locked: true });
  });
});

test('whoever made the workbook stays its author; where nobody did, it is Holdplan', async () => {
  await excel.workbook.render(blueprintOf('ready'));
  expect(excel.plain().author).toBe('Holdplan');
  const theirs = openExcel();
  theirs.client.host.book.author = 'Ane Eksempel';
  await theirs.workbook.render(blueprintOf('ready'));
  expect(theirs.plain().author).toBe('Ane Eksempel');
  await theirs.client.dispose();
});

test('where the sheets of an earlier plan have been deleted, a new one can be made', async () => {
  await excel.workbook.render(blueprintOf('ready'));
  const { author, book } = excel.client.host;
  const sheets = book.sheets.map(({ name }) => name).filter((name) => name !== 'Ark1');
  for (const name of sheets) author.deleteSheet(name);
  expect(Object.values(excel.plain().names)).toContain('#REF!');
  expect(await excel.workbook.render(blueprintOf('ready'))).toEqual({ ok: true, value: undefined });
  expect(await checkWorkbook(excel.workbook)).toMatchObject({ ok: true, value: { status: 'ready' } });
});
