import fc from 'fast-check';
import {
  absoluteAddress,
  cellAddress,
  columnLetters,
  columnOf,
  referencesFrom,
  sheetPrefix,
  tableLayout,
} from '../../src/blueprint/layout';

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test('no two columns share letters, and they count in base 26', () => {
    const counted = (letters: string): number =>
      [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
    fc.assert(
      fc.property(fc.nat(16_383), (column) => {
        expect(counted(columnLetters(column))).toBe(column);
      }),
    );
  });

  test('cells and rects count from 1 and A', () => {
    expect(cellAddress(4, 1)).toBe('B5');
    expect(absoluteAddress({ top: 4, left: 1, rows: 5, columns: 2 })).toBe('$B$5:$C$9');
    expect(absoluteAddress({ top: 4, left: 1, rows: 1, columns: 1 })).toBe('$B$5');
  });

  test.each([
    ['Tidsplan', 'Tidsplan!'],
    ['_holdplan', '_holdplan!'],
    ['Mit overblik', "'Mit overblik'!"],
    ['KLIK-opgaven', "'KLIK-opgaven'!"],
    ["Peter's plan", "'Peter''s plan'!"],
    ['Økonomi', "'Økonomi'!"],
    // Without apostrophes they would be read as cells.
    ['K01', "'K01'!"],
    ['R1C1', "'R1C1'!"],
    ['rc', "'rc'!"],
    ['1', "'1'!"],
  ])('the sheet %s is %s in a formula', (name, prefix) => {
    expect(sheetPrefix(name)).toBe(prefix);
  });
});

describe('references to a table', () => {
  const table = tableLayout(
    { sheet: 'matrix', sheetName: 'Mit ark', first: 4, count: 3 },
    ['id', '', 'name', 'verdict'],
    2,
  );
  const here = referencesFrom('matrix');
  const elsewhere = referencesFrom('overview');

  test('a gap has a place but no key', () => {
    expect([...table.columns]).toEqual([
      ['id', 2],
      ['name', 4],
      ['verdict', 5],
    ]);
  });

  test('its own sheet needs no name, another one does', () => {
    expect(here.column(table, 'name')).toBe('$E$5:$E$7');
    expect(elsewhere.column(table, 'name')).toBe("'Mit ark'!$E$5:$E$7");
    expect(here.block(table, 'id', 'name')).toBe('$C$5:$E$7');
    expect(elsewhere.cell(table, 'verdict', 2)).toBe("'Mit ark'!$F$7");
  });

  test('a row’s own cells follow the row when it is sorted', () => {
    expect(here.own(table, 'name', 1)).toBe('$E6');
  });

  test('an input cell is found between locked cells, by its row’s own position', () => {
    const withHere = { ...table, columns: new Map([...table.columns, ['here', 8]]) };
    expect(here.guarded(withHere, 'name')).toBe('$E$4:$E$8');
    expect(here.input(withHere, 'name', 1)).toBe('INDEX($E$4:$E$8,$I6)');
    expect(here.ownSpan(withHere, 'name', 'verdict', 1)).toBe('$E6:$F6');
  });

  test('a column that is not there is our bug', () => {
    expect(() => columnOf(table, 'phase')).toThrow('No column phase on matrix');
  });
});
