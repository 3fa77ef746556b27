import type { AmendedCell, Amendment, CellValue } from '../../blueprint/reading';
import { REGION } from '../../blueprint/names';
import { err, ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { inputOf } from './fills';
import { runBatch, type OfficeDeps } from './run';

/**
 * Writes the amended cells and nothing else, in one sync. Results are left to Excel, which calculates them. The
 * cells are looked at in the same batch, just before they are written: should another person have filled the
 * history row meanwhile, or a cell no longer hold what is to be replaced, everything is put back as it was, and
 * ours is refused.
 */
export async function amendWorkbook(
  deps: OfficeDeps,
  { cells, properties }: Amendment,
): Promise<Result<void, LiveWorkbookProblem>> {
  const runs = runsOf(cells.filter(({ as }) => as === 'input'));
  const amended = await runBatch(deps, false, async ({ workbook, sync }) => {
    const before = runs.map((run) => ({ run, range: rangeOf(workbook, run) }));
    for (const { range } of before) range.load('values');
    for (const run of runs) rangeOf(workbook, run).values = run.values.map((row) => row.map(toInput));
    for (const [key, value] of Object.entries(properties)) workbook.properties.custom.add(key, value);
    await sync();
    const taken = before.some(({ run, range }) => isTaken(run, range.values as CellValue[][]));
    if (taken) {
      for (const { run, range } of before)
        rangeOf(workbook, run).values = range.values.map((row) => row.map(toInput));
      await sync();
    }
    return taken;
  });
  if (!amended.ok) return amended;
  return amended.value ? err({ kind: 'amended-meanwhile' }) : ok(undefined);
}

/** '' empties a cell; null would leave it alone. */
const toInput = (value: CellValue): string | number | boolean => inputOf(value) ?? '';

/** Neighbouring cells of one region, to be written as one range. */
interface Run {
  readonly region: string;
  readonly top: number;
  readonly left: number;
  readonly values: CellValue[][];
  /** What must stand in each cell; undefined for whatever may. */
  readonly replaces: (CellValue | undefined)[][];
}

/** A row of the history is written once; elsewhere it is for whoever amends to say what may be replaced. */
const isTaken = ({ region, replaces }: Run, present: readonly (readonly CellValue[])[]): boolean =>
  present.some((row, r) =>
    row.some((cell, c) => {
      const expected = region === REGION.history ? null : replaces[r]![c];
      return expected !== undefined && blank(cell) !== blank(expected);
    }),
  );

/** A blank cell is read as ''. */
const blank = (cell: CellValue): CellValue => (cell === '' ? null : cell);

function rangeOf(workbook: Excel.Workbook, { region, top, left, values }: Run): Excel.Range {
  return workbook.names
    .getItem(region)
    .getRange()
    .getCell(top, left)
    .getResizedRange(values.length - 1, values[0]!.length - 1);
}

/** Cells side by side make a row; equal rows below each other make a rectangle. */
function runsOf(cells: readonly AmendedCell[]): Run[] {
  const runs: Run[] = [];
  for (const { region, row, column, value, replaces } of [...cells].sort(byPosition)) {
    const last = runs.at(-1);
    const nextInRow =
      last?.region === region &&
      last.values.length === 1 &&
      last.top === row &&
      last.left + last.values[0]!.length === column;
    if (nextInRow) {
      last.values[0]!.push(value);
      last.replaces[0]!.push(replaces);
    } else runs.push({ region, top: row, left: column, values: [[value]], replaces: [[replaces]] });
  }
  return runs.reduce<Run[]>((joined, run) => {
    const above = joined.at(-1);
    const continues =
      above?.region === run.region &&
      above.left === run.left &&
      above.values[0]!.length === run.values[0]!.length &&
      above.top + above.values.length === run.top;
    if (continues) {
      above.values.push(...run.values);
      above.replaces.push(...run.replaces);
    } else joined.push(run);
    return joined;
  }, []);
}

const byPosition = (a: AmendedCell, b: AmendedCell): number =>
  a.region < b.region ? -1 : a.region > b.region ? 1 : a.row - b.row || a.column - b.column;
