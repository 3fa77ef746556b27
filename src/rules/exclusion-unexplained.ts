import { areaRule } from './rule';

/** An area is marked Nej without a reason: later nobody can tell a choice from an oversight. */
export const exclusionUnexplained = areaRule(
  'exclusion-unexplained',
  'warning',
  'reason',
  ({ area }) => area.decision === 'no' && area.reason.trim() === '',
);
