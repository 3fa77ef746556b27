import { isInvolved } from '../domain/facts';
import { participantRule } from './rule';

/**
 * A named participant has no area, and a role that should have one. Nobody is idle before the first area has been given
 * to somebody: until then there is nothing that anybody could have done.
 */
export const participantIdle = participantRule(
  'participant-idle',
  'warning',
  'verdict',
  (facts, { participants, template }) =>
    facts.named &&
    !isInvolved(facts) &&
    participants.some(isInvolved) &&
    !template.roles.some(({ id, mayBeIdle }) => mayBeIdle && id === facts.participant.role),
);
