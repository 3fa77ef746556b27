/** Functions that came after Excel 2010: a file names them with a prefix, a formula bar does not. */
const FUTURE_FUNCTIONS = [
  'ARABIC',
  'BASE',
  'CEILING.MATH',
  'COMBINA',
  'CONCAT',
  'DAYS',
  'DECIMAL',
  'ENCODEURL',
  'FLOOR.MATH',
  'FORMULATEXT',
  'IFNA',
  'IFS',
  'ISFORMULA',
  'ISOWEEKNUM',
  'MAXIFS',
  'MINIFS',
  'NUMBERVALUE',
  'PDURATION',
  'RRI',
  'SHEET',
  'SHEETS',
  'SWITCH',
  'TEXTJOIN',
  'UNICHAR',
  'UNICODE',
  'XOR',
];

const FUTURE_NAMES = FUTURE_FUNCTIONS.map((name) => name.replace('.', '\\.')).join('|');
const FUTURE_CALL = new RegExp(`(?<![\\w.])(${FUTURE_NAMES})(?=\\()`, 'gi');
/** Looks once, for the many formulas of a large sheet that need nothing. */
const MAY_CALL = new RegExp(`\\b(?:${FUTURE_NAMES})\\(`, 'i');
/** Text in quotes, and sheet names in apostrophes: what stands in them is no function. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** A formula as a file holds it: `IFNA(A1,"IFNA(")` → `_xlfn.IFNA(A1,"IFNA(")`. */
export const fileFormula = (formula: string): string =>
  MAY_CALL.test(formula)
    ? formula
        .split(QUOTED)
        .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(FUTURE_CALL, '_xlfn.$1')))
        .join('')
    : formula;
