import type { Place, SheetKey } from '../domain/place';
import { cellAddress } from './layout';
import { REGION_SHEET } from './names';
import type { Region } from './reading';
import type { TableReading } from './table-reading';

/** Where a place is at this moment: the sheet's present name and the cell's address (`B5`). */
export interface Located {
  readonly sheet: string;
  readonly cell: string;
}

/** Null where the workbook no longer has such a place. */
export type Locate = (place: Place) => Located | null;

const holds = ({ top, values }: Region, row: number): boolean => row >= top && row < top + values.length;

/** From the tables as they were read, so that renamed sheets and sorted rows are followed. */
export function locateIn(tables: readonly TableReading[], regions: ReadonlyMap<string, Region>): Locate {
  const onSheet = (sheet: SheetKey): Region[] =>
    Object.entries(REGION_SHEET).flatMap(([name, key]) => {
      const region = key === sheet ? regions.get(name) : undefined;
      return region ? [region] : [];
    });
  return ({ sheet, row, column, sheetRow, sheetColumn }) => {
    if (sheetRow !== undefined && sheetColumn !== undefined) {
      const there = onSheet(sheet);
      const region = there.find((one) => holds(one, sheetRow - 1)) ?? there[0];
      return region ? { sheet: region.sheetName, cell: cellAddress(sheetRow - 1, sheetColumn - 1) } : null;
    }
    const found = tables.filter((table) => table.sheet === sheet && table.region !== null);
    const table =
      found.find(({ rows }) => row !== undefined && rows.has(row)) ??
      found.find(({ region }) => sheetRow !== undefined && holds(region!, sheetRow - 1)) ??
      found[0];
    if (!table?.region) return null;
    const { top, left, sheetName } = table.region;
    const seenAt = sheetRow === undefined ? 0 : sheetRow - 1 - top;
    const rowOffset = sheetRow !== undefined || row === undefined ? seenAt : (table.rows.get(row) ?? 0);
    const columnOffset = column === undefined ? 0 : (table.columns.get(column) ?? 0);
    return { sheet: sheetName, cell: cellAddress(top + rowOffset, left + columnOffset) };
  };
}
