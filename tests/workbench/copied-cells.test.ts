/** @jest-environment jsdom */
import fc from 'fast-check';
import { cellsOfHtml, cellsOfText, tiled } from '../../src/workbench/copied-cells';

test.each([
  ['A', [['A']]],
  ['', [['']]],
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['"to\nlinjer"\t"siger ""ja"""', [['to\nlinjer', 'siger "ja"']]],
  ['"aldrig lukket', [['"aldrig lukket']]],
  ['"lukket" og mere\tx', [['"lukket" og mere', 'x']]],
])('%j holds %j', (text, cells) => {
  expect(cellsOfText(text)).toEqual(cells);
});

const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test('what a spreadsheet copies is read as it was, whatever stands in the cells', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((columns) =>
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('a', 'ø', '"', '\t', '\n', ' ', '1') }), {
            minLength: columns,
            maxLength: columns,
          }),
          { minLength: 1, maxLength: 4 },
        ),
      ),
      (cells) => {
        const text = cells.map((line) => line.map(quoted).join('\t') + '\r\n').join('');
        expect(cellsOfText(text)).toEqual(cells);
      },
    ),
  ));

test('a page’s first table is read, and a page without one holds no cells', () => {
  const page = '<p>x</p><table><tr><th> Start </th><td><b>01-03</b>-2027</td></tr></table><table></table>';
  expect(cellsOfHtml(page)).toEqual([['Start', '01-03-2027']]);
  expect(cellsOfHtml('<p>x</p>')).toBeNull();
});

test.each([
  [
    'one cell fills all that is selected',
    [['A']],
    2,
    3,
    [
      ['A', 'A', 'A'],
      ['A', 'A', 'A'],
    ],
  ],
  [
    'cells that fit are repeated',
    [['A', 'B']],
    2,
    4,
    [
      ['A', 'B', 'A', 'B'],
      ['A', 'B', 'A', 'B'],
    ],
  ],
  ['others stand once', [['A'], ['B']], 3, 1, [['A'], ['B']]],
  [
    'a short line is blank at its end',
    [['A', 'B'], ['C']],
    1,
    1,
    [
      ['A', 'B'],
      ['C', ''],
    ],
  ],
])('%s', (_, cells, rows, columns, expected) => {
  expect(tiled(cells, { rows, columns })).toEqual(expected);
});
