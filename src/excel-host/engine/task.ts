import {
  absoluteName,
  cellKey,
  columnOf,
  contains,
  quotedSheet,
  rectName,
  rowOf,
  type Rect,
} from '../book/address';
import {
  emptyBook,
  emptySheet,
  NORMAL,
  type Basis,
  type Book,
  type Cell,
  type DefinedName,
  type Scalar,
  type Sheet,
} from '../book/book';
import { numberFormatOf } from '../book/cells';
import { resolved } from '../book/formula-text';
import { isFormula, mentionsOf } from '../book/mentions';
import { areasOf, basisOf, isWaiting } from '../book/stale';
import type { Results } from './engine';

/**
 * The least workbook in which the waiting formulas give what they would give in the whole one: they themselves, and
 * the cells that they read, where a formula that does not wait stands as its result. Sheets bear their names as ids,
 * so that equal tasks are the same text.
 */
export interface Task {
  readonly book: Book;
  readonly text: string;
}

/** As large an area is looked for among the cells, and not cell by cell. */
const LARGE = 2000;

export function taskOf(book: Book, now: Date): Task {
  const places = basisOf(book, now);
  const wanted = wantedCells(book, places);
  const names = new Map(book.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const areas = new Map(book.names.map(({ name, target }) => [name.toLowerCase(), areaOf(book, target)]));
  const sheets = book.sheets.map((sheet): Sheet => {
    const isWanted = wanted.on(sheet.id);
    const cells = new Map<number, Cell>();
    for (const [key, cell] of sheet.cells) {
      const look = { style: NORMAL, numberFormat: numberFormatOf(book, cell) };
      if (isFormula(cell) && isWaiting(sheet, key, cell)) {
        // Univer remembers by a formula's text what a name in it stood for, and guesses at sheets that are gone.
        const formula = resolved(
          cell.formula,
          (name) => names.get(name),
          (name) => areas.get(name),
        );
        cells.set(key, { formula, ...look });
      } else if (isWanted(key))
        cells.set(key, { ...look, ...asValue(cell, sheet.results.get(key), wanted.asFormulas) });
    }
    return { ...emptySheet(sheet.name, sheet.name), cells };
  });
  const text = JSON.stringify([
    places.day,
    sheets.map(({ name, cells }) => [
      name,
      [...cells].map(([key, { formula, value, numberFormat }]) => [
        key,
        formula ?? null,
        value,
        numberFormat,
      ]),
    ]),
  ]);
  return { book: { ...emptyBook(), sheets, activeSheet: sheets[0]!.name }, text };
}

function areaOf({ sheets }: Book, target: DefinedName['target']): string {
  const sheet = sheets.find(({ id }) => id === target?.sheet);
  return target && sheet ? `${quotedSheet(sheet.name)}!${absoluteName(target.rect)}` : '#REF!';
}

function asValue({ value, formula }: Cell, result: Scalar | undefined, asFormulas: boolean): Partial<Cell> {
  if (formula === undefined) return value === undefined ? {} : { value };
  if (asFormulas) return { formula: literalOf(result!) };
  // A number in a cell for texts is read as a text, but not where a formula gives it.
  return { value: result!, ...(typeof result === 'number' && { numberFormat: 'General' }) };
}

/** What gives each error, in every engine. */
const FAILING: ReadonlyMap<Scalar, string> = new Map([
  ['#N/A', 'NA()'],
  ['#DIV/0!', '1/0'],
  ['#VALUE!', '1+"a"'],
  ['#NUM!', 'SQRT(-1)'],
  ['#NAME?', 'NO_SUCH_FUNCTION()'],
  ['#REF!', 'INDEX({1},2)'],
]);

/** A new line within quotes would be read as a space. */
const quoted = (text: string): string =>
  `"${text.replaceAll('"', '""').replace(/[\t\r\n]/g, (sign) => `"&CHAR(${sign.charCodeAt(0)})&"`)}"`;

/** The formula that gives just this. */
function literalOf(result: Scalar): string {
  if (typeof result === 'string') return FAILING.get(result) ?? quoted(result);
  return typeof result === 'number' ? String(result) : String(result).toUpperCase();
}

interface Wanted {
  /** Which cells of a sheet the waiting formulas read. */
  readonly on: (sheet: string) => (key: number) => boolean;
  /** They ask which of them are formulas. */
  readonly asFormulas: boolean;
}

function wantedCells(book: Book, { sheets }: Basis): Wanted {
  const targets = new Map(book.names.map(({ name, target }) => [name.toLowerCase(), target]));
  const single = new Map<string, Set<number>>(book.sheets.map(({ id }) => [id, new Set()]));
  const large = new Map<string, Map<string, Rect>>(book.sheets.map(({ id }) => [id, new Map()]));
  let everything = false;
  let asFormulas = false;
  for (const sheet of book.sheets)
    for (const [key, cell] of sheet.cells) {
      if (!isFormula(cell) || !isWaiting(sheet, key, cell)) continue;
      const mentions = mentionsOf(cell);
      everything ||= mentions.anywhere;
      asFormulas ||= mentions.asksForFormulas;
      for (const { sheet: id, rect } of areasOf(mentions, sheet.id, { sheets, targets }))
        if (rect.rows * rect.columns > LARGE) large.get(id)?.set(rectName(rect), rect);
        else for (const one of keysOf(rect)) single.get(id)?.add(one);
    }
  const on: Wanted['on'] = (id) => {
    const [cells, areas] = [single.get(id)!, [...large.get(id)!.values()]];
    return (key) => everything || cells.has(key) || areas.some((area) => contains(area, cellRect(key)));
  };
  return { on, asFormulas };
}

function* keysOf({ top, left, rows, columns }: Rect): Iterable<number> {
  for (let row = top; row < top + rows; row += 1)
    for (let column = left; column < left + columns; column += 1) yield cellKey(row, column);
}

const cellRect = (key: number): Rect => ({ top: rowOf(key), left: columnOf(key), rows: 1, columns: 1 });

/** The task's results, by the ids of the workbook that it was taken from. */
export const resultsIn = ({ sheets }: Book, results: Results): Results =>
  new Map(sheets.map(({ id, name }) => [id, results.get(name) ?? new Map()]));
