import { columnLetters, columnNumber } from './layout';

/**
 * Formulas that say the same, each from its own cell: what a spreadsheet makes when somebody fills a formula down or to
 * the right. A file tells such a formula once for all its cells.
 */
export interface Move {
  readonly rows: number;
  readonly columns: number;
}

/** A reference in a formula, as it stands from `start` to `end`. */
interface Reference {
  readonly columnFixed: string;
  readonly letters: string;
  readonly rowFixed: string;
  readonly digits: string;
  readonly end: number;
}

/** `$A$1`, `A1`, …, but not a function's name (`LOG10(`), a part of a word, or a sheet's name (`Q1!`). */
const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_.(!])/uy;
const IN_A_WORD = /[\p{L}\d_.$]/u;

function referenceAt(formula: string, at: number): Reference | null {
  const first = formula[at]!;
  if (first !== '$' && (first < 'A' || first > 'Z')) return null;
  if (at > 0 && IN_A_WORD.test(formula[at - 1]!)) return null;
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(formula);
  if (!match) return null;
  const [whole, columnFixed = '', letters = '', rowFixed = '', digits = ''] = match;
  return { columnFixed, letters, rowFixed, digits, end: at + whole.length };
}

const moved = ({ columnFixed, letters, rowFixed, digits }: Reference, { rows, columns }: Move): string => {
  const column = columnFixed || columns === 0 ? letters : columnLetters(columnNumber(letters) + columns);
  return columnFixed + column + rowFixed + (rowFixed ? digits : String(Number(digits) + rows));
};

/** Takes a formula as it becomes so many cells away, piece by piece, for as long as the pieces are wanted. */
function walk(formula: string, move: Move, isWanted: (piece: string) => boolean): boolean {
  let quote = '';
  for (let at = 0; at < formula.length;) {
    const reference = quote === '' ? referenceAt(formula, at) : null;
    if (!isWanted(reference ? moved(reference, move) : formula[at]!)) return false;
    if (!reference) quote = quoteAfter(quote, formula[at]!);
    at = reference?.end ?? at + 1;
  }
  return true;
}

/** What a formula becomes in a cell so many rows and columns away. */
export function filled(formula: string, move: Move): string {
  let text = '';
  walk(formula, move, (piece) => {
    text += piece;
    return true;
  });
  return text;
}

/** Whether `other` is what `formula` becomes there; without making it, since a large sheet has many that differ. */
export function isFilled(formula: string, other: string, move: Move): boolean {
  let there = 0;
  const isSame = walk(formula, move, (piece) => {
    there += piece.length;
    return other.startsWith(piece, there - piece.length);
  });
  return isSame && there === other.length;
}

/** Inside texts ("…") and quoted sheet names ('…') nothing is a reference; a doubled quote closes and opens. */
function quoteAfter(quote: string, character: string): string {
  if (quote === '') return character === '"' || character === "'" ? character : '';
  return character === quote ? '' : quote;
}
