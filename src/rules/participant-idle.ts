import type { Rule } from './rule';

/** A named participant has no area; a project owner need not have one. */
export const participantIdle: Rule<'participant-idle'> = {
  id: 'participant-idle',
  severity: 'warning',
  check: ({ participants }) =>
    participants
      .filter(
        ({ named, involvedIn, participant }) =>
          named && involvedIn.length === 0 && participant.role !== 'project-owner',
      )
      .map(({ participant }) => ({
        place: { sheet: 'participants', row: participant.id, column: 'verdict' },
        data: { participant: participant.id },
      })),
};
