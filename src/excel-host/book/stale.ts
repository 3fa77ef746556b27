import { columnOf, rectName, rowOf, type Rect } from './address';
import type { Basis, Book, Cell, Sheet } from './book';
import { addCell, type Ledger } from './ledger';
import { isFormula, mentionsOf, type Mentions } from './mentions';

type Cells = Map<string, Set<number>>;

/** A formula with the areas that it reads, wherever its names and sheets lead. */
interface Reader {
  readonly sheet: Sheet;
  readonly key: number;
  readonly mentions: Mentions;
  readonly areas: readonly { readonly sheet: string; readonly rect: Rect }[];
}

/**
 * Takes away the results that no longer hold, so that each one that is left is what its formula would give if it were
 * worked out now. What has no result waits to be calculated.
 */
export function dropStale(book: Book, ledger: Ledger, basis: Basis): void {
  const { changed } = ledger;
  ledger.changed = new Map();
  const before = book.basis;
  book.basis = basis;
  if (!before) {
    for (const sheet of book.sheets) sheet.results = new Map();
    return;
  }
  const moved = movedBetween(before, basis);
  const asItWas = changed.size === 0 && moved.size === 0 && before.day === basis.day;
  if (asItWas && !someWait(book)) return;
  const anew = (mentions: Mentions): boolean =>
    (mentions.lasts === 'today' && before.day !== basis.day) ||
    mentions.names.some((name) => moved.has(`name ${name}`)) ||
    [...mentions.sheets].some((sheet) => moved.has(`sheet ${sheet}`));
  const readers = readersOf(book, basis);
  let news: Cells = changed;
  for (const { sheet, key, mentions } of readers)
    if (!sheet.results.has(key) || anew(mentions)) addCell(news, sheet.id, key);
  if (news.size === 0) return;
  for (const { sheet, key, mentions } of readers)
    if (mentions.anywhere || mentions.lasts === 'a moment') addCell(news, sheet.id, key);
  for (const [id, keys] of news) dropResults(book, id, keys);
  let left = readers.filter(({ sheet, key }) => sheet.results.has(key));
  // Step by step from what is new to what reads it.
  while (news.size > 0) {
    const rows = byRow(news);
    news = new Map();
    const still: Reader[] = [];
    for (const reader of left) {
      if (reader.areas.some(({ sheet, rect }) => touches(rows.get(sheet), rect)))
        addCell(news, reader.sheet.id, reader.key);
      else still.push(reader);
    }
    left = still;
    for (const [id, keys] of news) dropResults(book, id, keys);
  }
}

/** What names and sheets now stand for, on this day. */
export const basisOf = ({ names, sheets }: Book, now: Date): Basis => ({
  day: now.toDateString(),
  names: new Map(
    names.map(({ name, target }) => [
      name.toLowerCase(),
      target ? `${target.sheet} ${rectName(target.rect)}` : '',
    ]),
  ),
  sheets: new Map(sheets.map(({ name, id }) => [name.toLowerCase(), id])),
});

/** Formulas whose results a later time would not give again, are left without. */
export function dropMomentary({ sheets }: Book): void {
  for (const { cells, results } of sheets)
    for (const [key, cell] of cells)
      if (isFormula(cell) && mentionsOf(cell).lasts === 'a moment') results.delete(key);
}

/** Formulas without a result. */
export const isWaiting = (sheet: Sheet, key: number, cell: Cell): boolean =>
  isFormula(cell) && !sheet.results.has(key);

export function someWait({ sheets }: Book): boolean {
  for (const sheet of sheets)
    for (const [key, cell] of sheet.cells) if (isWaiting(sheet, key, cell)) return true;
  return false;
}

function movedBetween(before: Basis, after: Basis): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [kind, of] of [
    ['name', 'names'],
    ['sheet', 'sheets'],
  ] as const)
    for (const key of [...before[of].keys(), ...after[of].keys()])
      if (before[of].get(key) !== after[of].get(key)) moved.add(`${kind} ${key}`);
  return moved;
}

function readersOf(book: Book, { sheets }: Basis): Reader[] {
  const targets = new Map(book.names.map(({ name, target }) => [name.toLowerCase(), target]));
  return book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]): Reader[] => {
      if (!isFormula(cell)) return [];
      const mentions = mentionsOf(cell);
      return [{ sheet, key, mentions, areas: areasOf(mentions, sheet.id, { sheets, targets }) }];
    }),
  );
}

/** The areas that a formula reads, in a workbook where its names and sheets are found. */
export function areasOf(
  { ranges, names }: Mentions,
  own: string,
  { sheets, targets }: { readonly sheets: ReadonlyMap<string, string>; readonly targets: Targets },
): Reader['areas'] {
  return [
    ...ranges.flatMap(({ sheet, rect }) => {
      const id = sheet === null ? own : sheets.get(sheet);
      return id === undefined ? [] : [{ sheet: id, rect }];
    }),
    ...names.flatMap((name) => targets.get(name) ?? []),
  ];
}

type Targets = ReadonlyMap<string, { readonly sheet: string; readonly rect: Rect } | null>;

function dropResults({ sheets }: Book, id: string, keys: ReadonlySet<number>): void {
  const results = sheets.find((sheet) => sheet.id === id)?.results;
  for (const key of keys) results?.delete(key);
}

type Rows = ReadonlyMap<number, readonly number[]>;

const byRow = (cells: Cells): ReadonlyMap<string, Rows> =>
  new Map(
    [...cells].map(([sheet, keys]) => {
      const rows = new Map<number, number[]>();
      for (const key of keys) {
        const columns = rows.get(rowOf(key)) ?? [];
        columns.push(columnOf(key));
        rows.set(rowOf(key), columns);
      }
      return [sheet, rows];
    }),
  );

function touches(rows: Rows | undefined, { top, left, rows: height, columns: width }: Rect): boolean {
  if (!rows) return false;
  const within = (columns: readonly number[] | undefined): boolean =>
    columns?.some((column) => column >= left && column < left + width) ?? false;
  if (height > rows.size)
    return [...rows].some(([row, columns]) => row >= top && row < top + height && within(columns));
  for (let row = top; row < top + height; row += 1) if (within(rows.get(row))) return true;
  return false;
}
