import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { createXlsxWorkbook } from '../../../src/adapters/xlsx';
import { amendXlsx } from '../../../src/adapters/xlsx/amend';
import { xlsxToReading } from '../../../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../../../src/adapters/xlsx/write';
import type { AmendedCell, CellValue } from '../../../src/blueprint/reading';
import { EVERYTHING } from '../../support/blueprints';
import { elements, handMade, oneSheet, parse, partsOf, sheetData, worksheet, xmlOf, zip } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const ours = blueprintToXlsx(EVERYTHING);

const input = (row: number, column: number, value: CellValue, region = 'HP_X'): AmendedCell => ({
  ...{ region, row, column, value, as: 'input' },
});
const result = (row: number, column: number, value: CellValue, region = 'HP_X'): AmendedCell => ({
  ...{ region, row, column, value, as: 'result' },
});

async function amend(
  workbook: Uint8Array,
  cells: readonly AmendedCell[],
  properties: Readonly<Record<string, string | number>> = {},
): Promise<Uint8Array> {
  const amended = await amendXlsx(workbook, { cells, properties });
  if (!amended.ok) throw new Error(JSON.stringify(amended.error));
  return amended.value;
}

async function values(workbook: Uint8Array, name = 'HP_X') {
  const reading = await xlsxToReading(workbook);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value.regions.get(name)?.values;
}

/** The rows of a sheet's XML after an amendment to these. */
const rowsAfter = async (rows: string, ...cells: AmendedCell[]) =>
  xmlOf(await amend(oneSheet(rows), cells), SHEET).replace(/.*<sheetData>|<\/sheetData>.*/gs, '');

describe('everything else survives', () => {
  /** What people and other programs put into a workbook of ours. */
  const lived = async () => {
    const parts = partsOf(await ours);
    const text = (path: string) => xmlOf(zip(parts), path);
    return zip({
      ...parts,
      [SHEET]: text(SHEET)
        .replace('<sheetData>', '<!-- a remark -->\r\n<sheetData  >')
        .replace(
          '</worksheet>',
          '<legacyDrawing r:id="rId9"/><extLst><ext uri="{78C0D931}"><x14:conditionalFormattings xmlns:x14="x14">' +
            '<x14:cfRule type="iconSet"/></x14:conditionalFormattings><row r="3"><c r="B3"/></row></ext></extLst></worksheet>',
        ),
      'xl/worksheets/sheet9.xml': sheetData('<row r="1"><c r="A1"><v>1</v></c></row>'),
      'xl/worksheets/_rels/sheet1.xml.rels': '<Relationships/>',
      'xl/comments1.xml': '<comments>\n</comments>',
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
      'xl/persons/person.xml': '<personList/>',
      'xl/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 1, 2, 3]),
      'xl/vbaProject.bin': new Uint8Array(3000).map((_, index) => (index * 7919) & 255),
      'customXml/item1.xml': '<a/>',
      'nobody/knows/this': 'at all',
      'æøå/tom/': new Uint8Array(),
    });
  };

  test('parts that hold no amended cell are the same, byte for byte and in the same order', async () => {
    const before = await lived();
    const after = await amend(before, [input(0, 1, 'H', 'HP_Matrix')], { Status: 'Klar' });
    const changed = [SHEET, 'docProps/custom.xml', 'xl/sharedStrings.xml'];
    const [old, now] = [partsOf(before), partsOf(after)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    for (const [path, bytes] of Object.entries(old)) {
      if (changed.includes(path)) expect(now[path]).not.toEqual(bytes);
      else expect(now[path]).toEqual(bytes);
    }
  });

  test('the part that holds it is the same but for that cell', async () => {
    const before = await lived();
    const old = xmlOf(before, SHEET);
    const now = xmlOf(await amend(before, [input(0, 1, 'H', 'HP_Matrix')]), SHEET);
    const cell = /(<c r="B3" s="\d+") t="s"><v>\d+<\/v><\/c>/;
    expect(old).toMatch(cell);
    expect(now).toBe(old.replace(cell, '$1 t="inlineStr"><is><t xml:space="preserve">H</t></is></c>'));
  });

  test('no amendment, no change', async () => {
    const before = await lived();
    expect(partsOf(await amend(before, []))).toEqual(partsOf(before));
  });

  test('also a part whose checksum is wrong: nobody unpacks it', async () => {
    const stored = zipSync(partsOf(await lived()), { level: 0 });
    const at = new TextDecoder('latin1').decode(stored).indexOf('at all');
    stored.set(new TextEncoder().encode('AT ALL'), at);
    const after = await amend(stored, [input(0, 1, 'H', 'HP_Matrix')]);
    expect(xmlOf(after, 'nobody/knows/this')).toBe('AT ALL');
  });
});

describe('an input', () => {
  const all: CellValue[] = [
    '',
    ' a\nb ',
    '=1+1',
    '#REF!',
    '_x0041_\v',
    'æ🌱',
    '\uD800',
    0,
    -1.5e-9,
    46056,
    true,
    false,
    null,
  ];

  test.each(all)('%p replaces what stood there, and keeps its style', async (value) => {
    const after = await amend(await ours, [input(0, 1, value, 'HP_Matrix'), input(0, 3, value, 'HP_Matrix')]);
    const read = value === '\uD800' ? '\uFFFD' : value;
    expect((await values(after, 'HP_Matrix'))?.[0]).toEqual(['-et', read, 46056, read]);
    for (const cell of ['B3', 'D3']) {
      const [old, now] = [await ours, after].map((workbook) =>
        elements(parse(xmlOf(workbook, SHEET)), 'c').find(({ r }) => r === cell),
      );
      expect(old!.s).toMatch(/\d/);
      expect(now!.s).toBe(old!.s);
    }
    expect(xmlOf(after, SHEET)).not.toContain('NA()');
    // Another reader agrees, where it takes texts for texts.
    if (typeof value !== 'string') return;
    expect((await readXlsx(after)).sheets[0]?.rows[2]?.[1]).toBe(read);
  });

  test('takes along what belonged to the old value only', async () => {
    const rows =
      '<row r="1"><c r="A1" s="5" t="str" cm="1" vm="2" ph="1"><f t="array" ref="A1">B1</f><v>x</v></c></row>';
    expect(await rowsAfter(rows, input(0, 0, 7))).toBe('<row r="1"><c r="A1" s="5"><v>7</v></c></row>');
    expect(await rowsAfter(rows, input(0, 0, null))).toBe('<row r="1"><c r="A1" s="5"/></row>');
  });

  test('makes cells and rows where there are none, in order', async () => {
    const rows =
      '<row r="2" spans="2:4" ht="20"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/>';
    const cells = [
      ...[input(8, 0, 9), input(1, 4, 5), input(1, 2, 3), input(1, 0, 1), input(4, 1, 8), input(4, 0, 7)],
      ...[input(0, 0, 0), input(2, 1, 6)],
    ];
    expect(await rowsAfter(rows, ...cells)).toBe(
      '<row r="1"><c r="A1"><v>0</v></c></row>' +
        '<row r="2" ht="20"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c><c r="D2"><v>2</v></c><c r="E2"><v>5</v></c></row>' +
        '<row r="3"><c r="B3"><v>6</v></c></row>' +
        '<row r="5"><c r="A5"><v>7</v></c><c r="B5"><v>8</v></c></row>' +
        '<row r="9"><c r="A9"><v>9</v></c></row>',
    );
  });

  test('the row keeps its hints where it does not grow', async () => {
    const rows = '<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row>';
    expect(await rowsAfter(rows, input(0, 0, 2))).toContain('spans="1:1"');
  });

  test('opens up an empty sheet', async () => {
    const empty = zip(handMade({ sheets: { Ark: worksheet('<sheetData/>') }, names: { HP_X: 'Ark!$B$2' } }));
    const after = await amend(empty, [input(1, 0, 'b'), input(0, 0, 'a')]);
    expect(await values(after)).toEqual([['a']]);
    expect(elements(parse(xmlOf(after, SHEET)), 'c').map(({ r }) => r)).toEqual(['B2', 'B3']);
  });

  test('new cells take the style of their row, or else of their column', async () => {
    const sheet = worksheet(
      '<cols><col min="1" max="2" style="4"/><col min="3" max="3" width="9"/></cols><sheetData>' +
        '<row r="1" s="7" customFormat="1"/><row r="2" s="7"/></sheetData>',
    );
    const workbook = zip(handMade({ sheets: { Ark: sheet }, names: { HP_X: 'Ark!$A$1' } }));
    const after = await amend(workbook, [input(0, 0, 1), input(1, 1, 1), input(1, 2, 1), input(2, 0, 1)]);
    expect(elements(parse(xmlOf(after, SHEET)), 'c').map(({ r, s }) => [r, s])).toEqual([
      ['A1', '7'],
      ['B2', '4'],
      ['C2', undefined],
      ['A3', '4'],
    ]);
  });

  test('emptying what is not there makes nothing', async () => {
    expect(await rowsAfter('<row r="3"/>', input(0, 0, null), input(2, 4, null))).toBe('<row r="3"/>');
  });

  test.each([
    ['A1:B2', input(4, 6, 1), 'A1:G5'],
    ['B2:C3', input(0, 0, 1), 'A1:C3'],
    ['A1:H9', input(4, 6, 1), 'A1:H9'],
    ['A1:B2', input(4, 6, null), 'A1:B2'],
    ['A1', input(0, 0, 1), 'A1'],
  ])('the sheet’s extent %s grows as far as needed', async (ref, cell, grown) => {
    const sheet = worksheet(`<dimension ref="${ref}"/><sheetData/>`);
    const workbook = zip(handMade({ sheets: { Ark: sheet }, names: { HP_X: 'Ark!$A$1' } }));
    expect(elements(parse(xmlOf(await amend(workbook, [cell]), SHEET)), 'dimension')).toEqual([
      { ref: grown },
    ]);
  });

  test('of two for one cell the later one counts', async () => {
    expect(await values(await amend(oneSheet(''), [input(0, 0, 1), input(0, 0, 2)]))).toEqual([[2]]);
  });

  test('is found by region, whatever the sheet is called and wherever the region lies', async () => {
    const sheets = {
      Andre: sheetData('<row r="1"><c r="A1"><v>0</v></c></row>'),
      "O'Brien & <co>": sheetData('<row r="3"><c r="C3"><v>1</v></c><c r="D3"><v>2</v></c></row>'),
    };
    const workbook = zip(handMade({ sheets, names: { hp_X: "'O''Brien & <co>'!$C$3:$D$3" } }));
    const after = await amend(workbook, [input(0, 1, 'ny')]);
    expect(await values(after)).toEqual([[1, 'ny']]);
    expect(partsOf(after)[SHEET]).toEqual(partsOf(workbook)[SHEET]);
  });

  test('writes with the prefix that the part is written with', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"/></x:sheetData></x:worksheet>';
    const workbook = zip(handMade({ sheets: { Ark: sheet }, names: { HP_X: 'Ark!$A$1:$A$3' } }));
    const after = await amend(workbook, [input(0, 0, 'a'), input(1, 0, 1), input(2, 0, true)]);
    expect(await values(after)).toEqual([['a'], [1], [true]]);
    expect(
      [...parse(xmlOf(after, SHEET)).getElementsByTagName('*')].every(({ prefix }) => prefix === 'x'),
    ).toBe(true);
  });

  test('a region that is not there is our bug', async () => {
    await expect(
      amendXlsx(await ours, { cells: [input(0, 0, 1, 'HP_Nothing')], properties: {} }),
    ).rejects.toThrow('HP_Nothing');
  });

  test('so is a number that no cell can hold', async () => {
    await expect(
      amendXlsx(await ours, { cells: [input(0, 0, Infinity, 'HP_Codes')], properties: {} }),
    ).rejects.toThrow('Infinity');
  });

  test('whatever is written where, it is read back, and the rest stays', async () => {
    const WIDTH = 6;
    const change = fc.record({
      row: fc.nat(7),
      column: fc.nat(WIDTH - 1),
      value: fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string({ unit: 'grapheme' })),
    });
    const filled = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(WIDTH - 1)), { selector: String });
    await fc.assert(
      fc.asyncProperty(filled, fc.array(change, { maxLength: 12 }), async (cells, changes) => {
        const expected: CellValue[][] = Array.from({ length: 8 }, () => Array<CellValue>(WIDTH).fill(null));
        let rows = '';
        for (let row = 0; row < 8; row++) {
          const columns = cells
            .filter(([at]) => at === row)
            .map(([, column]) => column)
            .sort();
          for (const column of columns) expected[row]![column] = 1;
          const inner = columns.map((column) => `<c r="${'ABCDEF'[column]}${row + 1}"><v>1</v></c>`).join('');
          if (columns.length > 0) rows += `<row r="${row + 1}">${inner}</row>`;
        }
        for (const { row, column, value } of changes) expected[row]![column] = value;
        const after = await amend(
          oneSheet(rows, '$A$1:$F$8'),
          changes.map(({ row, column, value }) => input(row, column, value)),
        );
        expect(await values(after)).toEqual(expected);
        const references = elements(parse(xmlOf(after, SHEET)), 'c').map(({ r }) => r!);
        const inOrder = [...references].sort(
          (a, b) => Number(a.slice(1)) - Number(b.slice(1)) || (a < b ? -1 : 1),
        );
        expect(references).toEqual(inOrder);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a result', () => {
  test.each([
    ['x<', ' t="str"', 'x&lt;'],
    ['', ' t="str"', ''],
    [7, '', '7'],
    [true, ' t="b"', '1'],
  ])('%p: the formula stays as it stands', async (value, type, text) => {
    const formula = '<f  ca="1">SUM(1, 2)&amp;"&#10;"</f>';
    const rows = `<row r="1"><c r="A1" s="5" t="b" cm="1">${formula}<v>0</v></c></row>`;
    expect(await rowsAfter(rows, result(0, 0, value))).toBe(
      `<row r="1"><c r="A1" s="5" cm="1"${type}>${formula}<v>${text}</v></c></row>`,
    );
  });

  test('null leaves it to the next program to calculate', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><f>B1</f><v>x</v></c></row>';
    expect(await rowsAfter(rows, result(0, 0, null))).toBe('<row r="1"><c r="A1"><f>B1</f></c></row>');
  });

  test('a cell that follows another shared formula keeps the reference', async () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>';
    expect(await rowsAfter(rows, result(0, 0, 2))).toContain('<f t="shared" si="0"/><v>2</v>');
  });

  test('is not written where no formula stands', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await rowsAfter(rows, result(0, 0, 2), result(0, 1, 2), result(4, 0, 2))).toBe(rows);
  });
});

describe('formulas that an input replaces', () => {
  const withChain = () => {
    const rows = '<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>2</v></c></row>';
    const parts = handMade({ sheets: { Ark: sheetData(rows) }, names: { HP_X: 'Ark!$A$1:$B$1' } });
    const chain = '<Relationship Id="chain" Type="http://x/relationships/calcChain" Target="calcChain.xml"/>';
    return zip({
      ...parts,
      'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels'].replace('</Rel', `${chain}</Rel`),
      '[Content_Types].xml': parts['[Content_Types].xml'].replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/x"/></Types>',
      ),
    });
  };

  test('leave the list of formulas: the list goes, with all that mentions it', async () => {
    const after = await amend(withChain(), [input(0, 0, 5)]);
    expect(Object.keys(partsOf(after))).not.toContain('xl/calcChain.xml');
    expect(xmlOf(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(elements(parse(xmlOf(after, 'xl/_rels/workbook.xml.rels')), 'Relationship')).toHaveLength(1);
    expect(xmlOf(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(await values(after)).toEqual([[5, 2]]);
  });

  test('the list goes too when properties are new', async () => {
    const after = await amend(withChain(), [input(0, 0, 5)], { a: 1 });
    expect(xmlOf(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(xmlOf(after, '[Content_Types].xml')).toContain('/docProps/custom.xml');
  });

  test('otherwise it stays', async () => {
    const after = await amend(withChain(), [input(0, 1, 5), result(0, 0, 7)]);
    expect(partsOf(after)['xl/calcChain.xml']).toEqual(partsOf(withChain())['xl/calcChain.xml']);
    expect(await values(after)).toEqual([[7, 5]]);
  });

  test('leave no cell that shared them without a formula to share', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="3">B1</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2" t="str"><f t="shared" si="3"/><v>to</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="4"/><v>3</v></c></row>';
    const after = await rowsAfter(rows, input(0, 0, 5));
    expect(after).toContain('<c r="A2" t="str"><v>to</v></c>');
    expect(after).toContain('<f t="shared" si="4"/>');
    expect(await rowsAfter(rows, input(1, 0, 5))).toContain('ref="A1:A2"');
  });
});

describe('document properties', () => {
  const properties = (workbook: Uint8Array) =>
    elements(parse(xmlOf(workbook, 'docProps/custom.xml')), 'property').map(({ name, pid, text }) => [
      name,
      pid,
      text,
    ]);

  test('are set or added; others stay', async () => {
    const after = await amend(await ours, [], { Status: 'Klar & "fin"', Ny: 2, Dato: '2027-02-03' });
    expect(properties(after)).toEqual([
      ['Status', '2', 'Klar & "fin"'],
      ['Åbne', '3', '3'],
      ['Andel', '4', '0.5'],
      ['Stort', '5', '3000000000'],
      ['Ny', '6', '2'],
      ['Dato', '7', '2027-02-03'],
    ]);
  });

  test('in a part that another program wrote', async () => {
    const custom =
      '<p:Properties xmlns:p="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">' +
      '<p:property fmtid="{X}" pid="4" name="A"><v:bool xmlns:v="x">true</v:bool></p:property>' +
      '<p:property pid="9" name="B"><v:i4 xmlns:v="x">1</v:i4></p:property></p:Properties>';
    const before = zip({ ...partsOf(await ours), 'docProps/custom.xml': custom });
    const after = await amend(before, [], { B: 'b', C: 1 });
    expect(xmlOf(after, 'docProps/custom.xml')).toContain(
      custom.slice(0, custom.indexOf('<p:property pid="9"')),
    );
    expect(elements(parse(xmlOf(after, 'docProps/custom.xml')), 'p:property')).toMatchObject([
      { name: 'A', pid: '4' },
      { name: 'B', pid: '9', text: 'b' },
      { name: 'C', pid: '10', text: '1' },
    ]);
    expect(await readXlsx(after).then((book) => book.properties?.custom)).toMatchObject({ B: 'b' });
  });

  test('in a workbook that has none', async () => {
    const after = await amend(oneSheet(''), [], { Status: 'Klar' });
    expect(properties(after)).toEqual([['Status', '2', 'Klar']]);
    expect(elements(parse(xmlOf(after, '[Content_Types].xml')), 'Override')).toContainEqual({
      PartName: '/docProps/custom.xml',
      ContentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    });
    expect(elements(parse(xmlOf(after, '_rels/.rels')), 'Relationship').at(-1)).toMatchObject({
      Target: 'docProps/custom.xml',
    });
    expect(properties(await amend(after, [], { Status: 'Ikke', Mere: 1 }))).toEqual([
      ['Status', '2', 'Ikke'],
      ['Mere', '3', '1'],
    ]);
  });

  test('none, no part', async () => {
    expect(Object.keys(partsOf(await amend(oneSheet(''), [input(0, 0, 1)])))).not.toContain(
      'docProps/custom.xml',
    );
  });
});

test('a broken worksheet is named, and the bytes at hand stay as they were', async () => {
  const broken = zip({ ...partsOf(await ours), [SHEET]: '<worksheet><sheetData>' });
  const workbook = createXlsxWorkbook(broken);
  expect(await workbook.amend({ cells: [input(0, 0, 1, 'HP_Matrix')], properties: {} })).toEqual({
    ...{ ok: false, error: { kind: 'damaged-package', part: SHEET } },
  });
  expect(workbook.bytes() === broken).toBe(true);
});

test('the workbook port: rendered, amended, read', async () => {
  const workbook = createXlsxWorkbook();
  expect(await workbook.render(EVERYTHING)).toEqual({ ok: true, value: undefined });
  const rendered = workbook.bytes();
  expect(rendered).toEqual(await ours);
  expect(await workbook.amend({ cells: [input(0, 0, 'X', 'HP_Codes')], properties: {} })).toEqual({
    ...{ ok: true, value: undefined },
  });
  const reading = await workbook.read();
  expect(reading.ok && reading.value.regions.get('HP_Codes')?.values).toEqual([['X'], ['D'], ['H']]);
  expect(await values(rendered, 'HP_Codes')).toEqual([['A'], ['D'], ['H']]);
});

describe('how often the shared strings are used', () => {
  const strings = (attributes: string) => ({
    sharedStrings: '<si><t>a</t></si><si><t>b</t></si>',
    more: {
      'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${attributes}><si><t>a</t></si><si><t>b</t></si></sst>`,
    },
  });
  const ROW =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c></row>';
  const sstAfter = async (attributes: string, ...cells: AmendedCell[]) =>
    elements(
      parse(
        xmlOf(await amend(oneSheet(ROW, '$A$1:$D$1', strings(attributes)), cells), 'xl/sharedStrings.xml'),
      ),
      'sst',
    )[0];

  test('goes down with each cell that uses one no more', async () => {
    const count = ' count="2" uniqueCount="2"';
    expect(await sstAfter(count, input(0, 0, 'x'), input(0, 2, 'y'))).toMatchObject({
      count: '1',
      uniqueCount: '2',
    });
    expect(await sstAfter(count, input(0, 0, null), input(0, 1, 7))).toMatchObject({
      count: '0',
      uniqueCount: '2',
    });
    expect(await sstAfter(count, input(0, 2, 'y'), input(0, 3, 'z'))).toMatchObject({ count: '2' });
  });

  test('is left unsaid where the file does not say it', async () => {
    expect(await sstAfter(' uniqueCount="2"', input(0, 0, 'x'))).not.toHaveProperty('count');
    expect(await sstAfter(" count = '2'", input(0, 0, 'x'))).toMatchObject({ count: '1' });
  });
});

describe('who changed the file last, and when', () => {
  const signed = { by: 'Åse & "Bo"', at: '2027-03-01T08:15:30Z' } as const;
  const sign = async (workbook: Uint8Array) => {
    const amended = await amendXlsx(workbook, { cells: [], properties: {}, signed });
    if (!amended.ok) throw new Error(JSON.stringify(amended.error));
    return amended.value;
  };
  const told = (workbook: Uint8Array) => {
    const core = parse(xmlOf(workbook, 'docProps/core.xml'));
    return Object.fromEntries(
      ['lastModifiedBy', 'modified', 'created', 'creator', 'title'].map((name) => [
        name,
        [...core.getElementsByTagNameNS('*', name)].map(({ textContent }) => textContent),
      ]),
    );
  };

  test('is told anew; who made it, and when, stays', async () => {
    const after = await sign(await ours);
    expect(told(after)).toEqual({
      ...told(await ours),
      lastModifiedBy: ['Åse & "Bo"'],
      modified: ['2027-03-01T08:15:30Z'],
    });
    expect(await sign(after)).toEqual(after);
  });

  test('is told where the file has not said it before, by whatever prefixes', async () => {
    const parts = partsOf(await ours);
    const bare = (content: string) =>
      zip({
        ...parts,
        'docProps/core.xml': `<coreProperties xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:d="http://purl.org/dc/terms/">${content}</coreProperties>`,
      });
    for (const content of ['', '<lastModifiedBy/><d:modified/>', '<lastModifiedBy>Bo</lastModifiedBy>'])
      expect(told(await sign(bare(content)))).toMatchObject({
        lastModifiedBy: ['Åse & "Bo"'],
        modified: ['2027-03-01T08:15:30Z'],
      });
  });

  test('a file without such a part gets none', async () => {
    const { 'docProps/core.xml': _, ...parts } = partsOf(oneSheet(''));
    expect(Object.keys(partsOf(await sign(zip(parts))))).toEqual(Object.keys(parts));
  });

  test('a part that is broken is named', async () => {
    const broken = zip({ ...partsOf(await ours), 'docProps/core.xml': '<cp:coreProperties>' });
    expect(await amendXlsx(broken, { cells: [], properties: {}, signed })).toEqual({
      ok: false,
      error: { kind: 'damaged-package', part: 'docProps/core.xml' },
    });
  });
});

describe('Strict Open XML', () => {
  const strict = (): Uint8Array =>
    new Uint8Array(readFileSync(join(__dirname, '..', '..', 'inputs', '04-strict-with-custom-props.xlsx')));
  const STRICT = 'http://purl.oclc.org/ooxml/officeDocument';

  test('the properties stay in their one part, and those of an organisation stay in it', async () => {
    const before = strict();
    const names = (workbook: Uint8Array) =>
      elements(parse(xmlOf(workbook, 'docProps/custom.xml')), 'property').map(({ name }) => name);
    const after = await amend(before, [], { 'Holdplan status': 'Fuldført', Ny: 3 });
    expect(names(after)).toEqual([...new Set([...names(before), 'Holdplan status', 'Ny'])]);
    for (const list of ['[Content_Types].xml', '_rels/.rels'])
      expect(xmlOf(after, list)).toBe(xmlOf(before, list));
    expect(xmlOf(after, 'docProps/custom.xml')).not.toContain('schemas.openxmlformats.org');
  });

  test('a file without custom properties gets a Strict part', async () => {
    const { 'docProps/custom.xml': _, ...parts } = partsOf(strict());
    const without = zip({
      ...parts,
      '_rels/.rels': xmlOf(strict(), '_rels/.rels').replace(
        /<Relationship [^>]*customProperties[^>]*\/>/,
        '',
      ),
      '[Content_Types].xml': xmlOf(strict(), '[Content_Types].xml').replace(
        /<Override [^>]*custom\.xml[^>]*\/>/,
        '',
      ),
    });
    const after = await amend(without, [], { Status: 'Klar' });
    expect(elements(parse(xmlOf(after, '_rels/.rels')), 'Relationship')).toContainEqual({
      Id: 'holdplanCustomProperties',
      Target: 'docProps/custom.xml',
      Type: `${STRICT}/relationships/customProperties`,
    });
    expect(elements(parse(xmlOf(after, 'docProps/custom.xml')), 'Properties')[0]).toMatchObject({
      xmlns: `${STRICT}/customProperties`,
      'xmlns:vt': `${STRICT}/docPropsVTypes`,
    });
  });

  test('a value without a declared type gets that of its family', async () => {
    const bare = zip({
      ...partsOf(strict()),
      'docProps/custom.xml': `<Properties xmlns="${STRICT}/customProperties"/>`,
    });
    const custom = xmlOf(await amend(bare, [], { Status: 'Klar' }), 'docProps/custom.xml');
    expect(custom).toContain(`<vt:lpwstr xmlns:vt="${STRICT}/docPropsVTypes">Klar</vt:lpwstr>`);
  });
});
