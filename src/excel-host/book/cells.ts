import { accessDenied, invalidArgument, type ExcelError } from '../errors';
import { boundsOf, cellKey, columnOf, COLUMNS, contains, overlaps, rowOf, ROWS, type Rect } from './address';
import { NORMAL, normalStyle, type Book, type Cell, type Scalar, type Sheet, type Style } from './book';
import { checkFormula, fromR1C1 } from './formula-text';
import { noteCell, type Ledger } from './ledger';
import { typed } from './typed';

/** Reads and writes refuse more cells than this at once (D:excel/performance). */
export const MOST_CELLS = 5_000_000;
export const LONGEST_TEXT = 32_767;

export const styleOf = (book: Book, cell: Cell | undefined): Style =>
  book.styles.get(cell?.style ?? NORMAL) ?? normalStyle;

export const numberFormatOf = (book: Book, cell: Cell | undefined): string =>
  cell?.numberFormat ?? styleOf(book, cell).numberFormat;

/** Whether the cell would take no input if the sheet were protected. */
export function lockOf(book: Book, sheet: Sheet, key: number): boolean {
  const cell = sheet.cells.get(key) ?? blankCell(sheet);
  return cell.locked ?? styleOf(book, cell).locked;
}

export const isLocked = (book: Book, sheet: Sheet, key: number): boolean =>
  sheet.protection !== null && lockOf(book, sheet, key);

/** What a cell is that nobody has touched. */
export const blankCell = ({ locked }: Sheet): Cell => ({
  style: NORMAL,
  ...(locked !== undefined && { locked }),
});

/** What a cell shows; a blank one shows ''. */
export function valueAt(sheet: Sheet, key: number): Scalar {
  const cell = sheet.cells.get(key);
  if (cell?.formula !== undefined) return sheet.results.get(key) ?? '';
  return cell?.value ?? '';
}

export function inputAt(sheet: Sheet, key: number): Scalar {
  const cell = sheet.cells.get(key);
  return cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`;
}

export const holdsFormula = (sheet: Sheet, rect: Rect): boolean =>
  [...sheet.cells].some(([key, { formula }]) => formula !== undefined && contains(rect, cellRect(key)));

/** Row by row. More cells than Excel brings are answered with null, as Excel does without a word. */
export function gridOf<T>(rect: Rect, read: (key: number) => T): T[][] | null {
  if (rect.rows * rect.columns > MOST_CELLS) return null;
  return Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (_, column) => read(cellKey(rect.top + row, rect.left + column))),
  );
}

/** Calls for each cell of a rect, with what a grid or a single scalar says of it. Null leaves a cell alone. */
export function eachInput(
  rect: Rect,
  input: unknown,
  visit: (key: number, input: NonNullable<unknown>) => void,
): void {
  const grid = gridFor(rect, input);
  if (rect.rows * rect.columns > MOST_CELLS) throw invalidArgument('too many cells');
  for (let row = 0; row < rect.rows; row += 1)
    for (let column = 0; column < rect.columns; column += 1) {
      const one = grid ? grid[row]![column] : input;
      if (one !== null && one !== undefined) visit(cellKey(rect.top + row, rect.left + column), one);
    }
}

/** An array must have exactly the range's shape; one scalar stands for all cells. */
function gridFor({ rows, columns }: Rect, input: unknown): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(input)) return null;
  const grid = input as readonly unknown[];
  const fits =
    grid.length === rows && grid.every((row) => Array.isArray(row) && (row as unknown[]).length === columns);
  if (!fits) throw wrongShape();
  return grid as readonly (readonly unknown[])[];
}

export const wrongShape = (): ExcelError =>
  invalidArgument(
    "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
  );

/** Puts contents into cells, as if typed. All or nothing: what is wrong is found before a cell is touched. */
export function putInputs(
  { book, ledger }: { readonly book: Book; readonly ledger: Ledger },
  sheet: Sheet,
  { rect, input, notation }: { rect: Rect; input: unknown; notation: 'A1' | 'R1C1' },
): void {
  const writes: (readonly [key: number, cell: Cell | null])[] = [];
  eachInput(rect, input, (key, one) => {
    if (isLocked(book, sheet, key)) throw accessDenied();
    if (isCovered(sheet, key)) return;
    writes.push([key, cellWith(book, sheet, key, readInput(one, key, notation))]);
  });
  for (const [key, cell] of writes) {
    putCell(sheet, key, cell);
    noteCell(ledger, sheet.id, key);
  }
}

type Content = Pick<Cell, 'value' | 'formula' | 'numberFormat'>;

function readInput(one: NonNullable<unknown>, key: number, notation: 'A1' | 'R1C1'): string | Content {
  if (typeof one === 'number' || typeof one === 'boolean') return { value: one };
  if (typeof one !== 'string') throw invalidArgument('a cell takes a text, a number or a boolean');
  if (one.length > LONGEST_TEXT + 1) throw invalidArgument('a cell takes at most 32,767 characters');
  return notation === 'R1C1' && one.startsWith('=') ? fromR1C1(one, rowOf(key), columnOf(key)) : one;
}

/** The cell with new contents and its old look; null when nothing is left of it. */
function cellWith(book: Book, sheet: Sheet, key: number, content: string | Content): Cell | null {
  const before = sheet.cells.get(key);
  const { value: _, formula: __, numberFormat: format, ...look } = before ?? blankCell(sheet);
  const own = format === undefined ? {} : { numberFormat: format };
  const asText = numberFormatOf(book, before) === '@';
  const { numberFormat, ...input } =
    typeof content !== 'string' ? content : asText ? { value: content } : typed(content);
  if (input.formula !== undefined) checkFormula(input.formula);
  // A format is chosen only for a cell that has none of its own.
  const chosen = numberFormat && numberFormatOf(book, before) === 'General' ? { numberFormat } : own;
  const blank = input.value === '' && content === '';
  const cell: Cell = { ...(blank ? {} : input), ...look, ...chosen };
  return isBare(sheet, cell) ? null : cell;
}

const isBare = (sheet: Sheet, { value, formula, style, numberFormat, locked }: Cell): boolean =>
  value === undefined &&
  formula === undefined &&
  numberFormat === undefined &&
  style === NORMAL &&
  locked === sheet.locked;

export function putCell(sheet: Sheet, key: number, cell: Cell | null): void {
  if (cell) sheet.cells.set(key, cell);
  else sheet.cells.delete(key);
  sheet.results.delete(key);
}

/** Gives cells another look, keeping what they hold. */
export function restyle(sheet: Sheet, rect: Rect, change: (cell: Cell, key: number) => Cell): void {
  if (rect.rows * rect.columns > MOST_CELLS) throw invalidArgument('too many cells');
  for (let row = 0; row < rect.rows; row += 1)
    for (let column = 0; column < rect.columns; column += 1) {
      const key = cellKey(rect.top + row, rect.left + column);
      const cell = change(sheet.cells.get(key) ?? blankCell(sheet), key);
      if (isBare(sheet, cell)) sheet.cells.delete(key);
      else sheet.cells.set(key, cell);
    }
}

/** Gives cells another style, and with it the style's own number format and lock. */
export const applyStyle = (sheet: Sheet, rect: Rect, style: string): void =>
  restyle(sheet, rect, ({ numberFormat: _, locked: __, ...cell }) => ({ ...cell, style }));

/** Locks cells, or opens them, whatever their style. All cells of a sheet at once are not listed one by one. */
export function lockCells(sheet: Sheet, rect: Rect, locked: boolean): void {
  if (rect.rows < ROWS || rect.columns < COLUMNS) {
    restyle(sheet, rect, (cell) => ({ ...cell, locked }));
    return;
  }
  sheet.locked = locked;
  for (const [key, cell] of sheet.cells) sheet.cells.set(key, { ...cell, locked });
}

/** In a merged area only the first cell holds anything. */
const isCovered = (sheet: Sheet, key: number): boolean =>
  sheet.merges.some(
    (merge) =>
      contains(merge, { top: rowOf(key), left: columnOf(key), rows: 1, columns: 1 }) &&
      key !== cellKey(merge.top, merge.left),
  );

/** Makes one area of a rect, or one of each row. Contents of the covered cells are lost, as in Excel. */
export function mergeCells(
  { ledger }: { readonly ledger: Ledger },
  sheet: Sheet,
  rect: Rect,
  across: boolean,
): void {
  const kept = sheet.merges.filter((merge) => !overlaps(merge, rect));
  if (!sheet.merges.every((merge) => kept.includes(merge) || contains(rect, merge)))
    throw invalidArgument('the range cuts through a merged area');
  const areas = across
    ? Array.from({ length: rect.rows }, (_, row) => ({ ...rect, top: rect.top + row, rows: 1 }))
    : [rect];
  sheet.merges = [...kept, ...areas.filter(({ rows, columns }) => rows * columns > 1)];
  for (const key of [...sheet.cells.keys()])
    if (isCovered(sheet, key) && areas.some((area) => contains(area, cellRect(key)))) {
      const { value: _, formula: __, numberFormat: ___, ...look } = sheet.cells.get(key)!;
      putCell(sheet, key, isBare(sheet, look) ? null : look);
      noteCell(ledger, sheet.id, key);
    }
}

const cellRect = (key: number): Rect => ({ top: rowOf(key), left: columnOf(key), rows: 1, columns: 1 });

/** The smallest range with every cell that holds something (or looks like something); null on a blank sheet. */
export function usedRect({ cells }: Sheet, valuesOnly: boolean): Rect | null {
  const used = [...cells].filter(
    ([, { value, formula }]) => !valuesOnly || value !== undefined || formula !== undefined,
  );
  return used.map(([key]) => cellRect(key)).reduce<Rect | null>(boundsOrOnly, null);
}

const boundsOrOnly = (bounds: Rect | null, rect: Rect): Rect => (bounds ? boundsOf(bounds, rect) : rect);
