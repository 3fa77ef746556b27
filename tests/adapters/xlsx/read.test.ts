import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { MAX_REGION_CELLS, xlsxToReading } from '../../../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../../../src/adapters/xlsx/write';
import type { Region, WorkbookReading } from '../../../src/blueprint/reading';
import { EVERYTHING, textsBlueprint } from '../../support/blueprints';
import { handMade, oneSheet, partsOf, sheetData, worksheet, xmlOf, zip } from './packages';

async function read(workbook: Uint8Array): Promise<WorkbookReading> {
  const reading = await xlsxToReading(workbook);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
}
const regions = async (workbook: Uint8Array): Promise<Record<string, Region>> =>
  Object.fromEntries((await read(workbook)).regions);
/** As plain data: formulas only tell themselves. */
const plainRegions = async (workbook: Uint8Array): Promise<Record<string, Omit<Region, 'formulas'>>> =>
  Object.fromEntries(
    Object.entries(await regions(workbook)).map(([name, { formulas: _, ...region }]) => [name, region]),
  );
const values = async (workbook: Uint8Array, name = 'HP_X') => (await regions(workbook))[name]?.values;

const row = (cells: string, number = 1) => `<row r="${number}">${cells}</row>`;
/** The value of one cell, given as XML. */
const valueOf = async (cell: string, sharedStrings?: string) =>
  (
    await values(oneSheet(row(cell), '$A$1', { ...(sharedStrings !== undefined && { sharedStrings }) }))
  )?.[0]?.[0];

test('what was written comes back', async () => {
  expect((await read(await blueprintToXlsx(EVERYTHING))).dateSystem).toBe('1900');
  expect(await plainRegions(await blueprintToXlsx(EVERYTHING))).toEqual({
    HP_Matrix: {
      ...{ name: 'HP_Matrix', sheetName: "Ø's <A&B> 🌱", top: 2, left: 0 },
      values: [
        ['-et', 'A', 46056, 'IFNA('],
        ['@to', 'D', null, null],
        [null, null, null, null],
        [null, null, null, null],
        ['2<', false, 3, ''],
      ],
    },
    HP_Codes: { name: 'HP_Codes', sheetName: '_holdplan', top: 0, left: 0, values: [['A'], ['D'], ['H']] },
    HP_Values: {
      ...{ name: 'HP_Values', sheetName: '_holdplan', top: 0, left: 2 },
      values: [
        [1.5, true, '#REF!'],
        [-1e-7, false, ' kant '],
      ],
    },
  });
});

/** The formulas of a region, row by row; undefined where none stands. */
const formulasOf = ({ values, formulas }: Region): (string | undefined)[][] =>
  values.map((cells, row) => cells.map((_, column) => formulas!.at(row, column)));

describe('formulas', () => {
  test('are told as they were drawn', async () => {
    const { HP_Matrix, HP_Codes } = await regions(await blueprintToXlsx(EVERYTHING));
    expect(formulasOf(HP_Matrix!)[4]).toEqual(['TEXT(2,"0")&"<"', 'B3=""', 'SUM(1,2)', 'IF(TRUE,"","x")']);
    expect(formulasOf(HP_Matrix!)[0]).toEqual([undefined, undefined, undefined, 'IFNA(NA(),"IFNA(")']);
    expect(formulasOf(HP_Codes!)).toEqual([[undefined], [undefined], [undefined]]);
  });

  test('that share a text say each their own', async () => {
    const master = `B2+$B2+B$2+$B$2&"B2"&'B2'!B2+LOG10(B2)+B2B+_B2`;
    const rows =
      row(
        `<c r="C2"><f t="shared" ref="C2:D3" si="0">${master.replaceAll('&', '&amp;')}</f><v>1</v></c>` +
          '<c r="D2"><f t="shared" si="0"/><v>1</v></c>',
        2,
      ) +
      row('<c r="C3"><f t="shared" si="0"/><v>1</v></c><c r="D3"><f si="0" t="shared"></f></c>', 3) +
      row('<c r="C4"><f t="shared" si="7"/><v>1</v></c><c r="D4"><f/></c><c r="E4"><v>1</v></c>', 4);
    const { HP_X } = await regions(oneSheet(rows, '$C$2:$E$4'));
    expect(formulasOf(HP_X!)).toEqual([
      [master, `C2+$B2+C$2+$B$2&"B2"&'B2'!C2+LOG10(C2)+B2B+_B2`, undefined],
      [
        `B3+$B3+B$2+$B$2&"B2"&'B2'!B3+LOG10(B3)+B2B+_B2`,
        `C3+$B3+C$2+$B$2&"B2"&'B2'!C3+LOG10(C3)+B2B+_B2`,
        undefined,
      ],
      ['', '', undefined],
    ]);
    const { formulas, values: cells } = HP_X!;
    cells.forEach((line, r) =>
      line.forEach((_, c) => {
        const text = formulas!.at(r, c);
        expect(formulas!.has(r, c)).toBe(text !== undefined);
        expect(formulas!.says(r, c, text ?? 'x')).toBe(text !== undefined);
        expect(formulas!.says(r, c, `${text}x`)).toBe(false);
      }),
    );
    expect([formulas!.filledFrom(1, 0, 'down'), formulas!.filledFrom(1, 1, 'down')]).toEqual([0, undefined]);
    expect([formulas!.filledFrom(0, 1, 'right'), formulas!.filledFrom(1, 1, 'right')]).toEqual([
      0,
      undefined,
    ]);
  });
});

test('what stands beside a table is told, but not the formulas there', async () => {
  const rows =
    row('<c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="H2"><v>3</v></c>', 2) +
    row('<c r="B3"><v>4</v></c><c r="C3"><f>1+1</f><v>2</v></c>', 3) +
    row('<c r="A12"><v>5</v></c><c r="B12"><v>6</v></c>', 12) +
    row('<c r="B13"><v>7</v></c>', 13);
  const named = (name: string) =>
    regions(oneSheet(rows, '', { definedNames: `<definedName name="${name}">Ark!$B$2</definedName>` }));
  const { HP_Matrix } = await named('HP_Matrix');
  expect(HP_Matrix?.beside).toEqual([
    { row: 0, column: 1, value: 2 },
    { row: 1, column: 0, value: 4 },
    { row: 10, column: 0, value: 6 },
  ]);
  const { HP_Participants } = await named('HP_Participants');
  expect(HP_Participants?.beside?.map(({ column }) => column)).toEqual([0, 0]);
  expect((await named('HP_Timeline')).HP_Timeline).not.toHaveProperty('beside');
});

describe('a cell', () => {
  test.each([
    ['<c r="A1"><v>46056</v></c>', 46056],
    ['<c r="A1" t="n"><v>1.5E3</v></c>', 1500],
    ['<c r="A1" s="3"><v>46056.25</v></c>', 46056.25],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>false</v></c>', false],
    ['<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c r="A1" t="d"><v>2027-02-03T00:00:00</v></c>', 46421],
    ['<c r="A1" t="d"><v>2027-02-03</v></c>', 46421],
    ['<c r="A1" t="d"><v>2027-02-03T18:00:00.000Z</v></c>', 46421.75],
    ['<c r="A1" t="d"><v>18:00</v></c>', '18:00'],
    ['<c r="A1" t="d"><v>2027-02-31x</v></c>', '2027-02-31x'],
    ['<c r="A1" t="str"><f>"a"</f><v> a_x000B_ </v></c>', ' a\v '],
    ['<c r="A1" t="str"><f>""</f><v/></c>', ''],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['<c r="A1"><f>SUM(1)</f></c>', null],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['<c r="A1" s="1"/>', null],
    ['<c r="A1"><v></v></c>', null],
    ['<c r="A1"><v>x</v></c>', 'x'],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&amp;b&#x1F331; </t></is></c>', ' a&b🌱 '],
    [
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>fed</t></r><r><t> og ikke</t></r></is></c>',
      'fed og ikke',
    ],
    ['<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>', '東京'],
    ['<c r="A1" t="inlineStr"><is><t/></is></c>', ''],
    ['<c r="A1" t="str"><v><![CDATA[<a> & b]]></v></c>', '<a> & b'],
    ['<c r="A1" t="str"><v>a\r\nb\rc\nd</v></c>', 'a\nb\nc\nd'],
    ['<c r="A1" t="str"><v>a<!-- b -->c</v></c>', 'ac'],
    ['<c r="A1" t="str"><v>_x005F_x0041_ _xD83C__xDF31_ _xD800_</v></c>', '_x0041_ 🌱 \uFFFD'],
    ["<c  r = 'A1'\n t='str' ><v >a</v ></c >", 'a'],
    ['<c r="A1" t="str" x="&lt;>"><v>a</v></c>', 'a'],
  ])('%s', async (cell, value) => {
    expect(await valueOf(cell)).toBe(value);
  });

  test.each([
    ['<si><t>a</t></si><si><t xml:space="preserve"> b </t></si>', ' b '],
    ['<si/><si><r><t>fed</t></r><r><t> og ikke</t></r></si>', 'fed og ikke'],
    ['<si><t>a</t></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウ</t></rPh></si>', '東京'],
    ['<si><t>a</t></si><si><t>_x000D__x005F_x0041_</t></si>', '\r_x0041_'],
    ['<si><t>a</t></si><si><t></t></si>', ''],
  ])('with a shared text: %s', async (strings, value) => {
    expect(await valueOf('<c r="A1" t="s"><v>1</v></c>', strings)).toBe(value);
  });

  test('a cell that names none of them is blank, and not the first of them', async () => {
    for (const cell of ['<c r="A1" t="s"><v/></c>', '<c r="A1" t="s"><v> </v></c>', '<c r="A1" t="s"/>'])
      expect(await valueOf(cell, '<si><t>first</t></si>')).toBeNull();
  });

  test('with a shared text that is not there', async () => {
    const broken = oneSheet(row('<c r="A1" t="s"><v>1</v></c>'), '$A$1', {
      sharedStrings: '<si><t>a</t></si>',
    });
    expect(await xlsxToReading(broken)).toEqual({
      ...{ ok: false, error: { kind: 'damaged-package', part: 'xl/worksheets/sheet1.xml' } },
    });
  });

  test('without an address follows the one before', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await values(oneSheet(rows, '$A$1:$C$4'))).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, 3, 4],
      [5, null, null],
    ]);
  });

  test('outside of sheetData is none', async () => {
    const sheet = worksheet(
      '<sheetData/><extLst><ext><row r="1"><c r="A1"><v>1</v></c></row></ext></extLst>',
    );
    expect(await values(zip(handMade({ sheets: { A: sheet }, names: { HP_X: 'A!$A$1' } })))).toEqual([
      [null],
    ]);
  });
});

describe('names', () => {
  const twoSheets = (names: Record<string, string>) =>
    zip(
      handMade({
        sheets: {
          "Peter's plan": sheetData(row('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>')),
          'Økonomi 🌱!': sheetData(row('<c r="A1"><v>3</v></c>')),
        },
        names,
      }),
    );

  test.each([
    ["'Peter''s plan'!$A$1:$B$1", [[1, 2]]],
    ["'Peter''s plan'!$B$1:$A$1", [[1, 2]]],
    ["'Peter''s plan'!A1", [[1]]],
    ["'PETER''S PLAN'!$A$1", [[1]]],
    ["'Økonomi 🌱!'!$A$1", [[3]]],
    ["'Peter''s plan'!$B:$B", [[2]]],
    ["'Peter''s plan'!$1:$1", [[1, 2]]],
    ["'Peter''s plan'!$A:$XFD", [[1, 2]]],
    ["'Peter''s plan'!$C$2:$XFD$1048576", [[null]]],
  ])('%s', async (reference, expected) => {
    expect(await values(twoSheets({ HP_X: reference }))).toEqual(expected);
  });

  test.each([
    '#REF!',
    "'Peter''s plan'!#REF!",
    "'Borte'!$A$1",
    "'Peter''s plan'!$A$1,'Peter''s plan'!$B$1",
    "'Peter''s plan'!$A$1:$B$1:$C$1",
    "'[1]Peter''s plan'!$A$1",
    "OFFSET('Peter''s plan'!$A$1,0,0,2,2)",
    "'Peter''s plan'!$XFE$1",
    "'Peter''s plan'!$A$1048577",
    "'Peter''s plan'!$A$0",
    '$A$1',
    '"text"',
    '',
  ])('%p stands for no area', async (reference) => {
    expect(await regions(twoSheets({ HP_X: reference }))).toEqual({});
  });

  test('other people’s names are left alone', async () => {
    expect(await regions(twoSheets({ X: "'Peter''s plan'!$A$1", HPX: "'Peter''s plan'!$A$1" }))).toEqual({});
  });

  test.each(['hp_matrix', 'HP_MATRIX', 'Hp_mAtRiX'])(
    'capitals do not count: %s is HP_Matrix, and reported as it is stored',
    async (name) => {
      const found = await regions(twoSheets({ [name]: "'Peter''s plan'!$A$1" }));
      expect(found).toMatchObject({ HP_Matrix: { name } });
    },
  );

  test('of two names that differ in capitals only, which no Excel writes, the first counts', async () => {
    const found = await regions(
      twoSheets({ hp_matrix: "'Peter''s plan'!$A$1", HP_Matrix: "'Peter''s plan'!$B$1" }),
    );
    expect(found).toMatchObject({ HP_Matrix: { values: [[1]] } });
  });

  test('a name of sheet scope neither counts nor stands in the way', async () => {
    const definedNames =
      '<definedName name="HP_X" localSheetId="0">Ark!$A$1</definedName>' +
      '<definedName name="HP_X">Ark!$B$1</definedName>' +
      '<definedName name="HP_X" localSheetId="1">Ark!$A$1</definedName>' +
      '<definedName name="HP_Y" localSheetId="0">Ark!$A$1</definedName>';
    const rows = row('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>');
    expect(await regions(oneSheet(rows, '', { definedNames }))).toMatchObject({ HP_X: { values: [[2]] } });
    expect(await regions(oneSheet(rows, '', { definedNames }))).not.toHaveProperty('HP_Y');
  });

  test('a chart sheet has no cells', async () => {
    const parts = handMade({ sheets: { Diagram: '<chartsheet/>' }, names: { HP_X: 'Diagram!$A$1' } });
    const rels = parts['xl/_rels/workbook.xml.rels'].replace('/worksheet"', '/chartsheet"');
    expect(await regions(zip({ ...parts, 'xl/_rels/workbook.xml.rels': rels }))).toEqual({});
  });

  test('an area is a full rectangle, wherever its cells end', async () => {
    const found = await plainRegions(oneSheet(row('<c r="C3"><v>1</v></c>', 3), '$B$2:$D$4'));
    expect(found.HP_X).toEqual({
      ...{ name: 'HP_X', sheetName: 'Ark', top: 1, left: 1 },
      values: [
        [null, null, null],
        [null, 1, null],
        [null, null, null],
      ],
    });
  });

  test('areas that claim more than any plan holds are cut, or left out', async () => {
    const rows = row('<c r="A1"><v>1</v></c>') + row('<c r="XFD1048576"><v>2</v></c>', 1_048_576);
    expect(await regions(oneSheet(rows, '$A$1:$XFD$1048576'))).toEqual({});
    expect(await values(oneSheet(rows, '$A$1:$XFD$1048575'))).toEqual([[1]]);
    const definedNames = Array.from(
      { length: 400 },
      (_, index) => `<definedName name="HP_${index}">Ark!$A$1:$Z$40000</definedName>`,
    ).join('');
    const many = Object.values(await regions(oneSheet(rows, '', { definedNames })));
    expect(many.length * 26 * 40_000).toBeLessThanOrEqual(MAX_REGION_CELLS);
    expect(many.length).toBeGreaterThan(0);
  });
});

describe('other writers', () => {
  const original = blueprintToXlsx(EVERYTHING);

  test('the 1904 date system', async () => {
    for (const workbookPr of ['<workbookPr date1904="1"/>', '<workbookPr date1904="true"/>']) {
      expect((await read(oneSheet('', '$A$1', { workbookPr }))).dateSystem).toBe('1904');
    }
    expect((await read(oneSheet('', '$A$1', { workbookPr: '<workbookPr date1904="0"/>' }))).dateSystem).toBe(
      '1900',
    );
  });

  test('prefixed names, single quotes, strict relationship types', async () => {
    const sheet =
      "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='1'>" +
      "<x:c r='A1' t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    const parts = handMade({ sheets: { Ark: sheet }, names: { HP_X: 'Ark!$A$1' } });
    const strict = (path: keyof typeof parts) =>
      String(parts[path]).replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006',
        'http://purl.oclc.org/ooxml/officeDocument',
      );
    const workbook = zip({
      ...parts,
      '_rels/.rels': strict('_rels/.rels'),
      'xl/_rels/workbook.xml.rels': strict('xl/_rels/workbook.xml.rels'),
      'xl/workbook.xml': parts['xl/workbook.xml']
        .replace('xmlns=', 'xmlns:m=')
        .replace(/<(\/?)(?=[a-z])/g, '<$1m:'),
    });
    expect(await values(workbook)).toEqual([['a']]);
  });

  test('targets from the root, part names in other capitals, UTF-16, a byte order mark', async () => {
    const parts = handMade({
      sheets: { Ark: sheetData(row('<c r="A1" t="str"><v>æ</v></c>')) },
      names: { HP_X: 'Ark!$A$1' },
    });
    const utf16 = Uint8Array.from(
      [...`\uFEFF${parts['xl/worksheets/sheet1.xml']}`].flatMap((letter) => [
        letter.charCodeAt(0) & 255,
        letter.charCodeAt(0) >> 8,
      ]),
    );
    const { 'xl/worksheets/sheet1.xml': _, ...others } = parts;
    const workbook = zip({
      ...others,
      'xl/Worksheets/Sheet1.xml': utf16,
      'xl/workbook.xml': `\uFEFF${parts['xl/workbook.xml']}`,
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels'].replace(
        '"worksheets/',
        '"/xl/./worksheets/',
      ),
    });
    expect(await values(workbook)).toEqual([['æ']]);
  });

  test('a part that nobody asks for may be broken', async () => {
    const parts = { ...partsOf(await original), 'xl/styles.xml': new Uint8Array([1, 2, 3]) };
    expect((await read(zip(parts))).regions.size).toBe(3);
  });

  test('names are found by what they point to, also after a sheet is renamed', async () => {
    const renamed = xmlOf(await original, 'xl/workbook.xml')
      .replace('name="_holdplan"', 'name="Nyt &quot;navn&quot;"')
      .replaceAll("'_holdplan'!", "'Nyt &quot;navn&quot;'!");
    const found = await regions(
      zip({ ...partsOf(await original), 'xl/workbook.xml': new TextEncoder().encode(renamed) }),
    );
    expect(found.HP_Codes).toMatchObject({ sheetName: 'Nyt "navn"', values: [['A'], ['D'], ['H']] });
  });
});

describe('text', () => {
  /** What the file's own escapes are made of, so that they come up in every order. */
  const PIECES = [
    '_',
    'x',
    '_x',
    'x0041',
    'x005F_',
    '_x000b_',
    '\v',
    '\r',
    '\n',
    ' ',
    '&amp;',
    '<',
    ']]>',
    '\uFFFE',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
  );

  test.each([
    '_x0041_',
    '_x0041',
    '_x0041\v',
    '\vx0041_',
    '_x005F_x0041_',
    '__x0041__',
    '_x004g_',
    '\r\n',
    '\t',
    '\0',
  ])('%j comes back', async (text) => {
    expect(await values(await blueprintToXlsx(textsBlueprint([[text]])), 'HP_Texts')).toEqual([[text]]);
  });

  test('comes back exactly as it was written, through our reader and another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const workbook = await blueprintToXlsx(textsBlueprint(texts.map((text) => [text])));
        expect((await values(workbook, 'HP_Texts'))?.flat()).toEqual(texts);
        const [sheet] = (await readXlsx(workbook)).sheets;
        expect(sheet?.rows.map((cells) => cells[0])).toEqual(texts);
      }),
      { numRuns: 150 },
    );
  });

  test('half a character becomes U+FFFD, whole ones stay', async () => {
    const workbook = await blueprintToXlsx(textsBlueprint([['a\uD83Cb', '\uDF31', '🌱\uD83C']]));
    expect(await values(workbook, 'HP_Texts')).toEqual([['a\uFFFDb', '\uFFFD', '🌱\uFFFD']]);
  });

  test('so does any name of a sheet', async () => {
    const nameCharacter = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((character) => !/[[\]:*?/\\\p{Cc}\uFFFE\uFFFF]/u.test(character));
    const sheetName = fc
      .array(nameCharacter, { minLength: 1, maxLength: 20 })
      .map((characters) => `a${characters.join('')}b`)
      .filter((name) => name.length <= 31);
    await fc.assert(
      fc.asyncProperty(sheetName, async (name) => {
        const workbook = await blueprintToXlsx(textsBlueprint([['x']], name));
        expect((await regions(workbook)).HP_Texts).toMatchObject({ sheetName: name, values: [['x']] });
      }),
      { numRuns: 100 },
    );
  });
});
