import type { Failure } from '../session/state';
import type { World } from '../session/world';

/**
 * What support needs in order to help, as text to paste: the product's version, where it ran, and what went
 * wrong. Nothing of the plan itself: names and notes stay in the workbook.
 */
export function supportDetails(
  problem: Failure | string,
  { version, surroundings, clock }: Pick<World, 'version' | 'surroundings' | 'clock'>,
): string {
  const lines = [`Holdplan ${version}`, clock.now(), `host: ${surroundings.host}`];
  if (typeof problem === 'string') lines.push(problem);
  else {
    lines.push(`code: ${problem.kind}`);
    if (problem.kind === 'excel-refused') lines.push(`excel: ${problem.code}`, `where: ${problem.where}`);
    if (problem.kind === 'plan-too-new') lines.push(`format: ${problem.version}`);
    if (problem.kind === 'template-unknown') lines.push(`template: ${problem.templateId}`);
  }
  return lines.join('\n');
}
