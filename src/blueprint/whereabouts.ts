import type { Place } from '../domain/place';
import { cellAddress } from './layout';
import type { Region } from './reading';
import type { TableReading } from './table-reading';

/** Where a place is at this moment: the sheet's present name and the cell's address (`B5`). */
export interface Located {
  readonly sheet: string;
  readonly cell: string;
}

export interface Whereabouts {
  /** Null where the workbook no longer has such a place. */
  locate(place: Place): Located | null;
}

const holds = ({ top, values }: Region, row: number): boolean => row >= top && row < top + values.length;

/** From the tables as they were read, so that renamed sheets and sorted rows are followed. */
export function whereaboutsOf(tables: readonly TableReading[]): Whereabouts {
  return {
    locate: ({ sheet, row, column, sheetRow }) => {
      const onSheet = tables.filter((table) => table.sheet === sheet && table.region !== null);
      const table =
        onSheet.find(({ rows }) => row !== undefined && rows.has(row)) ??
        onSheet.find(({ region }) => sheetRow !== undefined && holds(region!, sheetRow - 1)) ??
        onSheet[0];
      if (!table?.region) return null;
      const { top, left, sheetName } = table.region;
      const seenAt = sheetRow === undefined ? 0 : sheetRow - 1 - top;
      const rowOffset = sheetRow !== undefined || row === undefined ? seenAt : (table.rows.get(row) ?? 0);
      const columnOffset = column === undefined ? 0 : (table.columns.get(column) ?? 0);
      return { sheet: sheetName, cell: cellAddress(top + rowOffset, left + columnOffset) };
    },
  };
}
