import type { Rule } from './rule';

/** An included area has more than one A: where two answer for it, nobody does. */
export const leadDuplicated: Rule<'lead-duplicated'> = {
  id: 'lead-duplicated',
  severity: 'error',
  check: ({ areas }) =>
    areas
      .filter(({ included, leads }) => included && leads.length > 1)
      .map(({ area, leads }) => ({
        place: { sheet: 'matrix', row: area.id, column: 'verdict' },
        data: { area: area.id, leads: leads.map(({ id }) => id) },
      })),
};
