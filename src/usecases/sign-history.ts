import { amendmentFor, freeHistoryRow } from '../blueprint/amendments';
import { drawingOf } from '../blueprint/describe';
import { propertiesOf } from '../blueprint/properties';
import type { Completion, HistoryEntry } from '../domain/completion';
import { appendEntry } from '../domain/history';
import { err, ok, type Result } from '../domain/result';
import type { Clock } from '../ports/clock';
import type { Workbook, WorkbookProblem } from '../ports/workbook';
import { checkPlan } from '../rules/check';
import { openPlan, type AfterWrite, type CheckedWorkbook, type ReadFailure } from './check-workbook';
import { asRecorded, signedProblem, type SignedNote, type SignedProblem } from './signed-note';

export interface SignDeps<Problem = WorkbookProblem> {
  readonly workbook: Workbook<Problem>;
  readonly clock: Clock;
}

export type SignFailure<Problem = WorkbookProblem> =
  ReadFailure<Problem> | SignedProblem | { readonly kind: 'history-full' };

/** What is signed: a row of the history, and what stands as completed once it is there. */
export interface SignedAct<Refusal> {
  readonly kind: HistoryEntry['kind'];
  /** Why the plan, or the note, does not allow it. */
  readonly refusal: (checked: CheckedWorkbook, note: string) => Refusal | null;
  readonly completion: (checked: CheckedWorkbook) => Completion | null;
}

/** Reads afresh, writes the signed row and what hangs on it, and nothing else. */
export async function signHistory<Problem, Refusal>(
  { workbook, clock }: SignDeps<Problem>,
  request: SignedNote,
  act: SignedAct<Refusal>,
): Promise<Result<AfterWrite<Problem>, SignFailure<Problem> | Refusal>> {
  const { by, note } = asRecorded(request);
  const problem = signedProblem({ by, note });
  if (problem) return err(problem);
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  const { reading, checked, interpretation } = opened.value;
  const refusal = act.refusal(checked, note);
  if (refusal) return err(refusal);
  const { tables, words } = interpretation;
  if (freeHistoryRow(tables.history) === null) return err({ kind: 'history-full' });

  const { template, counts, fingerprint } = checked;
  const signed = { kind: act.kind, at: clock.now(), by, fingerprint, counts, note };
  const history = appendEntry(checked.plan.history, signed);
  const plan = { ...checked.plan, history, completion: act.completion(checked) };
  const after = checkPlan(plan, template);
  const amended = await workbook.amend(
    amendmentFor({
      reading,
      tables,
      drawing: drawingOf({ plan, template, words }, after.facts, after.findings),
      entry: history.at(-1)!,
      properties: propertiesOf(plan, template, after.status, after.counts, words).custom,
    }),
  );
  return amended.ok ? ok(await openPlan(workbook)) : amended;
}
