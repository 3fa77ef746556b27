import type { Damage, UnreadableEntry } from '../domain/plan';
import type { SheetKey } from '../domain/place';
import { decodeCell, type Field, type Reading } from './fields';
import { isFilledIn, labelOf, type CellValue, type Region } from './reading';

/** A region as rows by slot and columns by key, wherever people have moved them. */
export interface TableReading {
  readonly sheet: SheetKey;
  readonly region: Region | null;
  /** Offset in the region, by column key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Offset in the region, by slot id. */
  readonly rows: ReadonlyMap<string, number>;
  cell(row: string, column: string): CellValue;
}

/** What is collected on the way: nothing that somebody typed is dropped silently. */
export interface Findings {
  readonly unreadable: UnreadableEntry[];
  readonly damage: Damage[];
}

interface Expected {
  readonly sheet: SheetKey;
  readonly name: string;
  /** Columns that must be there; for a table without a row of keys, all of them in order. */
  readonly columns: readonly string[];
  readonly keyed: boolean;
  /** Tells a slot's id; null where rows have none, as in the history. */
  readonly isSlot: ((id: string) => boolean) | null;
}

/** Finds rows and columns in a region, and reports what is missing, doubled or erased. */
export function readTable(
  region: Region | undefined,
  expected: Expected,
  { damage }: Findings,
): TableReading {
  const { sheet, name } = expected;
  if (!region) {
    damage.push({ kind: 'region-missing', sheet, subject: name });
    return { sheet, region: null, columns: new Map(), rows: new Map(), cell: () => null };
  }
  const columns = expected.keyed ? keyedColumns(region, expected, damage) : positions(expected.columns);
  const rows = slotRows(region, columns.get(expected.columns[0]!), expected, damage);
  return {
    sheet,
    region,
    columns,
    rows,
    cell: (row, column) => {
      const [r, c] = [rows.get(row), columns.get(column)];
      return r === undefined || c === undefined ? null : (region.values[r]?.[c] ?? null);
    },
  };
}

const positions = (keys: readonly string[]): Map<string, number> =>
  new Map(keys.map((key, index) => [key, index]));

function keyedColumns(region: Region, { sheet, columns }: Expected, damage: Damage[]): Map<string, number> {
  const found = new Map<string, number>();
  region.values[0]?.forEach((cell, column) => {
    const key = labelOf(cell);
    if (key === '') return;
    if (found.has(key)) damage.push({ kind: 'column-doubled', sheet, subject: key, row: region.top + 1 });
    else found.set(key, column);
  });
  for (const key of columns)
    if (!found.has(key)) damage.push({ kind: 'column-missing', sheet, subject: key, row: region.top + 1 });
  return found;
}

function slotRows(
  region: Region,
  idColumn: number | undefined,
  { sheet, keyed, isSlot }: Expected,
  damage: Damage[],
): Map<string, number> {
  const rows = new Map<string, number>();
  if (idColumn === undefined || isSlot === null) return rows;
  for (let row = keyed ? 1 : 0; row < region.values.length; row += 1) {
    const id = labelOf(region.values[row]![idColumn]);
    const at = { sheet, row: region.top + row + 1 };
    if (isSlot(id)) {
      if (rows.has(id)) damage.push({ kind: 'slot-doubled', subject: id, ...at });
      else rows.set(id, row);
    } else if (id !== '' || region.values[row]!.some(isFilledIn)) {
      // Formulas that came along count as well: the sheets cannot tell them from what was typed.
      damage.push({ kind: 'slot-erased', subject: id, ...at });
    }
  }
  return rows;
}

export type FieldReader = <T>(field: Field<T>, row: string, column: string) => T;

/** Reads fields of a table; what cannot be read is kept with its place, and the field is left blank. */
export const fieldReader =
  (table: TableReading, reading: Reading, { unreadable }: Findings): FieldReader =>
  (field, row, column) => {
    const cell = table.cell(row, column);
    const value = decodeCell(field, cell, reading);
    if (value !== undefined) return value;
    unreadable.push({ place: { sheet: table.sheet, row, column }, value: cell! });
    return field.blank;
  };
