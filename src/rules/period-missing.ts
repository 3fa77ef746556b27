import type { Area } from '../domain/plan';
import type { FindingData, Rule } from './rule';

/** An included area has no start or no end. */
export const periodMissing: Rule<'period-missing'> = {
  id: 'period-missing',
  severity: 'error',
  check: ({ areas }) =>
    areas
      .filter(({ included }) => included)
      .flatMap(({ area }) => {
        const missing = missingFrom(area);
        if (missing === null) return [];
        const column = missing === 'end' ? 'end' : 'start';
        return [{ place: { sheet: 'timeline', row: area.id, column }, data: { area: area.id, missing } }];
      }),
};

function missingFrom({ start, end }: Area): FindingData['period-missing']['missing'] | null {
  if (start === null) return end === null ? 'both' : 'start';
  return end === null ? 'end' : null;
}
