import { cellName, columnLetters, columnOf, rectName, rowOf } from './book/address';
import { lockOf } from './book/cells';
import { copyOfSheet, type Book, type Cell, type Scalar, type Sheet } from './book/book';

/** A book as it stood, kept apart from the one that goes on changing. */
export interface Snapshot {
  readonly book: Book;
}

export function copyBook(book: Book): Book {
  return {
    ...book,
    sheets: book.sheets.map(copyOfSheet),
    names: book.names.map((name) => ({ ...name })),
    styles: new Map(book.styles),
    properties: new Map(book.properties),
    // A copy that was kept by an older version of this does not say: all of it is calculated anew.
    basis: book.basis ?? null,
  };
}

/** Plain data for reading and comparing: addresses instead of keys, one entry for each thing that can differ. */
export type PlainBook = ReturnType<typeof plainBook>;

/** Results of formulas are left out: they follow from the rest. */
export const plainBook = (book: Book) => ({
  title: book.title,
  author: book.author,
  properties: Object.fromEntries(book.properties),
  styles: Object.fromEntries(book.styles),
  names: Object.fromEntries(
    book.names.map(({ name, target }) => [
      name,
      target ? `${nameOf(book, target.sheet)}!${rectName(target.rect)}` : '#REF!',
    ]),
  ),
  activeSheet: nameOf(book, book.activeSheet),
  selection: `${nameOf(book, book.selection.sheet)}!${rectName(book.selection.rect)}`,
  order: book.sheets.map(({ name }) => name),
  sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, plainSheet(book, sheet)])),
});

const nameOf = (book: Book, id: string): string =>
  book.sheets.find((sheet) => sheet.id === id)?.name ?? '#REF!';

export const plainSheet = (book: Book, sheet: Sheet) => ({
  id: sheet.id,
  visibility: sheet.visibility,
  tabColor: sheet.tabColor,
  showGridlines: sheet.showGridlines,
  frozen: sheet.frozen,
  protection: sheet.protection,
  page: { ...sheet.page, printArea: sheet.page.printArea && rectName(sheet.page.printArea) },
  columnWidths: byName(sheet.columnWidths, columnLetters),
  rowHeights: byName(sheet.rowHeights, (row) => String(row + 1)),
  hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b).map(columnLetters),
  hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b).map((row) => row + 1),
  merges: sheet.merges.map(rectName).sort(),
  cells: byName(
    sheet.cells,
    (key) => cellName(rowOf(key), columnOf(key)),
    (cell, key) => plainCell(cell, lockOf(book, sheet, key)),
  ),
  /** Of a cell that is not listed. */
  locked: lockOf(book, sheet, -1),
  validations: Object.fromEntries(sheet.validations.map(({ rect, ...rest }) => [rectName(rect), rest])),
  highlights: sheet.highlights.map(({ id: _, rect, ...rest }) => ({ ...rest, rect: rectName(rect) })),
});

interface PlainCell {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly style: string;
  readonly numberFormat?: string;
  readonly locked: boolean;
}

/** Cells are never changed, only replaced: one that is the same still is the same object here, and compared at once. */
const plainCells = [new WeakMap<Cell, PlainCell>(), new WeakMap<Cell, PlainCell>()] as const;

function plainCell(cell: Cell, locked: boolean): PlainCell {
  const known = plainCells[locked ? 1 : 0];
  const plain = known.get(cell) ?? { ...cell, locked };
  known.set(cell, plain);
  return plain;
}

const byName = <T, U = T>(
  map: ReadonlyMap<number, T>,
  name: (key: number) => string,
  show: (value: T, key: number) => U = (value) => value as unknown as U,
): Record<string, U> =>
  Object.fromEntries(
    [...map.entries()].sort(([a], [b]) => a - b).map(([key, value]) => [name(key), show(value, key)]),
  );

/** A difference, by the path to it: `sheets/Plan/cells/B4/value`. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  compare(before, after, '', found);
  return found;
}

function compare(before: unknown, after: unknown, path: string, found: Difference[]): void {
  if (Object.is(before, after)) return;
  if (!isContainer(before) || !isContainer(after)) {
    found.push({ path, before, after });
    return;
  }
  const into = (key: string): void => {
    // Most are the same: no path is spelt for them.
    if (!Object.is(before[key], after[key]))
      compare(before[key], after[key], path ? `${path}/${key}` : key, found);
  };
  for (const key of Object.keys(before)) into(key);
  for (const key of Object.keys(after)) if (!Object.hasOwn(before, key)) into(key);
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
