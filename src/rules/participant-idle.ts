import { idsOf } from '../domain/template';
import type { Rule } from './rule';

/** A named participant has no area, and a role that should have one. */
export const participantIdle: Rule<'participant-idle'> = {
  id: 'participant-idle',
  severity: 'warning',
  check: ({ participants, template }) => {
    const mayBeIdle = new Set(idsOf(template.roles.filter((role) => role.mayBeIdle)));
    return participants
      .filter(
        ({ named, involvedIn, participant }) =>
          named && involvedIn.length === 0 && !mayBeIdle.has(participant.role ?? ''),
      )
      .map(({ participant }) => ({
        place: { sheet: 'participants', row: participant.id, column: 'verdict' },
        data: { participant: participant.id },
      }));
  },
};
