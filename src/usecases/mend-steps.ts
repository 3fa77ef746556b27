import type { AmendedCell, CellValue } from '../blueprint/reading';
import type { TableReading } from '../blueprint/table-reading';
import type { Place } from '../domain/place';
import { err, ok, type Result } from '../domain/result';
import type { Workbook, WorkbookProblem } from '../ports/workbook';
import { openPlan, type AfterWrite, type OpenedPlan, type ReadFailure } from './check-workbook';

/** One cell that is put right. */
export interface MendStep {
  readonly place: Place;
  readonly from: CellValue;
  /** As the cell will hold it: in the workbook's own language, a date as a serial of its date system. */
  readonly to: string | number | null;
}

export type MendFailure<Problem = WorkbookProblem> =
  | ReadFailure<Problem>
  /** The finding is gone, or its cells have been changed since: nobody's newer typing is overwritten. */
  | { readonly kind: 'mend-stale' };

/** Writes exactly these cells, if they still hold what the mend was shown for. */
export async function writeSteps<Problem>(
  workbook: Workbook<Problem>,
  opened: OpenedPlan,
  steps: readonly MendStep[],
): Promise<Result<AfterWrite<Problem>, MendFailure<Problem>>> {
  const amended = await workbook.amend({
    cells: stepCells(opened, steps),
    properties: {},
    recalculate: true,
  });
  if (amended.ok) return ok(await openPlan(workbook));
  // Somebody typed in one of the cells between our reading and our writing.
  return isMeanwhile(amended.error) ? err({ kind: 'mend-stale' }) : amended;
}

export const stepCells = (opened: OpenedPlan, steps: readonly MendStep[]): AmendedCell[] =>
  steps.map(({ place, from, to }) => {
    const { region, rows, columns } = tableOf(opened, place);
    return {
      ...{ region: region!.name, row: rows.get(place.row!)!, column: columns.get(place.column!)! },
      ...{ value: to, as: 'input', replaces: from },
    };
  });

export const cellAt = (opened: OpenedPlan, place: Place): CellValue =>
  tableOf(opened, place).cell(place.row!, place.column!);

/** A place of a finding stands in a table that was read: it was found there. */
function tableOf({ interpretation }: OpenedPlan, { sheet, row }: Place): TableReading {
  const table = Object.values(interpretation.tables).find(
    (candidate) => candidate.sheet === sheet && candidate.rows.has(row!),
  );
  if (!table) throw new Error(`No table of ${sheet} has a row ${row}`);
  return table;
}

/** Plain data, put together by the same code each time. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isMeanwhile = (problem: unknown): boolean =>
  (problem as { readonly kind?: string }).kind === 'amended-meanwhile';
