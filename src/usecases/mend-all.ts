import type { AmendedCell, Region, WorkbookReading } from '../blueprint/reading';
import { err, ok, type Result } from '../domain/result';
import type { Workbook } from '../ports/workbook';
import { openPlan, openReading, type AfterWrite, type OpenedPlan } from './check-workbook';
import { mendFor } from './mend-finding';
import { isSame, stepCells, writeSteps, type MendFailure, type MendStep } from './mend-steps';

/**
 * Every cell that changes when all that is obvious is put right, to be shown before it is done. One mend may bring
 * another to light (two dates that could not be read are a period the wrong way round), so it is tried out on the
 * cells until there is nothing left; each cell is then told once, from what stands in it to what it will hold.
 */
export function obviousMends(opened: OpenedPlan): MendStep[] {
  const steps = new Map<string, MendStep>();
  let now = opened;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = now.checked.findings.flatMap((finding) => mendFor(now, finding)?.steps ?? []);
    if (found.length === 0) break;
    for (const step of found) {
      const key = JSON.stringify(step.place);
      steps.set(key, { ...step, from: (steps.get(key) ?? step).from });
    }
    now = triedOut(now, found);
  }
  return [...steps.values()].filter(({ from, to }) => from !== to);
}

/** Two are the most that anything needs; whatever a workbook holds, nobody waits for ever. */
const MOST_ROUNDS = 4;

function triedOut(opened: OpenedPlan, steps: readonly MendStep[]): OpenedPlan {
  const after = openReading(withCells(opened.reading, stepCells(opened, steps)));
  if (!after.ok) throw new Error('A workbook that held a plan holds none once a cell of it is mended');
  return after.value;
}

function withCells(reading: WorkbookReading, cells: readonly AmendedCell[]): WorkbookReading {
  const regions = [...reading.regions].map(([key, region]): [string, Region] => {
    const ours = cells.filter((cell) => cell.region === region.name);
    if (ours.length === 0) return [key, region];
    const values = region.values.map((row) => [...row]);
    for (const { row, column, value } of ours) values[row]![column] = value;
    return [key, { ...region, values }];
  });
  return { ...reading, regions: new Map(regions) };
}

/** Reads afresh, and does it all in one go if it still is what it was when it was shown. */
export async function mendAll<Problem>(
  workbook: Workbook<Problem>,
  shown: readonly MendStep[],
): Promise<Result<AfterWrite<Problem>, MendFailure<Problem>>> {
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  if (!isSame(obviousMends(opened.value), shown)) return err({ kind: 'mend-stale' });
  return shown.length === 0 ? ok(opened) : writeSteps(workbook, opened.value, shown);
}
