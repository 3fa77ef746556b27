import type { ParticipantId } from '../domain/slot';
import type { Rule } from './rule';

/** Two or more slots bear the same name: nobody can tell whose codes are whose. */
export const participantDuplicated: Rule<'participant-duplicated'> = {
  id: 'participant-duplicated',
  severity: 'error',
  check: ({ participants }) => {
    const named = participants.filter((facts) => facts.named).map(({ participant }) => participant);
    const bearers = new Map<string, ParticipantId[]>(named.map(({ name }) => [asHeard(name), []]));
    for (const { id, name } of named) bearers.get(asHeard(name))?.push(id);
    return named
      .map(({ id, name }) => ({
        participant: id,
        others: (bearers.get(asHeard(name)) ?? []).filter((bearer) => bearer !== id),
      }))
      .filter(({ others }) => others.length > 0)
      .map((data) => ({
        place: { sheet: 'participants', row: data.participant, column: 'name' },
        data,
      }));
  },
};

/** Capitals, spaces and the two ways to store an å are invisible when names are read aloud. */
const asHeard = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
