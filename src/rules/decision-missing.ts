import type { Rule } from './rule';

/** Nobody has said Ja or Nej to an area. */
export const decisionMissing: Rule<'decision-missing'> = {
  id: 'decision-missing',
  severity: 'error',
  check: ({ areas }) =>
    areas
      .filter(({ inUse, area }) => inUse && area.decision === null)
      .map(({ area }) => ({
        place: { sheet: 'matrix', row: area.id, column: 'decision' },
        data: { area: area.id },
      })),
};
