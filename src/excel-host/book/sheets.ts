import { invalidArgument, invalidOperation, itemExists, itemNotFound, type ExcelError } from '../errors';
import { quotedSheet } from './address';
import { copyOfSheet, emptySheet, sheetId, type Book, type Sheet } from './book';
import { renameSheetIn } from './formula-text';
import { noteCell, type Ledger } from './ledger';
import { isFormula, mentionsOf } from './mentions';

const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\]/;

/** By name, in any case, or by id. */
export const findSheet = (book: Book, key: string): Sheet | null =>
  book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase()) ?? null;

export function sheetBy(book: Book, id: string): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw itemNotFound('worksheet');
  return sheet;
}

/** Why Excel would not take the name; null if it does. */
export function nameFault(book: Book, name: string, own: Sheet | null): ExcelError | null {
  const fits = name.trim() !== '' && name.length <= LONGEST_NAME && !FORBIDDEN.test(name);
  // `History` is a name that Excel keeps to itself.
  if (!fits || /^'|'$/.test(name) || name.toLowerCase() === 'history')
    return invalidArgument(`sheet name ${name}`);
  const taken = findSheet(book, name);
  return taken && taken !== own ? itemExists(`worksheet ${name}`) : null;
}

function checkName(book: Book, name: string, own: Sheet | null): void {
  const fault = nameFault(book, name, own);
  if (fault) throw fault;
}

export function addSheet({ book, ledger }: Parts, name: string): Sheet {
  checkName(book, name, null);
  const numbers = book.sheets.map(({ id }) => parseInt(id.slice(10, 14), 16));
  const sheet = emptySheet(sheetId(Math.max(0, ...numbers) + 1), name);
  book.sheets.push(sheet);
  ledger.whole = true;
  return sheet;
}

/** Formulas and names that point to the sheet go on doing so. */
export function renameSheet({ book, ledger }: Parts, sheet: Sheet, name: string): void {
  checkName(book, name, sheet);
  for (const { id, cells } of book.sheets)
    for (const [key, cell] of cells) {
      if (!isFormula(cell)) continue;
      // One that has looked for such a sheet in vain, or may have, has found it now.
      const { sheets, anywhere } = mentionsOf(cell);
      if (anywhere || sheets.has(name.toLowerCase())) noteCell(ledger, id, key);
      if (!sheets.has(sheet.name.toLowerCase())) continue;
      const formula = renameSheetIn(cell.formula, sheet.name, `${quotedSheet(name)}!`);
      cells.set(key, { ...cell, formula });
    }
  // All others read what they have read before, under its new name.
  if (book.basis) {
    const sheets = new Map(book.basis.sheets);
    sheets.delete(sheet.name.toLowerCase());
    book.basis = { ...book.basis, sheets: sheets.set(name.toLowerCase(), sheet.id) };
  }
  sheet.name = name;
  ledger.whole = true;
}

/** As Excel does it: `Plan (2)`, with the cells, rules and lock, and the names as names of its own. */
export function copySheet(parts: Parts, source: Sheet): Sheet {
  const { book } = parts;
  const { id, name } = addSheet(parts, `${source.name.slice(0, LONGEST_NAME - 4)} (2)`);
  const copied: Sheet = {
    ...copyOfSheet(source),
    ...{ id, name },
    // Its formulas read the new sheet where they read the old one.
    results: new Map(),
    names: book.names.flatMap(({ name, target }) =>
      target?.sheet === source.id ? [{ name, target: { ...target, sheet: id } }] : [],
    ),
  };
  book.sheets = book.sheets.map((sheet) => (sheet.id === id ? copied : sheet));
  return copied;
}

/** Among all tabs, hidden ones too, counted from 0. */
export function moveSheet({ book, ledger }: Parts, sheet: Sheet, position: number): void {
  if (position < 0 || position >= book.sheets.length) throw invalidArgument(`position ${position}`);
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  ledger.whole = true;
}

/** Names that pointed to the sheet stay, and point nowhere. */
export function deleteSheet({ book, ledger }: Parts, sheet: Sheet): void {
  const left = book.sheets.filter((other) => other !== sheet);
  const visible = left.find(({ visibility }) => visibility === 'Visible');
  if (!visible) throw invalidOperation('a workbook keeps one visible sheet');
  book.sheets = left;
  for (const name of book.names) if (name.target?.sheet === sheet.id) name.target = null;
  if (book.activeSheet === sheet.id) book.activeSheet = visible.id;
  // Another sheet may get its number later.
  for (const key of sheet.cells.keys()) noteCell(ledger, sheet.id, key);
  ledger.cells.delete(sheet.id);
  ledger.whole = true;
}

interface Parts {
  readonly book: Book;
  readonly ledger: Ledger;
}
