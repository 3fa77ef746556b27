import type { Rule } from './rule';

/** A named participant has more areas in one week than the project's limit. */
export const participantOverloaded: Rule<'participant-overloaded'> = {
  id: 'participant-overloaded',
  severity: 'warning',
  check: ({ plan: { project }, participants }) =>
    participants
      .filter(({ named, peakLoad }) => named && peakLoad > project.loadLimit)
      .map(({ participant, peakLoad }) => ({
        place: { sheet: 'participants', row: participant.id, column: 'verdict' },
        data: { participant: participant.id, load: peakLoad, limit: project.loadLimit },
      })),
};
