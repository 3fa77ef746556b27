import type { SheetKey } from '../domain/place';
import type { Rect } from './blueprint';

/** Where a table stands on its sheet. Rows and columns count from 0; `first` is its first row of data. */
export interface TableLayout {
  readonly sheet: SheetKey;
  readonly sheetName: string;
  readonly first: number;
  readonly count: number;
  /** Sheet column by column key, in order. */
  readonly columns: ReadonlyMap<string, number>;
}

export function tableLayout(
  table: Omit<TableLayout, 'columns'>,
  /** '' leaves a gap. */
  columnKeys: readonly string[],
  left = 0,
): TableLayout {
  const columns = columnKeys.flatMap((key, index): [string, number][] =>
    key === '' ? [] : [[key, left + index]],
  );
  return { ...table, columns: new Map(columns) };
}

const lettersOf: string[] = [];

/** `A`, `Z`, `AA`, … for columns counted from 0. Remembered, since a large sheet asks a quarter of a million times. */
export function columnLetters(column: number): string {
  for (let next = lettersOf.length; next <= column; next++)
    lettersOf.push(
      (next < 26 ? '' : lettersOf[Math.floor(next / 26) - 1]!) + String.fromCharCode(65 + (next % 26)),
    );
  return lettersOf[column]!;
}

/** The column of `A`, `b` or `AA`, counted from 0. The fifth bit is all that a capital and a small letter differ in. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) number = number * 26 + (letters.charCodeAt(at) & 31);
  return number - 1;
}

/** `B5` for row 4, column 1. */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + String(row + 1);

/** `$B$5:$C$9`, or `$B$5` for a single cell. */
export function absoluteAddress({ top, left, rows, columns }: Rect): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const start = corner(top, left);
  return rows === 1 && columns === 1 ? start : `${start}:${corner(top + rows - 1, left + columns - 1)}`;
}

const SIMPLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** `A1` or `XFD12` would be read as a cell, and `R1C1` too. */
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

/** A sheet's name as a formula needs it, with its exclamation mark. */
export const sheetPrefix = (name: string): string =>
  SIMPLE_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;

/** Addresses as seen from one sheet: those of other sheets carry the sheet's name. */
export interface References {
  /** A column of a table, absolute: `Kompetencematrix!$B$5:$B$26`. */
  column(table: TableLayout, key: string): string;
  /** Columns from one to another, absolute. */
  block(table: TableLayout, fromKey: string, toKey: string): string;
  /** One cell of a table, absolute; `index` counts its rows from 0. */
  cell(table: TableLayout, key: string, index: number): string;
  /** A cell of the formula's own row: `$B5`. */
  own(table: TableLayout, key: string, index: number): string;
  /**
   * A column that people fill in, with a locked cell above and below it: whoever cuts an input cell onto another
   * makes Excel move every reference that begins or ends there, and none does.
   */
  guarded(table: TableLayout, key: string): string;
  guardedBlock(table: TableLayout, fromKey: string, toKey: string): string;
  /** What stands in an input cell of the formula's own row, whatever has been cut or pasted there. */
  input(table: TableLayout, key: string, index: number): string;
  /** Cells of the formula's own row, from one locked column to another: `$K5:$AI5`. */
  ownSpan(table: TableLayout, fromKey: string, toKey: string, index: number): string;
}

/** The hidden column that tells a row's position in a guarded column. */
export const HERE = 'here';

export function referencesFrom(sheet: SheetKey): References {
  const prefix = (table: TableLayout): string => (table.sheet === sheet ? '' : sheetPrefix(table.sheetName));
  const block: References['block'] = (table, fromKey, toKey) => {
    const left = columnOf(table, fromKey);
    const columns = columnOf(table, toKey) - left + 1;
    return prefix(table) + absoluteAddress({ top: table.first, left, rows: table.count, columns });
  };
  const own: References['own'] = (table, key, index) =>
    `$${columnLetters(columnOf(table, key))}${table.first + index + 1}`;
  const guardedBlock: References['guardedBlock'] = (table, fromKey, toKey) =>
    block({ ...table, first: table.first - 1, count: table.count + 2 }, fromKey, toKey);
  return {
    block,
    own,
    guarded: (table, key) => guardedBlock(table, key, key),
    guardedBlock,
    input: (table, key, index) => `INDEX(${guardedBlock(table, key, key)},${own(table, HERE, index)})`,
    ownSpan: (table, fromKey, toKey, index) => `${own(table, fromKey, index)}:${own(table, toKey, index)}`,
    column: (table, key) => block(table, key, key),
    cell: (table, key, index) =>
      prefix(table) +
      absoluteAddress({ top: table.first + index, left: columnOf(table, key), rows: 1, columns: 1 }),
  };
}

/** The key of the table's last column. */
export const lastKey = ({ columns }: TableLayout): string => [...columns.keys()].at(-1)!;

export function columnOf(table: TableLayout, key: string): number {
  const column = table.columns.get(key);
  if (column === undefined) throw new Error(`No column ${key} on ${table.sheet}`);
  return column;
}
