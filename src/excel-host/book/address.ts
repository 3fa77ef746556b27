import { invalidArgument } from '../errors';

/** Rows and columns count from 0. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A cell as one number, so that a sheet's cells fit in a Map in reading order. */
export const cellKey = (row: number, column: number): number => row * COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / COLUMNS);
export const columnOf = (key: number): number => key % COLUMNS;

/** Each column's letters, once they have been asked for: they are asked for with every cell. */
const lettersOf: string[] = [];

export const columnLetters = (column: number): string => (lettersOf[column] ??= spell(column));

function spell(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export function rectName({ top, left, rows, columns }: Rect): string {
  if (rows === ROWS) return `${columnLetters(left)}:${columnLetters(left + columns - 1)}`;
  if (columns === COLUMNS) return `${top + 1}:${top + rows}`;
  const first = cellName(top, left);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(top + rows - 1, left + columns - 1)}`;
}

/** `$A$1:$B$2`. */
export const absoluteName = (rect: Rect): string => rectName(rect).replace(/[A-Z]+|\d+/g, '$$$&');

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

/** One area: `B2`, `B2:C9`, `3:5`, `A:C`, with or without dollar signs. Anything else is refused, as by Excel. */
export function parseAddress(address: string): Rect {
  const rect = rectNamed(address);
  // Several areas belong to getRanges; with a comma they would also depend on the user's list separator.
  if (!rect) throw invalidArgument(`address ${address}`);
  return rect;
}

/** The area of such an address; null for any other text. */
export function rectNamed(address: string): Rect | null {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, letters1, digits1, letters2, digits2] = cells as unknown as [
      string,
      string,
      string,
      ...string[],
    ];
    return between(
      [Number(digits1) - 1, Number(digits2 ?? digits1) - 1],
      [columnNumber(letters1), columnNumber(letters2 ?? letters1)],
    );
  }
  const wholeRows = WHOLE_ROWS.exec(address);
  if (wholeRows) return between([Number(wholeRows[1]) - 1, Number(wholeRows[2]) - 1], [0, COLUMNS - 1]);
  const wholeColumns = WHOLE_COLUMNS.exec(address);
  if (wholeColumns)
    return between([0, ROWS - 1], [columnNumber(wholeColumns[1]!), columnNumber(wholeColumns[2]!)]);
  return null;
}

function between(rows: [number, number], columns: [number, number]): Rect | null {
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const rect = { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  return fitsSheet(rect) ? rect : null;
}

export const fitsSheet = ({ top, left, rows, columns }: Rect): boolean =>
  [top, left, rows, columns].every(Number.isInteger) &&
  top >= 0 &&
  left >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  top + rows <= ROWS &&
  left + columns <= COLUMNS;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.top < b.top + b.rows &&
  b.top < a.top + a.rows &&
  a.left < b.left + b.columns &&
  b.left < a.left + a.columns;

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.top + outer.rows >= inner.top + inner.rows &&
  outer.left + outer.columns >= inner.left + inner.columns;

/** The smallest rect that holds both. */
export function boundsOf(a: Rect, b: Rect): Rect {
  const [top, left] = [Math.min(a.top, b.top), Math.min(a.left, b.left)];
  return {
    ...{ top, left },
    rows: Math.max(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.max(a.left + a.columns, b.left + b.columns) - left,
  };
}

/** What is left of a rect when a hole is cut into it: at most four rects. */
export function without(rect: Rect, hole: Rect): Rect[] {
  if (!overlaps(rect, hole)) return [rect];
  const bottom = rect.top + rect.rows;
  const right = rect.left + rect.columns;
  const top = Math.max(rect.top, hole.top);
  const end = Math.min(bottom, hole.top + hole.rows);
  return [
    { ...rect, rows: hole.top - rect.top },
    { ...rect, top: hole.top + hole.rows, rows: bottom - hole.top - hole.rows },
    { top, left: rect.left, rows: end - top, columns: hole.left - rect.left },
    {
      top,
      left: hole.left + hole.columns,
      rows: end - top,
      columns: right - hole.left - hole.columns,
    },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** A sheet's name as it stands in front of an address. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-zÆØÅæøå_][\wÆØÅæøå.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
