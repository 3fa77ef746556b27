import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  type Workbook as UniverWorkbook,
} from '@univerjs/core';
import { columnOf, rowOf } from '../book/address';
import { isLocked } from '../book/cells';
import { NORMAL, type Book, type Cell, type Scalar, type Sheet } from '../book/book';
import type { Results } from './engine';
import { highlightsOf, lookOf, namesOf, pixels, rangeOf, validationsOf } from './univer-looks';

/** A whole book, as Univer takes it when a workbook is opened. */
export const univerBook = (book: Book, id: string): Partial<IWorkbookData> => ({
  id,
  name: book.title || 'Workbook',
  appVersion: '0.25.1',
  locale: LocaleType.EN_US,
  sheetOrder: book.sheets.map((sheet) => sheet.id),
  sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, univerSheet(book, sheet)])),
  styles: looksOf(book),
  resources: [
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesOf(book)) },
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(bySheet(book, validationsOf)) },
    { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(bySheet(book, highlightsOf)) },
  ],
});

const bySheet = <T>(book: Book, describe: (sheet: Sheet) => T): Record<string, T> =>
  Object.fromEntries(book.sheets.map((sheet) => [sheet.id, describe(sheet)]));

/** One look for each pair of style and number format that occurs. */
function looksOf(book: Book): IWorkbookData['styles'] {
  const looks: IWorkbookData['styles'] = {};
  for (const { cells } of book.sheets)
    for (const cell of cells.values()) {
      const style = book.styles.get(cell.style);
      if (style) looks[lookName(cell)] ??= lookOf(style, cell.numberFormat);
    }
  return looks;
}

const lookName = ({ style, numberFormat }: Cell): string =>
  numberFormat === undefined ? style : `${style} | ${numberFormat}`;

/** Some room beyond what is used, for somebody who scrolls. */
const MARGIN = { rows: 20, columns: 6 } as const;
const LEAST = { rows: 100, columns: 26 } as const;

function univerSheet(book: Book, sheet: Sheet): Partial<IWorksheetData> {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  let [rowCount, columnCount]: [number, number] = [LEAST.rows, LEAST.columns];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOf(key), columnOf(key)];
    (cellData[row] ??= {})[column] = { ...univerCell(book, sheet, key), ...look(cell) };
    rowCount = Math.max(rowCount, row + MARGIN.rows);
    columnCount = Math.max(columnCount, column + MARGIN.columns);
  }
  const { rows, columns } = sheet.frozen;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? 0 : 1,
    showGridlines: sheet.showGridlines ? 1 : 0,
    rowCount,
    columnCount,
    cellData,
    mergeData: sheet.merges.map(rangeOf),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    // A row whose height has been set does not grow with what is written in it.
    rowData: lines(sheet.rowHeights, sheet.hiddenRows, (h) => ({ h, ia: 0 })),
    columnData: lines(sheet.columnWidths, sheet.hiddenColumns, (w) => ({ w })),
  };
}

function lines(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  sized: (pixels: number) => object,
): Record<number, object> {
  const data: Record<number, object> = {};
  for (const [line, points] of sizes) data[line] = sized(pixels(points));
  for (const line of hidden) data[line] = { ...data[line], hd: 1 };
  return data;
}

const look = (cell: Cell): ICellData =>
  cell.style === NORMAL && !cell.numberFormat ? {} : { s: lookName(cell) };

/**
 * What stands in a cell: of a formula what it gave. Where somebody may write over it, the formula stands there as well,
 * to be written on or, in a book without locks, to be calculated.
 */
export function univerCell(book: Book, sheet: Sheet, key: number): ICellData {
  const { formula, value = sheet.results.get(key) } = sheet.cells.get(key) ?? {};
  const shown = value === undefined ? {} : valueCell(value);
  const isOpen = sheet.visibility === 'Visible' && !isLocked(book, sheet, key);
  return formula !== undefined && isOpen ? { f: `=${formula}`, ...shown } : shown;
}

function valueCell(value: Scalar): ICellData {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      return { v: value, t: CellValueType.STRING };
    default:
      return value satisfies never;
  }
}

/** Booleans come as 1 and 0, and a formula that gives nothing gives ''. */
export const scalarOf = ({ v, t }: ICellData): Scalar =>
  v === null || v === undefined ? '' : t === CellValueType.BOOLEAN ? Number(v) === 1 : v;

/** What now stands in a workbook of Univer's where this one has formulas. */
export const formulasIn = ({ sheets }: Book, unit: UniverWorkbook): Results =>
  new Map(
    sheets.map(({ id, cells }) => {
      const sheet = unit.getSheetBySheetId(id);
      const read = [...cells].flatMap(([key, { formula }]): [number, Scalar][] =>
        formula === undefined ? [] : [[key, scalarOf(sheet?.getCellRaw(rowOf(key), columnOf(key)) ?? {})]],
      );
      return [id, new Map(read)];
    }),
  );
