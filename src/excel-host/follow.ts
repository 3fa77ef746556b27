import type { Rect } from './book/address';
import { cellName, columnOf, rowOf } from './book/address';
import type { Book, Scalar } from './book/book';
import { isLocked, LONGEST_TEXT, putInputs } from './book/cells';
import { isTaken } from './book/formula-text';
import type { Ledger } from './book/ledger';
import { renameSheet, sheetBy } from './book/sheets';
import type { PersonsAct, PersonsWish } from './engine/engine';

/** Why a person at the grid may not. */
export type Refusal =
  | { readonly kind: 'locked'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'rearrange' | 'format' };

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
    const refusal = refusalOf(book, wish);
    if (refusal) onRefused?.(refusal);
    return !refusal;
  };

function refusalOf(book: Book, wish: PersonsWish): Refusal | null {
  if (wish.kind === 'rearrange' || wish.kind === 'format') return wish;
  const sheet = sheetBy(book, wish.sheet);
  const locked = wish.cells.find((key) => isLocked(book, sheet, key));
  if (locked === undefined) return null;
  return { kind: 'locked', sheet: sheet.name, cell: cellName(rowOf(locked), columnOf(locked)) };
}

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
          putInputs(parts, sheet, { rect, input: asTyped(input), notation: 'A1' });
        }
        ledger.edits.push({ source: 'Local', sheet: sheet.id, rect: boundsOf([...act.cells.keys()]) });
        tell();
    }
  };

/** A formula that Excel would not take is a text, and a text is never too long. */
function asTyped(input: Scalar): Scalar {
  if (typeof input !== 'string') return input;
  const text = input.startsWith('=') && !isTaken(input.slice(1)) ? `'${input}` : input;
  return text.slice(0, LONGEST_TEXT + 1);
}

function boundsOf(keys: readonly number[]): Rect {
  const [rows, columns] = [keys.map(rowOf), keys.map(columnOf)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
}
