import type { Rule } from './rule';

/** A system that the task names is reached by no area that is both included and covered. */
export const systemUncovered: Rule<'system-uncovered'> = {
  id: 'system-uncovered',
  severity: 'error',
  check: ({ template, areas }) => {
    const reached = new Set(
      areas
        .filter(({ included, covered }) => included && covered)
        .flatMap((facts) => facts.template?.systems ?? []),
    );
    return template.systems
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => ({
        place: { sheet: 'overview', row: `system-${id}`, column: 'verdict' },
        data: { system: id },
      }));
  },
};
