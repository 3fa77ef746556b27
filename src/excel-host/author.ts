import { rectName, parseAddress } from './book/address';
import { NORMAL, type Book } from './book/book';
import { applyStyle, putInputs } from './book/cells';
import type { Ledger } from './book/ledger';
import { copySheet, deleteSheet, findSheet, renameSheet } from './book/sheets';
import { itemNotFound } from './errors';
import { EVENT_CATEGORY, WORKBOOK_TARGET, WORKSHEETS_CHANGED } from './protocol';

/** Another person in the same workbook. Locks hold for them too; listeners hear of them as Remote. */
export interface SecondAuthor {
  write(sheet: string, address: string, input: unknown): void;
  /** From another workbook, with its looks: the style Normal. Excel lets anybody, wherever a cell takes input. */
  paste(sheet: string, address: string, input: unknown): void;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  copySheet(sheet: string): void;
  /** There is no password, so anybody may. */
  unprotect(sheet: string): void;
}

export function createAuthor(parts: { readonly book: Book; readonly ledger: Ledger }): SecondAuthor {
  const sheetBy = (name: string) => {
    const sheet = findSheet(parts.book, name);
    if (!sheet) throw itemNotFound(`worksheet ${name}`);
    return sheet;
  };
  const write: SecondAuthor['write'] = (name, address, input) => {
    const sheet = sheetBy(name);
    const rect = parseAddress(address);
    putInputs(parts, sheet, { rect, input, notation: 'A1' });
    parts.ledger.edits.push({ source: 'Remote', sheet: sheet.id, rect });
  };
  return {
    write,
    paste: (name, address, input) => {
      write(name, address, input);
      applyStyle(sheetBy(name), parseAddress(address), NORMAL);
      parts.ledger.whole = true;
    },
    renameSheet: (name, next) => renameSheet(parts, sheetBy(name), next),
    deleteSheet: (name) => deleteSheet(parts, sheetBy(name)),
    copySheet: (name) => void copySheet(parts, sheetBy(name)),
    unprotect: (name) => {
      sheetBy(name).protection = null;
      parts.ledger.whole = true;
    },
  };
}

/** An edit, as the client is told of it for its handlers of `onChanged`. */
export function changedEvent({ source, sheet, rect }: Ledger['edits'][number]): object {
  const message = {
    changeType: 'RangeEdited',
    source,
    worksheetId: sheet,
    address: rectName(rect),
    // Since ExcelApi 1.14.
    ...(source === 'Local' ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' }),
  };
  const entry = {
    messageCategory: EVENT_CATEGORY,
    messageType: WORKSHEETS_CHANGED,
    targetId: WORKBOOK_TARGET,
    message: JSON.stringify(message),
  };
  return { type: 3, message: { entries: [entry] } };
}
