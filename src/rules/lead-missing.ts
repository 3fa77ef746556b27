import { areaRule } from './rule';

/** An included area has nobody with A: someone must answer for it. */
export const leadMissing = areaRule(
  'lead-missing',
  'error',
  'verdict',
  ({ included, leads }) => included && leads.length === 0,
);
