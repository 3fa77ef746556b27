import {
  boundsOf,
  fitsSheet,
  parseAddress,
  rectName,
  quotedSheet,
  ROWS,
  COLUMNS,
  type Rect,
} from '../book/address';
import {
  applyStyle,
  blankCell,
  eachInput,
  gridOf,
  holdsFormula,
  inputAt,
  lockCells,
  lockOf,
  mergeCells,
  numberFormatOf,
  putInputs,
  valueAt,
  wrongShape,
} from '../book/cells';
import { NORMAL, type Book, type Sheet } from '../book/book';
import { sheetBy } from '../book/sheets';
import { accessDenied, invalidArgument, invalidOperation } from '../errors';
import type { Session, TypeTable } from '../members';
import { either, flag, grid, objectOf, optional, text, whole } from '../shapes';

/** Found by the sheet's id, so that a range outlives a new name of its sheet. */
export interface RangeTarget {
  readonly sheet: string;
  readonly rect: Rect;
}

export function rangeOn(sheet: Sheet, rect: Rect): RangeTarget {
  if (!fitsSheet(rect)) throw invalidArgument('the range does not fit the sheet');
  return { sheet: sheet.id, rect };
}

/** Looks may be changed on an unprotected sheet, or where its protection lets them. */
export function openSheet(
  session: Session,
  { sheet: id }: RangeTarget,
  permission = 'allowFormatCells',
): Sheet {
  const sheet = sheetBy(session.book, id);
  if (sheet.protection && sheet.protection[permission] !== true) throw accessDenied();
  session.ledger.whole = true;
  return sheet;
}

const put =
  (notation: 'A1' | 'R1C1') =>
  ({ sheet, rect }: RangeTarget, input: unknown, session: Session): void => {
    putInputs(session, sheetBy(session.book, sheet), { rect, input, notation });
    session.ledger.edits.push({ source: 'Local', sheet, rect });
  };

const read =
  (one: (sheet: Sheet, key: number, book: Book) => unknown) =>
  ({ sheet: id, rect }: RangeTarget, { book }: Session): unknown => {
    const sheet = sheetBy(book, id);
    return gridOf(rect, (key) => one(sheet, key, book));
  };

/** The one value of all cells, or null when they do not agree. */
function agreed<T>({ rect }: RangeTarget, one: (key: number) => T): T | null {
  const all = gridOf(rect, one)?.flat() ?? [];
  return all.every((value) => value === all[0]) ? (all[0] ?? null) : null;
}

export const RANGE: TypeTable<RangeTarget> = {
  name: 'Range',
  members: {
    values: {
      kind: 'property',
      since: '1.1',
      calculated: ({ sheet, rect }, { book }) => holdsFormula(sheetBy(book, sheet), rect),
      get: read(valueAt),
      set: put('A1'),
      shape: grid,
    },
    formulas: {
      kind: 'property',
      since: '1.1',
      get: read(inputAt),
      set: put('A1'),
      shape: grid,
    },
    // Written only: nobody needs to read R1C1 back.
    formulasR1C1: { kind: 'property', since: '1.2', set: put('R1C1'), shape: grid },
    numberFormat: {
      kind: 'property',
      since: '1.1',
      get: read((sheet, key, book) => numberFormatOf(book, sheet.cells.get(key))),
      shape: grid,
      set: (target, value, session) => {
        const sheet = openSheet(session, target);
        const formats: (readonly [key: number, format: string])[] = [];
        eachInput(target.rect, value, (key, format) => {
          if (typeof format !== 'string') throw invalidArgument('a number format is a text');
          formats.push([key, format]);
        });
        for (const [key, format] of formats) {
          const cell = sheet.cells.get(key) ?? blankCell(sheet);
          // An empty one means: as if none had been chosen.
          sheet.cells.set(key, { ...cell, numberFormat: format || 'General' });
        }
      },
    },
    style: {
      kind: 'property',
      since: '1.7',
      shape: text,
      get: (target, { book }) => {
        const { cells } = sheetBy(book, target.sheet);
        return agreed(target, (key) => cells.get(key)?.style ?? NORMAL);
      },
      set: (target, style, session) => {
        const { styles } = session.book;
        if (!styles.has(style as string)) throw invalidArgument(`style ${style as string}`);
        applyStyle(openSheet(session, target), target.rect, style as string);
      },
    },
    address: {
      kind: 'property',
      since: '1.1',
      get: ({ sheet, rect }, { book }) => `${quotedSheet(sheetBy(book, sheet).name)}!${rectName(rect)}`,
    },
    rowIndex: { kind: 'property', since: '1.1', get: ({ rect }) => rect.top },
    columnIndex: { kind: 'property', since: '1.1', get: ({ rect }) => rect.left },
    rowCount: { kind: 'property', since: '1.1', get: ({ rect }) => rect.rows },
    columnCount: { kind: 'property', since: '1.1', get: ({ rect }) => rect.columns },
    rowHidden: {
      kind: 'property',
      since: '1.2',
      shape: flag,
      set: (target, hidden, session) => {
        const { hiddenRows } = openSheet(session, target, 'allowFormatRows');
        for (const row of lines(target.rect.top, target.rect.rows, ROWS))
          if (hidden) hiddenRows.add(row);
          else hiddenRows.delete(row);
      },
    },
    columnHidden: {
      kind: 'property',
      since: '1.2',
      shape: flag,
      set: (target, hidden, session) => {
        const { hiddenColumns } = openSheet(session, target, 'allowFormatColumns');
        for (const column of lines(target.rect.left, target.rect.columns, COLUMNS))
          if (hidden) hiddenColumns.add(column);
          else hiddenColumns.delete(column);
      },
    },
    worksheet: {
      kind: 'child',
      since: '1.1',
      type: 'Worksheet',
      get: ({ sheet }, { book }) => sheetBy(book, sheet),
    },
    format: { kind: 'child', since: '1.1', type: 'RangeFormat', get: (target) => target },
    dataValidation: { kind: 'child', since: '1.8', type: 'DataValidation', get: (target) => target },
    conditionalFormats: {
      kind: 'child',
      since: '1.6',
      type: 'ConditionalFormatCollection',
      get: (target) => target,
    },
    getCell: {
      kind: 'method',
      since: '1.1',
      parameters: [whole, whole],
      gives: 'Range',
      // Outside the range is fine, outside the sheet is not.
      call: ({ sheet, rect }, [row, column]: readonly number[], { book }) =>
        rangeOn(sheetBy(book, sheet), {
          top: rect.top + row!,
          left: rect.left + column!,
          rows: 1,
          columns: 1,
        }),
    },
    getResizedRange: {
      kind: 'method',
      since: '1.2',
      parameters: [whole, whole],
      gives: 'Range',
      call: ({ sheet, rect }, [rows, columns]: readonly number[], { book }) =>
        rangeOn(sheetBy(book, sheet), { ...rect, rows: rect.rows + rows!, columns: rect.columns + columns! }),
    },
    // The client cuts an array of more than 1,500 cells into pieces, and finds their ranges by these three.
    _ValidateArraySize: {
      kind: 'method',
      byClient: true,
      since: '1.3',
      parameters: [whole, whole],
      call: ({ rect }, [rows, columns]: readonly number[]) => {
        if (rect.rows !== rows || rect.columns !== columns) throw wrongShape();
      },
    },
    getRow: {
      kind: 'method',
      byClient: true,
      since: '1.1',
      parameters: [whole],
      gives: 'Range',
      call: ({ sheet, rect }, [row]: readonly number[], { book }) =>
        rangeOn(sheetBy(book, sheet), { ...rect, top: rect.top + row!, rows: 1 }),
    },
    getBoundingRect: {
      kind: 'method',
      byClient: true,
      since: '1.1',
      parameters: [either(objectOf('Range'), text)],
      gives: 'Range',
      call: ({ sheet, rect }, [other]: readonly [string | { readonly target: RangeTarget }], { book }) => {
        const second = typeof other === 'string' ? parseAddress(other) : other.target.rect;
        if (typeof other !== 'string' && other.target.sheet !== sheet)
          throw invalidArgument('the ranges are on different sheets');
        return rangeOn(sheetBy(book, sheet), boundsOf(rect, second));
      },
    },
    merge: {
      kind: 'method',
      since: '1.2',
      parameters: [optional(flag)],
      call: (target, [across]: readonly (boolean | null)[], session) =>
        mergeCells(session, openSheet(session, target), target.rect, across === true),
    },
    select: {
      kind: 'method',
      since: '1.1',
      parameters: [],
      call: ({ sheet, rect }, _, session) => {
        const { book, activatedIn, request } = session;
        // #5118: selecting on a sheet that has not been activated by an earlier sync is flaky; here it fails.
        if (book.activeSheet !== sheetBy(book, sheet).id) throw invalidOperation('the sheet is not active');
        if (activatedIn === request)
          throw invalidOperation('the sheet has been activated in this very request');
        book.selection = { sheet, rect };
      },
    },
  },
};

function* lines(first: number, count: number, all: number): Generator<number> {
  if (count === all) throw invalidOperation('not every row or column can be hidden');
  for (let line = first; line < first + count; line += 1) yield line;
}

/** Width and height are given in points, and read back only where all lines of the range agree. */
export const RANGE_FORMAT: TypeTable<RangeTarget> = {
  name: 'RangeFormat',
  members: {
    columnWidth: {
      kind: 'property',
      since: '1.2',
      shape: { says: 'points', fits: (value) => typeof value === 'number' && value >= 0 && value <= 1_800 },
      set: (target, points, session) => {
        const { columnWidths } = openSheet(session, target, 'allowFormatColumns');
        for (const column of lines(target.rect.left, target.rect.columns, Infinity))
          columnWidths.set(column, points as number);
      },
    },
    rowHeight: {
      kind: 'property',
      since: '1.2',
      shape: { says: 'points', fits: (value) => typeof value === 'number' && value >= 0 && value <= 409 },
      set: (target, points, session) => {
        const { rowHeights } = openSheet(session, target, 'allowFormatRows');
        for (const row of lines(target.rect.top, target.rect.rows, Infinity))
          rowHeights.set(row, points as number);
      },
    },
    protection: { kind: 'child', since: '1.2', type: 'FormatProtection', get: (target) => target },
  },
};

/** A style brings its lock along; what is said here goes before it (T: FormatProtection.locked). */
export const FORMAT_PROTECTION: TypeTable<RangeTarget> = {
  name: 'FormatProtection',
  members: {
    locked: {
      kind: 'property',
      since: '1.2',
      shape: flag,
      get: (target, { book }) => {
        const sheet = sheetBy(book, target.sheet);
        return agreed(target, (key) => lockOf(book, sheet, key));
      },
      set: (target, locked, session) => lockCells(openSheet(session, target), target.rect, locked as boolean),
    },
  },
};
