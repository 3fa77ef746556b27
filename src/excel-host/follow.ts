import type { Rect } from './book/address';
import { cellName, columnOf, rowOf } from './book/address';
import type { Book } from './book/book';
import { isLocked, putInputs } from './book/cells';
import type { Ledger } from './book/ledger';
import { renameSheet, sheetBy } from './book/sheets';
import type { PersonsAct, PersonsWish } from './engine/engine';

/** Why a person at the grid may not. */
export type Refusal =
  { readonly kind: 'locked'; readonly sheet: string; readonly cell: string } | { readonly kind: 'rearrange' };

/** Who tells the person at the grid. */
export interface Person {
  readonly onRefused?: (refusal: Refusal) => void;
  /** They have changed something. */
  readonly onChanged?: () => void;
}

/** As in Excel, one locked cell among many refuses the whole of what somebody is about to do. */
export const createGate =
  (book: Book, { onRefused }: Person = {}) =>
  (wish: PersonsWish): boolean => {
    if (wish.kind === 'rearrange') {
      onRefused?.(wish);
      return false;
    }
    const sheet = sheetBy(book, wish.sheet);
    const locked = wish.cells.find((key) => isLocked(book, sheet, key));
    if (locked === undefined) return true;
    onRefused?.({ kind: 'locked', sheet: sheet.name, cell: cellName(rowOf(locked), columnOf(locked)) });
    return false;
  };

/** Takes over into the workbook what a person does in the grid. */
export const createFollower =
  (parts: { readonly book: Book; readonly ledger: Ledger }, tell: () => void) =>
  (act: PersonsAct): void => {
    const { book, ledger } = parts;
    const sheet = sheetBy(book, act.sheet);
    switch (act.kind) {
      case 'activated':
        book.activeSheet = sheet.id;
        return;
      case 'selected':
        book.selection = { sheet: sheet.id, rect: act.rect };
        return;
      case 'renamed':
        renameSheet(parts, sheet, act.name);
        tell();
        return;
      case 'typed':
        for (const [key, input] of act.cells) {
          const rect = { top: rowOf(key), left: columnOf(key), rows: 1, columns: 1 };
          // The grid has read it already: a text stays one, whatever it looks like.
          const asRead = typeof input === 'string' && !input.startsWith('=') ? `'${input}` : (input ?? '');
          putInputs(parts, sheet, { rect, input: asRead, notation: 'A1' });
        }
        ledger.edits.push({ source: 'Local', sheet: sheet.id, rect: boundsOf([...act.cells.keys()]) });
        tell();
    }
  };

function boundsOf(keys: readonly number[]): Rect {
  const [rows, columns] = [keys.map(rowOf), keys.map(columnOf)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
}
