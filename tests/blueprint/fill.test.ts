import fc from 'fast-check';
import { filled, isFilled } from '../../src/blueprint/fill';

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
