import type { Rect } from './book/address';
import { cellName, columnOf, rowOf } from './book/address';
import type { Book } from './book/book';
import { isLocked, putInputs } from './book/cells';
import { noteCell, type Ledger } from './book/ledger';
import { renameSheet, sheetBy } from './book/sheets';
import type { PersonsAct } from './engine/engine';

/** Who tells the person at the grid that a cell cannot be written. */
export interface Person {
  readonly onRefused?: (sheet: string, cell: string) => void;
}

/**
 * Takes over into the workbook what a person does in the grid. Locks are the host's: what is typed into a locked
 * cell is put back.
 */
export const createFollower =
  (parts: { readonly book: Book; readonly ledger: Ledger }, tell: () => void, { onRefused }: Person = {}) =>
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
          if (isLocked(book, sheet, key)) {
            noteCell(ledger, sheet.id, key);
            onRefused?.(sheet.name, cellName(rowOf(key), columnOf(key)));
            continue;
          }
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
