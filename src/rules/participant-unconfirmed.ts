import { isInvolved } from '../domain/facts';
import type { Rule } from './rule';

/** A named participant has areas but has not confirmed them: the task's result is that people know. */
export const participantUnconfirmed: Rule<'participant-unconfirmed'> = {
  id: 'participant-unconfirmed',
  severity: 'warning',
  check: ({ participants }) =>
    participants
      .filter((facts) => isInvolved(facts) && facts.participant.confirmed !== 'yes')
      .map(({ participant }) => ({
        place: { sheet: 'participants', row: participant.id, column: 'confirmed' },
        data: { participant: participant.id },
      })),
};
