import { freeHistoryRow } from '../blueprint/amendments';
import { appendEntry } from '../domain/history';
import { err, type Result } from '../domain/result';
import type { WorkbookProblem } from '../ports/workbook';
import { amendPlan } from './amend-plan';
import { openPlan, type CheckedWorkbook, type ReadFailure } from './check-workbook';
import {
  asRecorded,
  signedProblem,
  type CompleteDeps,
  type SignedNote,
  type SignedProblem,
} from './complete-task';

export type ReopenFailure<Problem = WorkbookProblem> =
  | ReadFailure<Problem>
  | SignedProblem
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'not-completed' }
  | { readonly kind: 'history-full' };

/** Opens a completed task again. It needs a reason; the completion stays in the history. */
export async function reopenTask<Problem>(
  { workbook, clock }: CompleteDeps<Problem>,
  request: SignedNote,
): Promise<Result<CheckedWorkbook, ReopenFailure<Problem>>> {
  const { by, note } = asRecorded(request);
  const problem = signedProblem({ by, note });
  if (problem) return err(problem);
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  const { checked, interpretation } = opened.value;
  const { plan, counts, fingerprint } = checked;
  if (plan.completion === null) return err({ kind: 'not-completed' });
  if (note === '') return err({ kind: 'reason-needed' });
  if (freeHistoryRow(interpretation.tables.history) === null) return err({ kind: 'history-full' });

  const history = appendEntry(plan.history, {
    kind: 'reopened',
    at: clock.now(),
    by,
    fingerprint,
    counts,
    note,
  });
  return amendPlan(workbook, opened.value, { ...plan, history, completion: null }, history.at(-1)!);
}
