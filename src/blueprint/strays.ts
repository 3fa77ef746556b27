import type { Damage } from '../domain/plan';
import type { AreaSlots } from '../domain/area-slots';
import { groupBy } from '../domain/group-by';
import { CODES } from '../domain/vocabulary';
import { drawnTables, type DrawnTable } from './heal-tables';
import { columnLetters } from './layout';
import { REGION } from './names';
import { isFilledIn, labelOf, type BesideCell, type Region, type WorkbookReading } from './reading';

/**
 * What somebody put into a table, or right beside it, where no slot reads it: they take it for a part of the plan,
 * and it is none. Their own notes elsewhere are nobody's business. `damage` is what has been found so far.
 */
export function findStrays(
  reading: WorkbookReading,
  areaIds: AreaSlots,
  damage: readonly Damage[],
): Damage[] {
  return drawnTables(reading, areaIds).flatMap((table) => {
    const region = reading.regions.get(table.name);
    // The history's rows have no slots: what stands there is told by their digests.
    if (!region || !table.keyed || table.rows === null) return [];
    return [...strayColumns(region, table, damage), ...under(region, table), ...rightOf(region, table)];
  });
}

/**
 * A column with values but without a key of ours. Where keys are missing as well it may be one of those, and the
 * missing key says all.
 */
function strayColumns(region: Region, table: DrawnTable, damage: readonly Damage[]): Damage[] {
  const known = new Set([...table.columns.known, ...table.columns.drawn].filter((key) => key !== ''));
  const strays = (region.values[0] ?? []).flatMap((key, column) => {
    const label = labelOf(key);
    const isStray =
      label === '' ? holdsAnything(region, column) : !known.has(label) && hasTyped(region, column);
    return isStray ? [strayColumn(region, table, column)] : [];
  });
  const missing = damage.filter(
    ({ kind, sheet, row }) => kind === 'column-missing' && sheet === table.sheet && row === region.top + 1,
  );
  return strays.length > missing.length ? strays : [];
}

const holdsAnything = ({ values }: Region, column: number): boolean =>
  values.some((row) => isFilledIn(row[column]));

/** In a column of an older or newer Holdplan formulas are none of the plan's. */
const hasTyped = (region: Region, column: number): boolean =>
  region.formulas !== undefined && typedRow(region, column) > 0;

/** The first row below the keys in which something was typed. */
const typedRow = ({ values, formulas }: Region, column: number): number =>
  values.findIndex((row, index) => index > 0 && isFilledIn(row[column]) && !formulas?.has(index, column));

/** The column as damage: its first typed cell, or its key's where nothing was typed. */
export const strayColumn = (region: Region, { sheet }: DrawnTable, column: number): Damage => ({
  kind: 'column-erased',
  sheet,
  subject: columnLetters(region.left + column),
  row: region.top + Math.max(0, typedRow(region, column)) + 1,
  column: region.left + column + 1,
});

const strayCell = ({ top, left }: Region, { sheet, name }: DrawnTable, cell: BesideCell): Damage => ({
  ...{ kind: 'stray-value', sheet, subject: name },
  ...{ row: top + cell.row + 1, column: left + cell.column + 1 },
});

/**
 * Rows that go on where the table ends, as Excel itself takes a list to go on until a blank row; and behind a blank
 * row those that look like a slot, with more than one of its cells filled in. A single cell further down is a note.
 */
function under(region: Region, table: DrawnTable): Damage[] {
  const keys = region.values[0]!.map(labelOf);
  const typed = (region.beside ?? []).filter(
    ({ row, column, value }) =>
      row >= region.values.length && table.inputs.includes(keys[column] ?? '') && isFilledIn(value),
  );
  let next = region.values.length;
  return [...groupBy(typed, ({ row }) => row)].flatMap(([row, cells]) => {
    const goesOn = row === next;
    if (goesOn) next += 1;
    return goesOn || cells.length > 1 ? [strayCell(region, table, cells[0]!)] : [];
  });
}

/** Codes behind the matrix's last column: somebody took the next column for a participant's. */
function rightOf(region: Region, table: DrawnTable): Damage[] {
  if (table.name !== REGION.matrix) return [];
  const width = region.values[0]!.length;
  const codes = (region.beside ?? []).filter(
    ({ row, column, value }) =>
      column >= width && row > 0 && row < region.values.length && isCode(labelOf(value)),
  );
  return [...groupBy(codes, ({ column }) => column).values()].map(([first]) =>
    strayCell(region, table, first!),
  );
}

const isCode = (text: string): boolean => (CODES as readonly string[]).includes(text.toUpperCase());
