import { ok, type Result } from '../../src/domain/result';
import type { Workbook } from '../../src/ports/workbook';
import { openPlan, type CheckedWorkbook, type ReadFailure } from '../../src/usecases/check-workbook';

/** Reads a workbook afresh and checks it by every rule. Changes nothing. */
export async function checkWorkbook<Problem>(
  workbook: Workbook<Problem>,
): Promise<Result<CheckedWorkbook, ReadFailure<Problem>>> {
  const opened = await openPlan(workbook);
  return opened.ok ? ok(opened.value.checked) : opened;
}
