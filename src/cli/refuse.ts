import type { FileProblem } from '../ports/files';
import { sentenceFor } from '../strings/wording';
import type { CompleteFailure } from '../usecases/complete-task';
import type { GrowProblem } from '../usecases/grow-workbook';
import type { MendFailure } from '../usecases/mend-steps';
import type { ReopenFailure } from '../usecases/reopen-task';
import type { Context, ExitCode } from './context';
import { findingLines, reportFindings } from './report';

type Failure =
  FileProblem | CompleteFailure | ReopenFailure | MendFailure | Exclude<GrowProblem, { kind: 'room-enough' }>;

/** The plan could be read, but does not allow what was asked. */
const PLAN_SAYS_NO: ReadonlySet<Failure['kind']> = new Set([
  'errors-open',
  'note-needed',
  'already-completed',
  'not-completed',
  'history-full',
]);

/** Says why a workbook is left as it is, with the findings that stand in the way. */
export function refuse(failure: Failure, { terminal, words, language }: Context): ExitCode {
  terminal.error(sentenceFor(failure, words.problems));
  if ('checked' in failure) {
    const inTheWay = failure.kind === 'errors-open' ? 'error' : 'warning';
    const findings = reportFindings(failure.checked, language).filter(
      ({ severity }) => severity === inTheWay,
    );
    // Plain: this goes to the other stream, which may be a file while this one is a screen.
    const plain = { bold: (text: string) => text };
    terminal.error(findingLines(findings, words.check.headings, plain).join('\n'));
  }
  return PLAN_SAYS_NO.has(failure.kind) ? 1 : 2;
}
