import type { Rule } from './rule';

/** An included area has nobody with A: someone must answer for it. */
export const leadMissing: Rule<'lead-missing'> = {
  id: 'lead-missing',
  severity: 'error',
  check: ({ areas }) =>
    areas
      .filter(({ included, leads }) => included && leads.length === 0)
      .map(({ area }) => ({
        place: { sheet: 'matrix', row: area.id, column: 'verdict' },
        data: { area: area.id },
      })),
};
