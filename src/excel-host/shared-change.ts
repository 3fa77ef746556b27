import type { Book, Cell } from './book/book';
import { columnOf, rowOf } from './book/address';
import { noteCell, type Ledger } from './book/ledger';
import type { News } from './engine/engine';
import { copyBook, type Snapshot } from './snapshot';

/** What has been done to one copy of a workbook, to be done to the others: plain data that can be sent. */
export type SharedChange =
  /** Contents and looks of cells; null for one that is blank and plain again. */
  | { readonly kind: 'cells'; readonly cells: readonly SharedCell[] }
  /** Sheets, names or rules: everything as it now stands. */
  | { readonly kind: 'whole'; readonly snapshot: Snapshot };

export type SharedCell = readonly [sheet: string, key: number, cell: Cell | null];

/** The change that brings others to where this book is now; null where nothing is new. */
export function changeOf(book: Book, { whole, cells }: News): SharedChange | null {
  if (whole) return { kind: 'whole', snapshot: { book: copyBook(book) } };
  const changed = [...cells].flatMap(([id, keys]) => {
    const sheet = book.sheets.find((candidate) => candidate.id === id);
    return [...keys].map((key): SharedCell => [id, key, sheet?.cells.get(key) ?? null]);
  });
  return changed.length === 0 ? null : { kind: 'cells', cells: changed };
}

/** The other half. Listeners hear of it as another person's doing. */
export function mergeInto(
  { book, ledger }: { readonly book: Book; readonly ledger: Ledger },
  change: SharedChange,
): void {
  if (change.kind === 'whole') {
    const { activeSheet, selection } = book;
    Object.assign(book, copyBook(change.snapshot.book));
    // Where somebody looks is their own, for as long as it is there.
    if (book.sheets.some(({ id }) => id === activeSheet)) Object.assign(book, { activeSheet, selection });
    ledger.whole = true;
    const first = book.sheets[0]!.id;
    ledger.edits.push({ source: 'Remote', sheet: first, rect: { top: 0, left: 0, rows: 1, columns: 1 } });
    return;
  }
  for (const [id, key, cell] of change.cells) {
    const sheet = book.sheets.find((candidate) => candidate.id === id);
    if (!sheet) continue;
    if (cell) sheet.cells.set(key, cell);
    else sheet.cells.delete(key);
    noteCell(ledger, id, key);
    const rect = { top: rowOf(key), left: columnOf(key), rows: 1, columns: 1 };
    ledger.edits.push({ source: 'Remote', sheet: id, rect });
  }
}
