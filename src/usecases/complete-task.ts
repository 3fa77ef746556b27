import { freeHistoryRow } from '../blueprint/amendments';
import { LIMITS } from '../blueprint/limits';
import { canonicalPlan } from '../domain/canonical';
import { wellFormed } from '../documents/text';
import { appendEntry } from '../domain/history';
import { err, type Result } from '../domain/result';
import type { Clock } from '../ports/clock';
import type { Workbook, WorkbookProblem } from '../ports/workbook';
import { amendPlan } from './amend-plan';
import { openPlan, type CheckedWorkbook, type ReadFailure } from './check-workbook';

export interface CompleteDeps<Problem = WorkbookProblem> {
  readonly workbook: Workbook<Problem>;
  readonly clock: Clock;
}

export interface SignedNote {
  /** Who does it. */
  readonly by: string;
  readonly note: string;
}

/** As it is recorded. Half a character is not read back as it was written, and the record would seem altered. */
export const asRecorded = ({ by, note }: SignedNote): SignedNote => ({
  by: wellFormed(by).trim(),
  note: wellFormed(note).trim(),
});

/** A cell holds so many characters: what is longer would be cut, and the record no longer be what was sealed. */
export const LONGEST_TEXT = LIMITS.cellText;

/** A name also becomes a document property, and Excel takes a file with a longer one for broken. */
export const LONGEST_BY = LIMITS.property;

export type SignedProblem =
  | { readonly kind: 'by-missing' }
  | { readonly kind: 'by-too-long'; readonly limit: number }
  | { readonly kind: 'text-too-long'; readonly limit: number };

/** What is wrong with a signature and its note, before anything is read. */
export function signedProblem({ by, note }: SignedNote): SignedProblem | null {
  if (by === '') return { kind: 'by-missing' };
  if (by.length > LONGEST_BY) return { kind: 'by-too-long', limit: LONGEST_BY };
  return note.length > LONGEST_TEXT ? { kind: 'text-too-long', limit: LONGEST_TEXT } : null;
}

export type CompleteFailure<Problem = WorkbookProblem> =
  | ReadFailure<Problem>
  | SignedProblem
  | { readonly kind: 'errors-open'; readonly checked: CheckedWorkbook }
  /** Warnings are open, and no note answers them. */
  | { readonly kind: 'note-needed'; readonly checked: CheckedWorkbook }
  | { readonly kind: 'already-completed' }
  | { readonly kind: 'history-full' };

/**
 * Completes the task: refused while errors stand; open warnings need a note. What stands is then recorded:
 * who, when, fingerprint, counts and note, and the plan itself as a baseline for later differences.
 */
export async function completeTask<Problem>(
  { workbook, clock }: CompleteDeps<Problem>,
  request: SignedNote,
): Promise<Result<CheckedWorkbook, CompleteFailure<Problem>>> {
  const { by, note } = asRecorded(request);
  const problem = signedProblem({ by, note });
  if (problem) return err(problem);
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  const { checked, interpretation } = opened.value;
  const { plan, counts, status, fingerprint } = checked;
  if (counts.errors > 0) return err({ kind: 'errors-open', checked });
  if (status === 'completed') return err({ kind: 'already-completed' });
  if (counts.warnings > 0 && note === '') return err({ kind: 'note-needed', checked });
  if (freeHistoryRow(interpretation.tables.history) === null) return err({ kind: 'history-full' });

  const history = appendEntry(plan.history, {
    kind: 'completed',
    at: clock.now(),
    by,
    fingerprint,
    counts,
    note,
  });
  const completion = { fingerprint, baseline: canonicalPlan(plan) };
  return amendPlan(workbook, opened.value, { ...plan, history, completion }, history.at(-1)!);
}
