import { areaRule } from './rule';

/** An included area has nobody with A or D: to obtain information is not to cover. */
export const areaUncovered = areaRule(
  'area-uncovered',
  'error',
  'verdict',
  ({ included, covered }) => included && !covered,
);
