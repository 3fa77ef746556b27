import type { Column } from '../drawing';
import { referencesFrom, type TableLayout } from '../layout';

const refs = referencesFrom('system');

/** Columns by formula that stand side by side: from which to which, and how many formulas they hold. */
export interface Run {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export function runsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const column of columns) {
    const isComputed = 'formula' in column;
    if (isComputed) {
      const { key, only = () => true } = column;
      const count = rows.filter((row) => only(row)).length;
      const last = open ? runs.pop()! : { from: key, count: 0 };
      runs.push({ from: last.from, to: key, count: last.count + count });
    }
    open = isComputed;
  }
  return runs;
}

/** Cells by formula, as one range. */
export interface Cells {
  readonly range: string;
  readonly count: number;
}

/** The runs of a table as ranges, seen from the hidden sheet. */
export const cellsOf = (table: TableLayout, runs: readonly Run[]): Cells[] =>
  runs.map(({ from, to, count }) => ({ range: refs.block(table, from, to), count }));

/**
 * How many formulas have been written over, of cells in which so many stood. (Gnumeric looks
 * at one cell at a time, and sees none of it.)
 */
export const overwritten = (cells: readonly Cells[]): string => {
  const drawn = cells.reduce((sum, { count }) => sum + count, 0);
  return `IFERROR(MAX(0,${drawn}-${cells.map(({ range }) => `SUMPRODUCT(--ISFORMULA(${range}))`).join('-')}),0)`;
};
