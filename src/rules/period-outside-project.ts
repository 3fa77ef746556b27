import type { IsoDate } from '../domain/date';
import type { Area, Project } from '../domain/plan';
import type { FindingData, Rule } from './rule';

/** An included area begins before the project or ends after it. */
export const periodOutsideProject: Rule<'period-outside-project'> = {
  id: 'period-outside-project',
  severity: 'warning',
  check: ({ plan: { project }, areas }) =>
    areas
      .filter(({ included }) => included)
      .flatMap(({ area }) => {
        const beyond = beyondProject(area, project);
        if (beyond === null) return [];
        const column = beyond === 'end' ? 'end' : 'start';
        return [{ place: { sheet: 'timeline', row: area.id, column }, data: { area: area.id, beyond } }];
      }),
};

function beyondProject(area: Area, project: Project): FindingData['period-outside-project']['beyond'] | null {
  const late = isBefore(project.end, area.end);
  if (isBefore(area.start, project.start)) return late ? 'both' : 'start';
  return late ? 'end' : null;
}

/** A date that nobody has set bounds nothing and exceeds nothing. */
const isBefore = (a: IsoDate | null, b: IsoDate | null): boolean => a !== null && b !== null && a < b;
