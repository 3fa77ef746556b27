import { SEVERITIES } from '../rules';
import { CHECKS, GROUP_OF, type Check, type StepKey, type StepState } from '../rules/steps';

/**
 * What holds a step up: what the overview counts in it, and whatever the sheet cannot vouch for; errors first. The pane
 * goes by the same, so that both have one word for a step.
 */
export const checksOf = (step: StepKey): Check[] =>
  CHECKS.filter((check) => GROUP_OF[check] === 'workbook' || GROUP_OF[check] === step);

export const isError = (check: Check): boolean => SEVERITIES[check] === 'error';

/** By the first check that has a hit. */
export function stateHeldBy(first: Check | undefined): StepState {
  if (first === undefined) return 'done';
  return isError(first) ? 'missing' : 'warned';
}
