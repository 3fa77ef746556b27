import { covers } from '../domain/vocabulary';
import type { Rule } from './rule';

/** One person alone holds an included area: no stand-in, and nobody looking into it. */
export const singleCover: Rule<'single-cover'> = {
  id: 'single-cover',
  severity: 'warning',
  check: ({ areas }) =>
    areas
      .filter(({ included }) => included)
      .flatMap(({ area, holds: [only, ...others] }) =>
        only && others.length === 0 && covers(only.code)
          ? [
              {
                place: { sheet: 'matrix', row: area.id, column: 'verdict' },
                data: { area: area.id, participant: only.participant },
              },
            ]
          : [],
      ),
};
