/**
 * One formula in the dialects of those who write it: a file marks newer functions, Excel marks where it takes one
 * cell of a range, LibreOffice calls TRUE, Gnumeric puts parentheses into `--A1`, and each quotes other sheets' names
 * by rules of its own.
 */

/** Texts in quotes, sheet names in apostrophes, and what stands between them. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g;
const DIALECT = /_xl(?:fn|ws)\.|@|\s+/gi;
const TRUTH_CALL = /\b(TRUE|FALSE)\(\)/g;

const piecesOf = (formula: string): readonly string[] => formula.match(PIECES) ?? [];
const isText = (piece: string): boolean => piece.startsWith('"');

/** A formula without what only its writer adds. Two that are equal then say the same. */
export function plainFormula(formula: string): string {
  const pieces = piecesOf(formula).map((piece) => {
    if (isText(piece)) return piece;
    if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'").toUpperCase();
    return piece.replace(DIALECT, '').toUpperCase().replace(TRUTH_CALL, '$1');
  });
  return formula.includes('-(-') ? withoutDoubledSigns(pieces) : pieces.join('');
}

/** `-(-A1)` is `--A1`. */
function withoutDoubledSigns(pieces: readonly string[]): string {
  const taken: boolean[] = [];
  return pieces
    .map((piece) =>
      isText(piece)
        ? piece
        : piece.replace(/[()]/g, (parenthesis, at: number) => {
            if (parenthesis === ')') return taken.pop() ? '' : parenthesis;
            taken.push(piece[at - 1] === '-' && piece[at + 1] === '-');
            return taken.at(-1) ? '' : parenthesis;
          }),
    )
    .join('');
}

export const isSameFormula = (a: string, b: string): boolean =>
  a === b || plainFormula(a) === plainFormula(b);

/** Something that it pointed to is gone. */
export const isBroken = (formula: string): boolean =>
  formula.includes('#REF!') && piecesOf(formula).some((piece) => !isText(piece) && piece.includes('#REF!'));
