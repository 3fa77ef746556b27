import type { Rect } from '../../blueprint/blueprint';
import { cellAddress, columnLetters, columnNumber } from '../../blueprint/layout';

/** What a worksheet can hold, in Excel as in LibreOffice. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `B2:C9`, or `B2` for one cell. */
export const rangeAddress = ({ top, left, rows, columns }: Rect): string =>
  rows === 1 && columns === 1
    ? cellAddress(top, left)
    : `${cellAddress(top, left)}:${cellAddress(top + rows - 1, left + columns - 1)}`;

/** `'Peter''s plan'!$B$2:$C$9`. Always quoted, so that no sheet name needs to be judged. */
export const absoluteReference = (sheetName: string, { top, left, rows, columns }: Rect): string =>
  `${quotedSheet(sheetName)}!${absoluteCell(top, left)}:${absoluteCell(top + rows - 1, left + columns - 1)}`;

export const absoluteRows = (sheetName: string, first: number, last: number): string =>
  `${quotedSheet(sheetName)}!$${first + 1}:$${last + 1}`;

export const absoluteColumns = (sheetName: string, first: number, last: number): string =>
  `${quotedSheet(sheetName)}!$${columnLetters(first)}:$${columnLetters(last)}`;

const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
const absoluteCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** Row and column of `B2` or `$B$2`; null where it is no cell. A loop, since a large sheet asks 300,000 times. */
export function parseCell(address: string): { readonly row: number; readonly column: number } | null {
  let at = address.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  const letters = at;
  for (; isLetter(address.charCodeAt(at)); at++) column = column * 26 + letterValue(address, at);
  if (at === letters || column > MAX_COLUMNS) return null;
  if (address.charCodeAt(at) === DOLLAR) at++;
  let row = 0;
  const digits = at;
  for (; isDigit(address.charCodeAt(at)); at++) row = row * 10 + address.charCodeAt(at) - ZERO;
  const isNumber = at > digits && at === address.length && address.charCodeAt(digits) !== ZERO;
  return isNumber && row <= MAX_ROWS ? { row: row - 1, column: column - 1 } : null;
}

const DOLLAR = 36;
const ZERO = 48;
const isDigit = (code: number): boolean => code >= ZERO && code < ZERO + 10;
/** The fifth bit is all that a capital and a small letter differ in. */
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const letterValue = (letters: string, at: number): number => letters.charCodeAt(at) & 31;

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/;

/**
 * The one rectangle that a name stands for: `Plan!$B$2:$C$9`, whole columns `Plan!$B:$C` or rows `Plan!$2:$9`.
 * Null for `#REF!`, several areas, other workbooks and formulas.
 */
export function parseReference(
  reference: string,
): { readonly sheetName: string; readonly area: Rect } | null {
  const match = REFERENCE.exec(reference.trim());
  if (!match) return null;
  const sheetName = match[1]?.replaceAll("''", "'") ?? match[2]!;
  const area = parseArea(match[3]!);
  return area && { sheetName, area };
}

/** The rectangle of `B2:C9`, `B2`, `B:C` or `2:9`, with or without dollars. */
export function parseArea(text: string): Rect | null {
  const corners = text.split(':');
  if (corners.length > 2) return null;
  const [first = '', second = first] = corners;
  const from = parseCell(first);
  const to = parseCell(second);
  if (from && to) return between(from.row, from.column, to.row, to.column);
  if (corners.length === 1) return null;
  const columns = [COLUMN.exec(first), COLUMN.exec(second)].map((match) => match && columnNumber(match[1]!));
  if (isPair(columns)) return inSheet(between(0, columns[0], MAX_ROWS - 1, columns[1]));
  const rows = [ROW.exec(first), ROW.exec(second)].map((match) => match && Number(match[1]) - 1);
  if (isPair(rows)) return inSheet(between(rows[0], 0, rows[1], MAX_COLUMNS - 1));
  return null;
}

const isPair = (values: readonly (number | null)[]): values is [number, number] =>
  values.every((value) => value !== null);

const between = (rowA: number, columnA: number, rowB: number, columnB: number): Rect => ({
  top: Math.min(rowA, rowB),
  left: Math.min(columnA, columnB),
  rows: Math.abs(rowA - rowB) + 1,
  columns: Math.abs(columnA - columnB) + 1,
});

const inSheet = (area: Rect): Rect | null =>
  area.top + area.rows <= MAX_ROWS && area.left + area.columns <= MAX_COLUMNS ? area : null;
