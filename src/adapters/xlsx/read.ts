import type { Rect } from '../../blueprint/blueprint';
import {
  BELTS,
  type BesideCell,
  type CellValue,
  type Region,
  type WorkbookReading,
} from '../../blueprint/reading';
import { isoToSerial, type DateSystem } from '../../domain/date';
import { ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { areaKey, openBook, type Book, type NamedArea } from './book';
import type { Inflate } from './inflate';
import { isType, MAX_XML_BYTES, readText, tooMuchXml } from './package';
import { SheetFormulas } from './sheet-formulas';
import { decodeText } from './text';
import { scanWorksheet, type PartCell } from './worksheet';
import { attribute, scanXml } from './xml';
import { damaged, type Zip } from './zip';

/** More than any plan holds; without a bound, a name that claims whole sheets would fill the memory. */
export const MAX_REGION_CELLS = 2_000_000;

/**
 * The cells under every `HP_` name of workbook scope that stands for one area, by name (`hp_matrix` is found under
 * `HP_matrix`). Read by ourselves and not through hucre, which takes a worksheet that breaks off for a shorter one,
 * refuses a workbook for one far-off cell on somebody's own sheet, and makes dates of serials.
 */
export async function xlsxToReading(
  bytes: Uint8Array,
  inflate?: Inflate,
): Promise<Result<WorkbookReading, WorkbookProblem>> {
  const book = openBook(bytes, inflate);
  if (!book.ok) return book;
  const { zip, areas, dateSystem } = book.value;
  if (areas.size === 0) return ok({ regions: new Map(), dateSystem });
  const stringsPath = sharedStringsPath(book.value);
  const sheetPaths = new Set([...areas.values()].map((area) => area.sheetPath));
  const size = [stringsPath, ...sheetPaths].reduce((sum, path) => sum + zip.sizeOf(path), 0);
  if (size > MAX_XML_BYTES) return tooMuchXml(size);
  const strings = readSharedStrings(zip, stringsPath);
  if (!strings.ok) return strings;
  const sheets = new Map<string, SheetCells>();
  for (const path of sheetPaths) {
    const cells = readCells(zip, path, { strings: strings.value, dateSystem });
    if (!cells.ok) return cells;
    sheets.set(path, cells.value);
  }
  return ok({ regions: readRegions(areas, sheets), dateSystem });
}

/** Rows of cells; both may have gaps. */
interface SheetCells {
  readonly values: ReadonlyMap<number, readonly (CellValue | undefined)[]>;
  readonly formulas: SheetFormulas;
}

function readRegions(
  areas: ReadonlyMap<string, NamedArea>,
  sheets: ReadonlyMap<string, SheetCells>,
): Map<string, Region> {
  const regions = new Map<string, Region>();
  let left = MAX_REGION_CELLS;
  for (const [key, area] of areas) {
    const cells = sheets.get(area.sheetPath)!;
    const rect = bounded(area.rect, cells);
    // What is still too large is no region of ours: it stays out, and a rule will miss it.
    if (rect.rows * rect.columns > left) continue;
    left -= rect.rows * rect.columns;
    regions.set(key, {
      name: area.name,
      sheetName: area.sheetName,
      top: rect.top,
      left: rect.left,
      values: valuesIn(rect, cells),
      formulas: cells.formulas.within(rect),
      ...besideIn(area.name, rect, cells),
    });
  }
  return regions;
}

/** Whole columns, whole rows and other vast claims end where the sheet's last value stands. */
function bounded(rect: Rect, { values: cells }: SheetCells): Rect {
  const { rows, columns } = rect;
  if (rows < MAX_ROWS && columns < MAX_COLUMNS && rows * columns <= MAX_REGION_CELLS) return rect;
  let bottom = rect.top + 1;
  let right = rect.left + 1;
  for (const [row, values] of cells) {
    if (row < rect.top || row >= rect.top + rows) continue;
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, values.length);
  }
  return {
    ...rect,
    rows: Math.min(rows, bottom - rect.top),
    columns: Math.min(columns, right - rect.left),
  };
}

const valuesIn = (rect: Rect, { values }: SheetCells): CellValue[][] =>
  Array.from({ length: rect.rows }, (_, row) => {
    const cells = values.get(rect.top + row);
    return Array.from({ length: rect.columns }, (_, column) => cells?.[rect.left + column] ?? null);
  });

function besideIn(name: string, rect: Rect, { values, formulas }: SheetCells): Pick<Region, 'beside'> {
  const belt = BELTS[areaKey(name)];
  if (!belt) return {};
  const beside: BesideCell[] = [];
  for (let row = 0; row < rect.rows + belt.below; row++) {
    const cells = values.get(rect.top + row);
    if (!cells) continue;
    for (let column = row < rect.rows ? rect.columns : 0; column < rect.columns + belt.right; column++) {
      const value = cells[rect.left + column] ?? null;
      const isTyped = value !== null && !formulas.has(rect.top + row, rect.left + column);
      if (isTyped) beside.push({ row, column, value });
    }
  }
  return beside.length > 0 ? { beside } : {};
}

interface CellSource {
  readonly strings: readonly string[];
  readonly dateSystem: DateSystem;
}

function readCells(zip: Zip, path: string, source: CellSource): Result<SheetCells, WorkbookProblem> {
  const xml = readText(zip, path);
  if (!xml.ok) return xml;
  const values = new Map<number, CellValue[]>();
  const formulas = new SheetFormulas(xml.value);
  let known = true;
  const wellFormed = scanWorksheet(xml.value, {
    cell: (cell) => {
      const { row, column } = cell;
      if (cell.formula) formulas.add(row, column, cell.formula);
      const value = cellValue(cell, source);
      if (value === undefined) known = false;
      if (value !== undefined && value !== null) put(values, row, column, value);
    },
  });
  return wellFormed && known ? ok({ values, formulas }) : damaged(path);
}

function put(rows: Map<number, CellValue[]>, row: number, column: number, value: CellValue): void {
  const cells = rows.get(row);
  if (cells) cells[column] = value;
  else rows.set(row, withValue([], column, value));
}

function withValue(row: CellValue[], column: number, value: CellValue): CellValue[] {
  row[column] = value;
  return row;
}

/** Undefined where it refers to a shared string that is not there. */
function cellValue({ tag, text }: PartCell, { strings, dateSystem }: CellSource): CellValue | undefined {
  if (text === null) return null;
  switch (attribute(tag, 't')) {
    case 's':
      // Number('') is 0, which is the first shared string.
      return text.trim() === '' ? null : strings[Number(text)];
    case 'str':
    case 'inlineStr':
      return decodeText(text);
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return text;
    case 'd':
      // As Excel shows it: a date like any other.
      return isoToSerial(text.trim(), dateSystem) ?? text;
    default:
      return text.trim() === '' ? null : numberOr(text);
  }
}

/** What stands where a number belongs but is none comes back as it is: nothing here judges it. */
const numberOr = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : text);

/** Empty where there are none. */
const sharedStringsPath = ({ relationships }: Book): string =>
  relationships.find((relationship) => isType(relationship, 'sharedStrings'))?.target ?? '';

function readSharedStrings(zip: Zip, path: string): Result<readonly string[], WorkbookProblem> {
  if (!zip.has(path)) return ok([]);
  const xml = readText(zip, path);
  if (!xml.ok) return xml;
  const strings: string[] = [];
  let current = '';
  const wellFormed = scanXml(xml.value, {
    text: (text, parent) => {
      // Directly, or in a run of rich text; a phonetic hint (`rPh`) is not part of the text.
      if (parent.name === 't' && parent.parent?.name !== 'rPh') current += text;
    },
    close: (tag) => {
      if (tag.depth !== 1 || tag.name !== 'si') return;
      strings.push(decodeText(current));
      current = '';
    },
  });
  return wellFormed ? ok(strings) : damaged(path);
}
