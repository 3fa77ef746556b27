import { groupBy } from '../domain/group-by';
import { nameKey } from '../domain/readable';
import type { Rule } from './rule';

/** Two or more slots bear the same name: nobody can tell whose codes are whose. */
export const participantDuplicated: Rule<'participant-duplicated'> = {
  id: 'participant-duplicated',
  severity: 'error',
  check: ({ participants }) => {
    const named = participants.filter((facts) => facts.named).map(({ participant }) => participant);
    const bearers = groupBy(named, ({ name }) => nameKey(name));
    return named.flatMap(({ id, name }) => {
      const others = bearers.get(nameKey(name))!.flatMap((bearer) => (bearer.id === id ? [] : bearer.id));
      const place = { sheet: 'participants', row: id, column: 'name' } as const;
      return others.length > 0 ? [{ place, data: { participant: id, others } }] : [];
    });
  },
};
