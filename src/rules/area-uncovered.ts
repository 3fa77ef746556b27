import type { Rule } from './rule';

/** An included area has nobody with A or D: to obtain information is not to cover. */
export const areaUncovered: Rule<'area-uncovered'> = {
  id: 'area-uncovered',
  severity: 'error',
  check: ({ areas }) =>
    areas
      .filter(({ included, covered }) => included && !covered)
      .map(({ area }) => ({
        place: { sheet: 'matrix', row: area.id, column: 'verdict' },
        data: { area: area.id },
      })),
};
