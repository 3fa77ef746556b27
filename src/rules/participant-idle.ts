import { isInvolved } from '../domain/facts';
import { idsOf } from '../domain/template';
import type { Rule } from './rule';

/**
 * A named participant has no area, and a role that should have one. Nobody is idle before the first area has been given
 * to somebody: until then there is nothing that anybody could have done.
 */
export const participantIdle: Rule<'participant-idle'> = {
  id: 'participant-idle',
  severity: 'warning',
  check: ({ participants, template }) => {
    if (!participants.some(isInvolved)) return [];
    const mayBeIdle = new Set(idsOf(template.roles.filter((role) => role.mayBeIdle)));
    return participants
      .filter((facts) => facts.named && !isInvolved(facts) && !mayBeIdle.has(facts.participant.role ?? ''))
      .map(({ participant }) => ({
        place: { sheet: 'participants', row: participant.id, column: 'verdict' },
        data: { participant: participant.id },
      }));
  },
};
