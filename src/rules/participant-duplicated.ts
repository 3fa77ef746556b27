import { nameKey } from '../domain/readable';
import type { ParticipantId } from '../domain/slot';
import type { Rule } from './rule';

/** Two or more slots bear the same name: nobody can tell whose codes are whose. */
export const participantDuplicated: Rule<'participant-duplicated'> = {
  id: 'participant-duplicated',
  severity: 'error',
  check: ({ participants }) => {
    const named = participants.filter((facts) => facts.named).map(({ participant }) => participant);
    const bearers = new Map<string, ParticipantId[]>(named.map(({ name }) => [nameKey(name), []]));
    for (const { id, name } of named) bearers.get(nameKey(name))?.push(id);
    return named
      .map(({ id, name }) => ({
        participant: id,
        others: (bearers.get(nameKey(name)) ?? []).filter((bearer) => bearer !== id),
      }))
      .filter(({ others }) => others.length > 0)
      .map((data) => ({
        place: { sheet: 'participants', row: data.participant, column: 'name' },
        data,
      }));
  },
};
