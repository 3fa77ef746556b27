import type { Facts } from '../domain/facts';
import type { Hit, Rule } from './rule';

/** A slot is filled in without a name: nobody can tell whom, or which of the leader's own areas, it is about. */
export const participantUnnamed: Rule<'participant-unnamed'> = {
  id: 'participant-unnamed',
  severity: 'error',
  check: (facts) => [...unnamedParticipants(facts), ...unnamedAreas(facts)],
};

const unnamedParticipants = ({ participants }: Facts): Hit<'participant-unnamed'>[] =>
  participants
    .filter(({ inUse, named }) => inUse && !named)
    .map(({ participant }) => ({
      place: { sheet: 'participants', row: participant.id, column: 'name' },
      data: { slot: participant.id },
    }));

const unnamedAreas = ({ areas }: Facts): Hit<'participant-unnamed'>[] =>
  areas
    .filter(({ inUse, template, area }) => inUse && template === null && area.name === '')
    .map(({ area }) => ({
      place: { sheet: 'matrix', row: area.id, column: 'name' },
      data: { slot: area.id },
    }));
