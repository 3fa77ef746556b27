import { canonicalPlan } from '../domain/canonical';
import type { Result } from '../domain/result';
import type { WorkbookProblem } from '../ports/workbook';
import type { AfterWrite, CheckedWorkbook } from './check-workbook';
import { signHistory, type SignDeps, type SignFailure } from './sign-history';
import type { SignedNote } from './signed-note';

export type CompleteFailure<Problem = WorkbookProblem> = SignFailure<Problem> | CompleteRefusal;

type CompleteRefusal =
  | { readonly kind: 'errors-open'; readonly checked: CheckedWorkbook }
  /** Warnings are open, and no note answers them. */
  | { readonly kind: 'note-needed'; readonly checked: CheckedWorkbook }
  | { readonly kind: 'already-completed' };

/**
 * Completes the task: refused while errors stand; open warnings need a note. What stands is then recorded:
 * who, when, fingerprint, counts and note, and the plan itself as a baseline for later differences.
 */
export const completeTask = <Problem>(
  deps: SignDeps<Problem>,
  signed: SignedNote,
): Promise<Result<AfterWrite<Problem>, CompleteFailure<Problem>>> =>
  signHistory<Problem, CompleteRefusal>(deps, signed, {
    kind: 'completed',
    refusal: (checked, note) => {
      if (checked.counts.errors > 0) return { kind: 'errors-open', checked };
      if (checked.status === 'completed') return { kind: 'already-completed' };
      return checked.counts.warnings > 0 && note === '' ? { kind: 'note-needed', checked } : null;
    },
    completion: ({ plan, fingerprint }) => ({ fingerprint, baseline: canonicalPlan(plan) }),
  });
