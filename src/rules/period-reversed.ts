import type { Rule } from './rule';

/** An included area ends before it begins. */
export const periodReversed: Rule<'period-reversed'> = {
  id: 'period-reversed',
  severity: 'error',
  check: ({ areas }) =>
    areas
      .filter(({ included }) => included)
      .flatMap(({ area: { id, start, end } }) =>
        start !== null && end !== null && start > end
          ? [{ place: { sheet: 'timeline', row: id, column: 'end' }, data: { area: id, start, end } }]
          : [],
      ),
};
