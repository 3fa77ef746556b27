import type { Rule } from './rule';

/** An area is marked Nej without a reason: later nobody can tell a choice from an oversight. */
export const exclusionUnexplained: Rule<'exclusion-unexplained'> = {
  id: 'exclusion-unexplained',
  severity: 'warning',
  check: ({ areas }) =>
    areas
      .filter(({ area }) => area.decision === 'no' && area.reason.trim() === '')
      .map(({ area }) => ({
        place: { sheet: 'matrix', row: area.id, column: 'reason' },
        data: { area: area.id },
      })),
};
