import type { Result } from '../domain/result';
import type { WorkbookProblem } from '../ports/workbook';
import type { AfterWrite } from './check-workbook';
import { signHistory, type SignDeps, type SignFailure } from './sign-history';
import type { SignedNote } from './signed-note';

export type ReopenFailure<Problem = WorkbookProblem> = SignFailure<Problem> | ReopenRefusal;

type ReopenRefusal = { readonly kind: 'reason-needed' } | { readonly kind: 'not-completed' };

/** Opens a completed task again. It needs a reason; the completion stays in the history. */
export const reopenTask = <Problem>(
  deps: SignDeps<Problem>,
  signed: SignedNote,
): Promise<Result<AfterWrite<Problem>, ReopenFailure<Problem>>> =>
  signHistory<Problem, ReopenRefusal>(deps, signed, {
    kind: 'reopened',
    refusal: ({ plan }, note) => {
      if (plan.completion === null) return { kind: 'not-completed' };
      return note === '' ? { kind: 'reason-needed' } : null;
    },
    completion: () => null,
  });
