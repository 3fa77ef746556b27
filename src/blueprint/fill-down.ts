/**
 * Formulas that say the same, each from its own row: what a spreadsheet makes when somebody fills a formula down. A
 * file tells such a formula once for all its rows.
 */

/** Whether `below` is what `above` becomes one row further down. */
export function isFilledDown(above: string, below: string): boolean {
  let a = 0;
  let b = 0;
  let quote = '';
  while (a < above.length && b < below.length) {
    const character = above[a]!;
    if (quote === '' && isDigit(character) && isRelativeRow(above, a)) {
      const [upper, lower] = [numberAt(above, a), numberAt(below, b)];
      if (lower === null || upper!.value + 1 !== lower.value) return false;
      a = upper!.end;
      b = lower.end;
    } else if (character !== below[b]) return false;
    else {
      if (quote === '' ? character === '"' || character === "'" : character === quote)
        quote = quote === '' ? character : '';
      a += 1;
      b += 1;
    }
  }
  return a === above.length && b === below.length;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isCapital = (character: string | undefined): boolean =>
  character !== undefined && character >= 'A' && character <= 'Z';

/** Digits right behind a column's letters; behind a `$` the row is fixed. */
function isRelativeRow(formula: string, at: number): boolean {
  let start = at;
  while (isCapital(formula[start - 1])) start -= 1;
  const letters = at - start;
  if (letters === 0 || letters > 3) return false;
  const before = formula[formula[start - 1] === '$' ? start - 2 : start - 1];
  // Not the end of a word, such as `Ark1!`.
  return before === undefined || !/[\p{L}\d_.]/u.test(before);
}

function numberAt(formula: string, at: number): { readonly value: number; readonly end: number } | null {
  let end = at;
  while (end < formula.length && isDigit(formula[end]!)) end += 1;
  return end === at ? null : { value: Number(formula.slice(at, end)), end };
}

/** What a formula becomes so many rows further down. */
export function filledDown(formula: string, rows: number): string {
  let filled = '';
  let quote = '';
  for (let at = 0; at < formula.length;) {
    const character = formula[at]!;
    const row =
      quote === '' && isDigit(character) && isRelativeRow(formula, at) ? numberAt(formula, at) : null;
    if (row) {
      filled += String(row.value + rows);
      at = row.end;
      continue;
    }
    if (quote === '' ? character === '"' || character === "'" : character === quote)
      quote = quote === '' ? character : '';
    filled += character;
    at += 1;
  }
  return filled;
}
