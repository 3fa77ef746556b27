import { readXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import { blueprintToXlsx } from '../../../src/adapters/xlsx/write';
import { xlsxToReading } from '../../../src/adapters/xlsx/read';
import type { Blueprint, Content } from '../../../src/blueprint/blueprint';
import { blockBlueprint, EVERYTHING } from '../../support/blueprints';
import { elements, parse, partsOf, xmlOf } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const written = blueprintToXlsx(EVERYTHING);
const part = async (path: string) => parse(xmlOf(await written, path));
const all = async (path: string, name: string) => elements(await part(path), name);
const only = async (path: string, name: string) => {
  const found = await all(path, name);
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** By an independent reader. */
const sheets = async (blueprint: Blueprint = EVERYTHING): Promise<Sheet[]> =>
  (await readXlsx(await blueprintToXlsx(blueprint), { readStyles: true })).sheets;
const cellAt = (sheet: Sheet | undefined, row: number, column: number): Cell | undefined =>
  sheet?.cells?.get(`${row},${column}`);

/** These names in this order, perhaps with others between. */
const orderOf = (names: string): RegExp => new RegExp(`\\b${names.split(' ').join('\\b.*\\b')}\\b`);

const oneRow = (contents: readonly Content[]): Blueprint =>
  blockBlueprint({
    top: 0,
    left: 0,
    rows: 1,
    columns: contents.length,
    contents: [contents],
    style: 'input',
  });
const cellsOf = async (contents: readonly Content[]) =>
  elements(parse(xmlOf(await blueprintToXlsx(oneRow(contents)), SHEET)), 'c');

describe('the package', () => {
  test('every part is XML, and every relationship leads to a part', async () => {
    const parts = partsOf(await written);
    for (const path of Object.keys(parts)) parse(xmlOf(await written, path));
    for (const path of Object.keys(parts).filter((name) => name.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]+$/, '');
      for (const { Target } of await all(path, 'Relationship')) {
        expect(Object.keys(parts)).toContain(`${folder}${Target}`);
      }
    }
    for (const { PartName } of await all('[Content_Types].xml', 'Override')) {
      expect(Object.keys(parts)).toContain(PartName!.slice(1));
    }
  });

  test('the same blueprint gives the same bytes, at any time', async () => {
    jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['setTimeout', 'setImmediate'] });
    const later = await blueprintToXlsx(EVERYTHING);
    jest.useRealTimers();
    expect(later).toEqual(await written);
  });

  test('the first sheet is shown when the workbook opens', async () => {
    expect((await only('xl/workbook.xml', 'workbookView')).activeTab).toBe('0');
    expect((await only(SHEET, 'sheetView')).tabSelected).toBe('1');
    expect((await only('xl/worksheets/sheet2.xml', 'sheetView')).tabSelected).toBeUndefined();
  });

  test('a blueprint with a blank sheet is a workbook too', async () => {
    const blank = { ...EVERYTHING, sheets: EVERYTHING.sheets.map((sheet) => ({ ...sheet, blocks: [] })) };
    expect((await xlsxToReading(await blueprintToXlsx(blank))).ok).toBe(true);
  });
});

describe('values', () => {
  test.each(['=1+1', '+45', '-et', '@to', '#REF!', '#N/A', 'TRUE', '1', '2027-01-01', "'a", ''])(
    'the text %p stays text',
    async (text) => {
      const [cell] = await cellsOf([text]);
      expect(cell).toMatchObject({ t: 's' });
      const [sheet] = await sheets(oneRow([text]));
      expect(sheet?.rows[0]?.[0]).toBe(text);
      expect(cellAt(sheet, 0, 0)?.formula).toBeUndefined();
    },
  );

  test.each([
    [1.5, '1.5'],
    [-1e-7, '-1e-7'],
    [0, '0'],
    [46056, '46056'],
  ])('the number %p is written in full', async (value, text) => {
    const [cell] = await cellsOf([value]);
    expect(cell).toMatchObject({ text });
    expect(cell).not.toHaveProperty('t');
  });

  test('a number that no cell can hold is a bug of the blueprint', async () => {
    await expect(blueprintToXlsx(oneRow([NaN]))).rejects.toThrow('NaN');
  });

  test('booleans', async () => {
    expect(await cellsOf([true, false])).toMatchObject([
      { t: 'b', text: '1' },
      { t: 'b', text: '0' },
    ]);
  });

  test('a blank cell is written for the sake of its style', async () => {
    expect(cellAt((await sheets())[0], 4, 1)?.style?.protection).toEqual({ locked: false });
    expect(cellAt((await sheets())[0], 4, 3)?.style?.protection).toEqual({ locked: true });
  });

  test('rows and the cells in them stand in order, however the blocks come', async () => {
    const cells = (await all(SHEET, 'c')).map(({ r }) => r);
    expect(cells).toEqual(
      ['A1 B1 C1 D1', 'A3 B3 C3 D3', 'A4 B4 C4 D4', 'B5 C5 D5', 'A7 B7 C7 D7'].flatMap((row) =>
        row.split(' '),
      ),
    );
    expect((await only(SHEET, 'dimension')).ref).toBe('A1:D7');
  });

  test('equal texts are stored once', async () => {
    const strings = await all('xl/sharedStrings.xml', 'si');
    expect(new Set(strings.map(({ text }) => text)).size).toBe(strings.length);
    expect(await only('xl/sharedStrings.xml', 'sst')).toMatchObject({
      count: '10',
      uniqueCount: String(strings.length),
    });
  });
});

describe('formulas', () => {
  test.each([
    ['a text', { formula: '"a<b"', result: 'a<b' }, { t: 'str' }, '"a<b"', 'a<b'],
    ['an empty text', { formula: '""', result: '' }, { t: 'str' }, '""', ''],
    ['a number', { formula: '1+1', result: 2 }, {}, '1+1', '2'],
    ['a boolean', { formula: '1=2', result: false }, { t: 'b' }, '1=2', '0'],
  ])('with %s as its result', async (_, content, attributes, formula, result) => {
    const xml = parse(xmlOf(await blueprintToXlsx(oneRow([content])), SHEET));
    const { t } = elements(xml, 'c')[0]!;
    expect({ t }).toEqual({ t: undefined, ...attributes });
    expect(elements(xml, 'f')).toEqual([{ text: formula }]);
    expect(elements(xml, 'v')).toEqual([result === '' ? {} : { text: result }]);
  });

  test.each([
    ['IFNA(A1,"")', '_xlfn.IFNA(A1,"")'],
    ['IF(A1,TEXTJOIN(",",TRUE,B1:B9),CONCAT(A1))', 'IF(A1,_xlfn.TEXTJOIN(",",TRUE,B1:B9),_xlfn.CONCAT(A1))'],
    ['MAXIFS(A:A,B:B,1)-MINIFS(A:A,B:B,1)', '_xlfn.MAXIFS(A:A,B:B,1)-_xlfn.MINIFS(A:A,B:B,1)'],
    ['ISOWEEKNUM(A1)', '_xlfn.ISOWEEKNUM(A1)'],
    ['SWITCH(A1,"IFS(",1)', '_xlfn.SWITCH(A1,"IFS(",1)'],
    ['"a "" IFNA("&IFNA(A1,1)', '"a "" IFNA("&_xlfn.IFNA(A1,1)'],
    ["'IFS('!A1+IFS(A1,1)", "'IFS('!A1+_xlfn.IFS(A1,1)"],
    ['COUNTIFS(A:A,1)+SUMIFS(A:A,B:B,1)', 'COUNTIFS(A:A,1)+SUMIFS(A:A,B:B,1)'],
    ['NETWORKDAYS(A1,B1)+DAYS(A1,B1)', 'NETWORKDAYS(A1,B1)+_xlfn.DAYS(A1,B1)'],
    ['_xlfn.IFNA(A1,1)', '_xlfn.IFNA(A1,1)'],
    ['IFS+1', 'IFS+1'],
  ])('functions newer than Excel 2010 bear their prefix: %s', async (formula, inFile) => {
    const xml = parse(xmlOf(await blueprintToXlsx(oneRow([{ formula, result: 1 }])), SHEET));
    expect(elements(xml, 'f')).toEqual([{ text: inFile }]);
  });
});

describe('looks', () => {
  test('each cell bears its style', async () => {
    const [sheet] = await sheets();
    expect(cellAt(sheet, 2, 1)?.style).toMatchObject({
      font: { name: 'Calibri', size: 10.5, bold: true, color: { rgb: '1F2933' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFDF3' } },
      border: { top: { style: 'thin', color: { rgb: 'D9CFA8' } }, left: { style: 'thin' } },
      alignment: { horizontal: 'center', vertical: 'center' },
      protection: { locked: false },
    });
    expect(cellAt(sheet, 2, 2)?.style).toMatchObject({ numFmt: 'dd-mm-yyyy', protection: { locked: false } });
    expect(cellAt(sheet, 2, 3)?.style).toMatchObject({ alignment: { wrapText: true } });
    expect(cellAt(sheet, 2, 3)?.style?.protection).toEqual({ locked: true });
    expect(cellAt(sheet, 2, 0)?.style?.border?.bottom).toMatchObject({ style: 'thin' });
    expect(cellAt(sheet, 2, 0)?.style?.border?.top).toBeUndefined();
  });

  test('text turned upwards', async () => {
    const block = {
      top: 0,
      left: 0,
      rows: 1,
      columns: 1,
      contents: [['x']],
      style: 'headerRotated',
    } as const;
    const [sheet] = await sheets(blockBlueprint(block));
    expect(cellAt(sheet, 0, 0)?.style?.alignment).toMatchObject({ textRotation: 90 });
  });

  test('column widths; 0 hides', async () => {
    const [sheet] = await sheets();
    // 30 characters are 30 digits of 7 pixels and 5 beside: 215 / 7 digits in all, by 256ths.
    const widths = [
      ...[{ width: 30.7109375 }, { width: 7.28515625 }, { hidden: true }, { width: 12.7109375 }],
    ];
    expect(sheet?.columns?.slice(0, 4)).toMatchObject(widths);
  });

  test('row heights; 0 hides, also where no cell stands', async () => {
    const rows = await all(SHEET, 'row');
    expect(rows.map(({ r, ht, hidden }) => [r, ht, hidden])).toEqual([
      ['1', '33', undefined],
      ['2', undefined, '1'],
      ['3', undefined, undefined],
      ['4', undefined, undefined],
      ['5', undefined, undefined],
      ['7', undefined, undefined],
      ['41', undefined, '1'],
    ]);
  });

  test('merges, what stays in view, tab colour, no grid lines, very hidden', async () => {
    const [sheet, system] = await sheets();
    expect(sheet?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }]);
    expect(sheet?.freezePane).toEqual({ rows: 2, columns: 1 });
    expect((await only(SHEET, 'pane')).topLeftCell).toBe('B3');
    expect(sheet?.view).toMatchObject({ showGridLines: false });
    expect((await only(SHEET, 'tabColor')).rgb).toBe('FFAA5500');
    expect(system).toMatchObject({ veryHidden: true });
    expect(await all('xl/worksheets/sheet2.xml', 'pane')).toEqual([]);
    expect(await all('xl/worksheets/sheet2.xml', 'mergeCells')).toEqual([]);
  });

  test('each pane beside the first says what is selected in it, as Excel has it', async () => {
    expect(
      (await all(SHEET, 'selection')).map(({ pane, activeCell, sqref }) => [pane, activeCell, sqref]),
    ).toEqual([
      ['topRight', 'B1', 'B1'],
      ['bottomLeft', 'A3', 'A3'],
      ['bottomRight', 'B3', 'B3'],
    ]);
    expect((await only(SHEET, 'pane')).activePane).toBe('bottomRight');
  });

  test.each([
    [{ rows: 3, columns: 0 }, [0, 5], ['bottomLeft', 'B4']],
    [{ rows: 0, columns: 1 }, [5], ['topRight', 'B1']],
  ] as const)('frozen %j: what is selected stands in view', async (freeze, columnWidths, selected) => {
    const frozen = {
      ...EVERYTHING,
      sheets: EVERYTHING.sheets.map((sheet) => ({ ...sheet, freeze, columnWidths })),
    };
    const xml = parse(xmlOf(await blueprintToXlsx(frozen), SHEET));
    expect(elements(xml, 'selection').map(({ pane, activeCell }) => [pane, activeCell])).toEqual([selected]);
  });

  test('cells outside every block are set in the default font', async () => {
    const [font] = await all('xl/styles.xml', 'font');
    expect(font).toBeDefined();
    // The order that Excel takes them in: a size before its colour.
    const children = [...(await part('xl/styles.xml')).getElementsByTagName('font')].map((element) =>
      [...element.childNodes].map(({ nodeName }) => nodeName).join(' '),
    );
    for (const order of children) expect('b i sz color name family').toMatch(orderOf(order));
    expect((await all('xl/styles.xml', 'name'))[0]).toEqual({ val: 'Calibri' });
    expect((await all('xl/styles.xml', 'sz'))[0]).toEqual({ val: '11' });
  });

  test('highlights are rules by formula, in order of precedence, with their colours', async () => {
    const rules = await all(SHEET, 'cfRule');
    expect(rules.map(({ type, priority, text }) => [type, priority, text])).toEqual([
      ['expression', '1', '$B3="A"'],
      ['expression', '2', '_xlfn.IFNA($B3,"")<>""'],
      ['expression', '3', '$D3=""'],
    ]);
    expect((await all(SHEET, 'conditionalFormatting')).map(({ sqref }) => sqref)).toEqual(['B3:B5', 'D3:D5']);
    const formats = (await part('xl/styles.xml')).getElementsByTagName('dxf');
    const background = (rule: number) =>
      formats[Number(rules[rule]!.dxfId)]!.getElementsByTagName('bgColor')[0]!.getAttribute('rgb');
    // The background is what a solid fill shows in a highlight.
    expect([0, 1, 2].map(background)).toEqual(['FF17456B', 'FF8FB4D3', 'FFF4F6F8']);
  });
});

describe('input', () => {
  test('dropdowns and limits, with what is said before and after', async () => {
    const common = { allowBlank: '1', showInputMessage: '1', showErrorMessage: '1', errorStyle: 'stop' };
    expect(await all(SHEET, 'dataValidation')).toMatchObject([
      {
        ...common,
        ...{ type: 'list', sqref: 'B3:B5', text: 'HP_Codes' },
        ...{ promptTitle: 'Kode', prompt: 'A, D eller "H"\n& intet andet' },
        ...{ errorTitle: 'Ukendt kode', error: 'Vælg fra <listen>.' },
      },
      { ...common, type: 'date', sqref: 'C3:C5', operator: 'between', text: '4638846752' },
      { ...common, type: 'whole', sqref: 'D5', operator: 'between', text: '153' },
    ]);
  });

  test('protection: no password; selecting and resizing stay possible, formatting does not', async () => {
    const protection = await only(SHEET, 'sheetProtection');
    // ECMA-376: an attribute that is 1 (or left out, for all but the selecting ones) forbids.
    expect(protection).toEqual({
      sheet: '1',
      selectLockedCells: '0',
      selectUnlockedCells: '0',
      formatColumns: '0',
      formatRows: '0',
    });
    expect(await all('xl/worksheets/sheet2.xml', 'sheetProtection')).toEqual([]);
  });
});

describe('paper', () => {
  test('A4, orientation, fit to pages, footer', async () => {
    expect(await only(SHEET, 'pageSetup')).toEqual({
      ...{ paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '3' },
    });
    expect((await only(SHEET, 'pageSetUpPr')).fitToPage).toBe('1');
    expect((await only('xl/worksheets/sheet2.xml', 'pageSetup')).fitToHeight).toBe('0');
    expect((await only(SHEET, 'oddFooter')).text).toBe('&L<Plan>&R&P / &N');
  });
});

describe('names', () => {
  test('of workbook scope; sheet names quoted', async () => {
    const names = await all('xl/workbook.xml', 'definedName');
    expect(names.slice(0, 3)).toEqual([
      { name: 'HP_Matrix', text: "'Ø''s <A&B> 🌱'!$A$3:$D$7" },
      { name: 'HP_Codes', text: "'_holdplan'!$A$1:$A$3" },
      { name: 'HP_Values', text: "'_holdplan'!$C$1:$E$2" },
    ]);
    expect(names).toContainEqual({
      ...{ name: '_xlnm.Print_Area', localSheetId: '0', text: "'Ø''s <A&B> 🌱'!$A$1:$D$8" },
    });
    expect(names).toContainEqual({
      name: '_xlnm.Print_Titles',
      localSheetId: '0',
      text: "'Ø''s <A&B> 🌱'!$A:$A,'Ø''s <A&B> 🌱'!$1:$2",
    });
    expect(names.filter(({ name }) => name === '_xlnm.Print_Titles')).toHaveLength(1);
  });

  test('a name for a sheet that is not there is a bug of the blueprint', async () => {
    const lost = { ...EVERYTHING, names: [{ ...EVERYTHING.names[0]!, sheet: 'task' as const }] };
    await expect(blueprintToXlsx(lost)).rejects.toThrow('HP_Matrix');
  });
});

describe('locks', () => {
  const formats = async (list: string) =>
    elements(parse(xmlOf(await written, 'xl/styles.xml')), list).length === 1 &&
    [
      ...parse(xmlOf(await written, 'xl/styles.xml'))
        .getElementsByTagName(list)[0]!
        .getElementsByTagName('xf'),
    ].map((xf) => ({
      locked: xf.getElementsByTagName('protection')[0]?.getAttribute('locked'),
      applies: xf.getAttribute('applyProtection'),
    }));

  test('what is pasted brings the style Normal, and takes input all the same', async () => {
    expect(await only('xl/styles.xml', 'cellStyle')).toEqual({ name: 'Normal', xfId: '0', builtinId: '0' });
    expect(await formats('cellStyleXfs')).toEqual([{ locked: '0', applies: null }]);
    const [normal, ...others] = (await formats('cellXfs')) || [];
    expect(normal).toEqual({ locked: '0', applies: null });
    expect(others.length).toBeGreaterThan(4);
  });

  test('every other style says for itself whether it is locked', async () => {
    const [, ...others] = (await formats('cellXfs')) || [];
    for (const { locked, applies } of others) {
      expect(['0', '1']).toContain(locked);
      expect(applies).toBe('1');
    }
    expect(others.map(({ locked }) => locked)).toEqual(expect.arrayContaining(['0', '1']));
  });

  test('the columns of a protected sheet lock the cells outside every block, to the last one', async () => {
    const columns = await all(SHEET, 'col');
    const cells = (await formats('cellXfs')) || [];
    const reached = columns.reduce((next, { min, max, style }) => {
      expect(Number(min)).toBe(next);
      expect(cells[Number(style)]?.locked).toBe('1');
      return Number(max) + 1;
    }, 1);
    expect(reached).toBe(16_384 + 1);
    // Where nothing is protected, people may protect what they like, and as they are used to.
    expect(await all('xl/worksheets/sheet2.xml', 'col')).toEqual([]);
  });
});

describe('what nearly every file of Excel says', () => {
  test('which version of which format it is, and whose theme', async () => {
    expect(await only('xl/workbook.xml', 'fileVersion')).toMatchObject({ appName: 'xl', lastEdited: '7' });
    expect(await only('xl/workbook.xml', 'workbookPr')).toMatchObject({ defaultThemeVersion: '166925' });
    expect(await only('xl/workbook.xml', 'calcPr')).toEqual({ fullCalcOnLoad: '1' });
  });

  test('who wrote it: XX.YYYY is the form of a version', async () => {
    expect((await only('docProps/app.xml', 'Application')).text).toBe('Holdplan');
    expect((await only('docProps/app.xml', 'AppVersion')).text).toMatch(/^\d\d\.\d{4}$/);
    expect((await only('docProps/core.xml', 'dc:creator')).text).toBe('Holdplan');
    expect((await only('docProps/core.xml', 'cp:lastModifiedBy')).text).toBe('Holdplan');
  });

  test('when it was made: what the blueprint says, and nothing where it does not say', async () => {
    const time = { 'xsi:type': 'dcterms:W3CDTF', text: '2027-02-01T08:15:30Z' };
    expect(await only('docProps/core.xml', 'dcterms:created')).toEqual(time);
    expect(await only('docProps/core.xml', 'dcterms:modified')).toEqual(time);
    const silent = xmlOf(await blueprintToXlsx(oneRow(['x'])), 'docProps/core.xml');
    expect(silent).not.toContain('dcterms:created');
    expect(silent).not.toContain('dcterms:modified');
  });
});

test('document properties', async () => {
  expect((await only('docProps/core.xml', 'dc:title')).text).toBe('Plan <1> & "2"');
  const properties = [...(await part('docProps/custom.xml')).getElementsByTagName('property')];
  expect(
    properties.map((property) => [
      property.getAttribute('name'),
      property.getAttribute('pid'),
      property.firstChild?.nodeName,
      property.textContent,
    ]),
  ).toEqual([
    ['Status', '2', 'vt:lpwstr', 'I gang'],
    ['Åbne', '3', 'vt:i4', '3'],
    ['Andel', '4', 'vt:r8', '0.5'],
    ['Stort', '5', 'vt:r8', '3000000000'],
  ]);
});
