import { columnNumber } from '../../blueprint/layout';

/**
 * A formula in R1C1 notation, as seen from its cell. Cells of a column that say the same thing have the same
 * R1C1 text, so a whole block of them is set by one string instead of one string a cell.
 */
export function toR1C1(formula: string, row: number, column: number): string {
  return outsideText(formula, (part) =>
    part.replace(
      REFERENCE,
      (_, columnFixed: string, letters: string, rowFixed: string, digits: string) =>
        rowPart(rowFixed, Number(digits) - 1, row) + columnPart(columnFixed, columnNumber(letters), column),
    ),
  );
}

/** `$A$1`, `A1`, …, but not a function's name (`LOG10(`), a part of a word, or a sheet's name (`Q1!`). */
const REFERENCE = /(?<![A-Za-z0-9_.ÆØÅæøå$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(!ÆØÅæøå])/g;

const rowPart = (fixed: string, target: number, from: number): string =>
  fixed ? `R${target + 1}` : relative('R', target - from);
const columnPart = (fixed: string, target: number, from: number): string =>
  fixed ? `C${target + 1}` : relative('C', target - from);
const relative = (letter: string, distance: number): string =>
  distance === 0 ? letter : `${letter}[${distance}]`;

/** Texts ("…") and quoted sheet names ('…') stay as they are; doubled quotes fall out as two texts in a row. */
const outsideText = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
