import type { Rule } from './rule';

/** A party that the task names has nobody. */
export const roleUnfilled: Rule<'role-unfilled'> = {
  id: 'role-unfilled',
  severity: 'error',
  check: ({ template, participants }) => {
    const filled = new Set(
      participants.filter(({ named }) => named).map(({ participant }) => participant.role),
    );
    return template.parties
      .filter(({ role }) => !filled.has(role))
      .map(({ role }) => ({
        place: { sheet: 'overview', row: `party-${role}`, column: 'verdict' },
        data: { role },
      }));
  },
};
