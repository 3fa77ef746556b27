import fc from 'fast-check';
import { isFormula, type Blueprint, type Filled } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import { filled, isFilled } from '../../src/blueprint/fill';
import { newPlan } from '../../src/domain/new-plan';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { randomPlan } from '../support/random-plan';

test.each([
  ['$K5:AI$5&$A$1', 2, 1, '$K7:AJ$5&$A$1'],
  ['Ark1!A1+A1', 1, 0, 'Ark1!A2+A2'],
  ['"A1"&\'A1 og B2\'!A1&LOG10(A1)', 3, 3, '"A1"&\'A1 og B2\'!D4&LOG10(D4)'],
  ['"""A1"""&A1', 1, 1, '"""A1"""&B2'],
  ['IF($A5="",Z5,AZ$3)', 1, 1, 'IF($A6="",AA6,BA$3)'],
])('%s, %i down and %i to the right, is %s', (formula, rows, columns, expected) => {
  expect(filled(formula, { rows, columns })).toBe(expected);
  expect(isFilled(formula, expected, { rows, columns })).toBe(true);
});

const part = fc.constantFrom('A1', '$B2', 'C$3', '$D$4', '"A1"', "'Et ark'!E5", 'SUM(', ')', ',', '7', '+Z9');

test('a formula is what it was filled to, and nothing else is', () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('+')),
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('+')),
      fc.nat(30),
      fc.nat(30),
      (formula, other, rows, columns) => {
        const move = { rows, columns };
        expect(isFilled(formula, filled(formula, move), move)).toBe(true);
        expect(isFilled(formula, other, move)).toBe(filled(formula, move) === other);
      },
    ),
  );
});

interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The cells of each fill, sheet by sheet. */
function fillsIn({ sheets }: Blueprint): Map<Filled, DrawnCell[]> {
  const cells = new Map<Filled, DrawnCell[]>();
  for (const { blocks } of sheets)
    for (const { top, left, contents } of blocks)
      contents.forEach((line, r) =>
        line.forEach((content, c) => {
          if (!isFormula(content) || !content.filled) return;
          const cell = { row: top + r, column: left + c, formula: content.formula };
          cells.set(content.filled, [...(cells.get(content.filled) ?? []), cell]);
        }),
      );
  return cells;
}

test('what is drawn as filled from one cell to others is', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      const fills = fillsIn(
        describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) }),
      );
      expect(fills.size).toBeGreaterThan(100);
      for (const [{ way }, [first, ...others]] of fills)
        for (const { row, column, formula } of others) {
          const move = { rows: row - first!.row, columns: column - first!.column };
          expect(way === 'down' ? move.columns : move.rows).toBe(0);
          expect(formula).toBe(filled(first!.formula, move));
        }
    }),
    { numRuns: 30 },
  );
});

// A file tells every other formula one by one.
test('a formula that goes on for long is drawn as filled', () => {
  const plan = newPlan({ template: DEFAULT_TEMPLATE, language: 'da', workbookId: 'x' });
  const { sheets } = describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') });
  const LONG = 8;
  const repeated = sheets.flatMap(({ key, blocks }) =>
    blocks.flatMap(({ top, left, contents }) =>
      contents.flatMap((line, r) =>
        line.flatMap((content, c) => {
          const goesOn = (rows: number, columns: number): boolean =>
            Array.from({ length: LONG }, (_, step) => contents[r + step * rows]?.[c + step * columns]).every(
              (cell, step) =>
                isFormula(cell) &&
                isFormula(content) &&
                !cell.array &&
                cell.filled === undefined &&
                isFilled(content.formula, cell.formula, { rows: step * rows, columns: step * columns }),
            );
          return goesOn(1, 0) || goesOn(0, 1) ? [`${key} ${top + r} ${left + c}`] : [];
        }),
      ),
    ),
  );
  expect(repeated).toEqual([]);
});
