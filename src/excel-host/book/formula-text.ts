import { cellName, columnLetters, columnNumber, COLUMNS, quotedSheet, ROWS } from './address';
import { invalidArgument } from '../errors';

/** A formula cut into pieces; put together again they are the formula. */
export interface Token {
  readonly kind: 'text' | 'sheet' | 'reference' | 'number' | 'word' | 'error' | 'sign' | 'space';
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['sheet', /(?:'(?:[^']|'')+'|[A-Za-zÆØÅæøå_][\wÆØÅæøå.]*)!/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/iy],
  [
    'reference',
    /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\wÆØÅæøå.(])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\wÆØÅæøå.(])/y,
  ],
  ['number', /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+/y],
  ['word', /[A-Za-zÆØÅæøå_\\][\wÆØÅæøå.?\\]*/y],
  ['sign', /<>|<=|>=|[-+*/^&=<>%(),:{};@$]/y],
  ['space', /\s+/y],
];

export function tokensOf(formula: string): Token[] {
  const tokens = readTokens(formula);
  if (!tokens) throw invalidArgument(`formula =${formula}`);
  return tokens;
}

function readTokens(formula: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return { kind, text };
  }
  return null;
}

/** Excel keeps at most so many characters. */
const LONGEST = 8192;
/** What has been found right: the same formulas are written again and again, by whoever tries again. */
const right = new Set<string>();
const MOST_REMEMBERED = 50_000;

const BINARY = /^(?:<>|<=|>=|[-+*/^&=<>:])$/;

export function checkFormula(formula: string): void {
  if (!isTaken(formula)) throw invalidArgument(`formula =${formula}`);
}

/**
 * Whether Excel takes it when it is typed. It refuses unbalanced brackets, an operator without a side, a comma in
 * the open. A function or name that does not exist is no such fault: it gives `#NAME?`.
 */
export function isTaken(formula: string): boolean {
  if (right.has(formula)) return true;
  const tokens = formula.length + 1 > LONGEST ? null : readTokens(formula);
  if (!tokens) return false;
  /** One entry for each open bracket: what it is. */
  const open: ('call' | 'group' | 'array')[] = [];
  /** Whether the next token must be (the start of) an operand. */
  let wanted = true;
  let before: Token | null = null;
  for (const token of tokens) {
    const { kind, text } = token;
    if (kind === 'space') continue;
    if (kind === 'sheet') {
      if (!wanted || before?.kind === 'sheet') return false;
    } else if (kind !== 'sign') {
      if (!wanted) return false;
      wanted = false;
    } else if (text === '(') {
      if (before?.kind === 'word') open.push('call');
      else if (wanted) open.push('group');
      else return false;
      wanted = true;
    } else if (text === '{') {
      if (!wanted) return false;
      open.push('array');
    } else if (text === ')' || text === '}') {
      const opened = open.pop();
      if ((text === '}') !== (opened === 'array') || !opened) return false;
      // An empty argument is fine (`IF(A1,)`, `TODAY()`), an empty group is not.
      const empty = wanted && !(opened === 'call' && (before?.text === '(' || before?.text === ','));
      if (empty) return false;
      wanted = false;
    } else if (text === ',' || text === ';') {
      const within = open.at(-1);
      // Between arguments stands a comma, whatever the user's own list separator is.
      if (within === undefined || within === 'group' || (text === ';' && within === 'call')) return false;
      if (wanted && !(within === 'call' && (before?.text === '(' || before?.text === ','))) return false;
      wanted = true;
    } else if (text === '%') {
      if (wanted) return false;
    } else if (text === '@' || ((text === '-' || text === '+') && wanted)) {
      if (!wanted) return false;
    } else if (BINARY.test(text)) {
      if (wanted) return false;
      wanted = true;
    } else return false;
    before = token;
  }
  if (wanted || open.length > 0) return false;
  if (right.size >= MOST_REMEMBERED) right.clear();
  right.add(formula);
  return true;
}

/** A sheet has a new name: formulas that point to it go on doing so. */
export const renameSheetIn = (formula: string, from: string, to: string): string =>
  tokensOf(formula)
    .map(({ kind, text }) => (kind === 'sheet' && sheetNameOf(text) === from.toLowerCase() ? to : text))
    .join('');

/**
 * The formula with nothing left to look up: names as the areas that they stand for, sheets as they are written
 * themselves, and `#REF!` for what points to one that is not there.
 */
export function resolved(
  formula: string,
  sheetNamed: (name: string) => string | undefined,
  areaNamed: (name: string) => string | undefined,
): string {
  const tokens = tokensOf(formula);
  const parts: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    const isName = kind === 'word' && tokens[at - 1]?.kind !== 'sheet' && tokens[at + 1]?.text !== '(';
    if (kind === 'sheet') {
      const name = sheetNamed(sheetNameOf(text));
      parts.push(name === undefined ? '#REF!' : `${quotedSheet(name)}!`);
      if (name === undefined) at += tokens[at + 2]?.text === ':' ? 3 : 1;
    } else parts.push((isName && areaNamed(text.toLowerCase())) || text);
  }
  return parts.join('');
}

/** `'Min plan'!` is »min plan«: sheets are found in any case. */
export const sheetNameOf = (text: string): string =>
  text.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'").toLowerCase();

const R1C1 = /(?<![\wÆØÅæøå.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\wÆØÅæøå.(!\[])/g;

/** `=RC[-1]*R1C1` in B2 is `=A2*$A$1`. Texts and quoted sheet names stay as they are. */
export function fromR1C1(formula: string, row: number, column: number): string {
  let asPieces = pieces.get(formula);
  if (!asPieces) {
    if (pieces.size >= MOST_REMEMBERED) pieces.clear();
    pieces.set(formula, (asPieces = piecesOf(formula)));
  }
  return asPieces.map((piece) => (typeof piece === 'string' ? piece : piece(row, column))).join('');
}

/** A formula in R1C1 fills many cells: it is taken apart once. */
type Piece = string | ((row: number, column: number) => string);
const pieces = new Map<string, readonly Piece[]>();

const piecesOf = (formula: string): Piece[] =>
  formula.split(/("[^"]*"|'[^']*')/).flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [part];
    const found: Piece[] = [];
    let end = 0;
    for (const match of part.matchAll(R1C1)) {
      const [text, rowPart, columnPart] = match;
      found.push(part.slice(end, match.index), (row, column) => {
        const [toRow, rowFixed] = target(rowPart, row, ROWS);
        const [toColumn, columnFixed] = target(columnPart, column, COLUMNS);
        return `${columnFixed}${columnLetters(toColumn)}${rowFixed}${toRow + 1}`;
      });
      end = match.index + text.length;
    }
    return [...found, part.slice(end)];
  });

/** References that run over the edge come in again on the other side, as in Excel. */
function target(part: string | undefined, from: number, size: number): [number, '$' | ''] {
  if (part === undefined) return [from, ''];
  return part.startsWith('[')
    ? [(from + Number(part.slice(1, -1)) + size) % size, '']
    : [Number(part) - 1, '$'];
}

/** Whether a word is a cell's address, which no name may be. */
export function looksLikeCell(word: string): boolean {
  const [, letters, digits] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(word) ?? [];
  if (!letters || !digits) return /^[rc]$/i.test(word) || /^R\d*C\d*$/i.test(word);
  const [row, column] = [Number(digits) - 1, columnNumber(letters)];
  return row >= 0 && row < ROWS && column < COLUMNS && cellName(row, column) === word.toUpperCase();
}
