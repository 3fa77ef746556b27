import type { LiveWorkbookProblem } from '../../ports/workbook';
import type { Failure } from '../session/state';
import type { World } from '../session/world';

/** Trouble with Excel or the connection, which somebody else may have to look into. The rest people mend themselves. */
const FOR_SUPPORT: ReadonlySet<string> = new Set<LiveWorkbookProblem['kind']>([
  'cell-being-edited',
  'no-answer',
  'workbook-busy',
  'workbook-locked',
  'connection-lost',
  'build-left-behind',
  'excel-refused',
]);

export const forSupport = ({ kind }: Failure): boolean => FOR_SUPPORT.has(kind);

/** What support can be asked about; its kind is the code that people see. */
export type Problem =
  Failure | { readonly kind: 'excel-too-old' } | { readonly kind: 'holdplan-bug'; readonly details: string };

/**
 * What support needs in order to help, as text to paste: the product's version, where it ran, and what went
 * wrong. Nothing of the plan itself: names and notes stay in the workbook.
 */
export function supportDetails(
  problem: Problem,
  { version, surroundings, clock }: Pick<World, 'version' | 'surroundings' | 'clock'>,
): string {
  return [
    `Holdplan ${version}`,
    clock.now(),
    `host: ${surroundings.host}`,
    `code: ${problem.kind}`,
    ...furtherLines(problem),
  ].join('\n');
}

function furtherLines(problem: Problem): string[] {
  switch (problem.kind) {
    case 'excel-refused':
      return [`excel: ${problem.code}`, `where: ${problem.where}`];
    case 'plan-too-new':
      return [`format: ${problem.version}`];
    case 'template-unknown':
      return [`template: ${problem.templateId}`];
    case 'holdplan-bug':
      return [problem.details];
    default:
      return [];
  }
}
