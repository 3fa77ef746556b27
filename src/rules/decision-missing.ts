import { areaRule } from './rule';

/** Nobody has said Ja or Nej to an area. */
export const decisionMissing = areaRule(
  'decision-missing',
  'error',
  'decision',
  ({ inUse, area }) => inUse && area.decision === null,
);
