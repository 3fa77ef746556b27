import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { BesideCell, CellValue, Region, WorkbookReading } from '../../src/blueprint/reading';
import type { Damage } from '../../src/domain/plan';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { formulaReadingOf } from '../support/formula-cells';
import { planFrom } from '../support/readings';

const whole = formulaReadingOf(
  describePlan({ plan: readyPlan('da'), template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
);

const withRegion = (name: string, change: (region: Region) => Region): WorkbookReading => ({
  ...whole,
  regions: new Map([...whole.regions].map(([key, region]) => [key, key === name ? change(region) : region])),
});

const damage = (reading: WorkbookReading): readonly Damage[] => planFrom(reading).damage;

test('there are none where nobody has been', () => {
  expect(damage(whole)).toEqual([]);
});

describe('a column that somebody has put in', () => {
  /** A column at this place with these cells, and the formulas moved along. */
  const putIn = (name: string, at: number, cells: readonly CellValue[]): WorkbookReading =>
    withRegion(name, (region) => {
      const formulas = region.formulas!;
      const before = (column: number): number => (column < at ? column : column - 1);
      return {
        ...region,
        values: region.values.map((row, index) => row.toSpliced(at, 0, cells[index] ?? null)),
        formulas: {
          ...formulas,
          has: (row, column) => column !== at && formulas.has(row, before(column)),
          at: (row, column) => (column === at ? undefined : formulas.at(row, before(column))),
        },
      };
    });

  test.each([
    ['the matrix, without a key', REGION.matrix, 12, [null, null, 'A', 'D'], 'matrix', 'M', 6, 13],
    ['the matrix, with a key of its own', REGION.matrix, 12, ['Ny', 'A'], 'matrix', 'M', 5, 13],
    ['the participants', REGION.participants, 3, [null, null, null, 12345678], 'participants', 'D', 7, 4],
    ['the timeline', REGION.timeline, 2, [null, 'note'], 'timeline', 'C', 15, 3],
  ] as const)('into %s is told with its first cell', (_, name, at, cells, sheet, subject, row, column) => {
    expect(damage(putIn(name, at, cells))).toEqual([{ kind: 'column-erased', sheet, subject, row, column }]);
  });

  test.each([
    ['blank', [null, null, '', ' ']],
    ['with a key but nothing else', ['Ny']],
  ] as const)('is nobody’s business: %s', (_, cells) => {
    expect(damage(putIn(REGION.matrix, 12, cells))).toEqual([]);
  });

  test('is an older or newer Holdplan’s where it is of formulas', () => {
    const reading = putIn(REGION.matrix, 12, ['later', 1, 2, 3]);
    const { regions } = reading;
    const matrix = regions.get(REGION.matrix)!;
    const formulas = { ...matrix.formulas!, has: () => true };
    expect(
      damage({ ...reading, regions: new Map(regions).set(REGION.matrix, { ...matrix, formulas }) }),
    ).toEqual([]);
  });

  test('may be one whose key has been erased: then the missing key says all', () => {
    const erased = withRegion(REGION.matrix, (region) => ({
      ...region,
      values: region.values.map((row, index) => (index === 0 ? row.with(14, null) : row)),
    }));
    expect(damage(erased).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['column-missing', whole.regions.get(REGION.matrix)!.values[0]![14]],
    ]);
  });
});

describe('a row without a slot', () => {
  test('is told also where only numbers were typed', () => {
    const erased = withRegion(REGION.timeline, (region) => ({
      ...region,
      values: region.values.map((row, index) =>
        index === 20 ? row.map((_, column) => (column === 4 ? 46433 : null)) : row,
      ),
    }));
    expect(damage(erased)).toContainEqual({ kind: 'slot-erased', sheet: 'timeline', subject: '', row: 34 });
  });
});

describe('beside a table', () => {
  const beside = (name: string, cells: readonly BesideCell[]): readonly Damage[] =>
    damage(withRegion(name, (region) => ({ ...region, beside: cells })));
  const height = (name: string): number => whole.regions.get(name)!.values.length;
  const width = (name: string): number => whole.regions.get(name)!.values[0]!.length;
  const under = (name: string, row: number, column: number, value: BesideCell['value'] = 'x') => ({
    ...{ row: height(name) + row, column, value },
  });

  test('an area under the last row is told with its first cell', () => {
    const cells = [1, 2, 10].map((column) => under(REGION.matrix, 0, column));
    expect(beside(REGION.matrix, cells)).toEqual([
      { kind: 'stray-value', sheet: 'matrix', subject: REGION.matrix, row: 27, column: 2 },
    ]);
  });

  test('so are names under the last participant, row by row', () => {
    const cells = [0, 1, 2].map((row) => under(REGION.participants, row, 1));
    expect(beside(REGION.participants, cells).map(({ row, column }) => [row, column])).toEqual([
      [29, 2],
      [30, 2],
      [31, 2],
    ]);
  });

  test('behind a blank row only what looks like a slot', () => {
    const note = under(REGION.participants, 3, 1, 'Husk at spørge Ane');
    expect(beside(REGION.participants, [note])).toEqual([]);
    expect(beside(REGION.participants, [note, under(REGION.participants, 3, 4)])).toHaveLength(1);
  });

  test('what stands under columns that nobody fills in is a note, and blanks are nothing', () => {
    expect(beside(REGION.matrix, [under(REGION.matrix, 0, 0), under(REGION.matrix, 0, 3)])).toEqual([]);
    expect(beside(REGION.matrix, [under(REGION.matrix, 0, 1, ' ')])).toEqual([]);
  });

  test('codes to the right of the matrix are told, once for each column', () => {
    const right = (row: number, column: number, value: BesideCell['value']): BesideCell => ({
      ...{ row, column: width(REGION.matrix) + column, value },
    });
    const codes = [right(1, 0, 'a'), right(5, 0, 'D'), right(2, 1, ' H ')];
    const notes = [right(3, 2, 'Note'), right(0, 3, 'A'), right(4, 4, 1)];
    expect(beside(REGION.matrix, [...codes, ...notes]).map(({ kind, row }) => [kind, row])).toEqual([
      ['stray-value', 5],
      ['stray-value', 6],
    ]);
  });
});
