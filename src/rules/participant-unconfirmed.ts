import { isInvolved } from '../domain/facts';
import { participantRule } from './rule';

/** A named participant has areas but has not confirmed them: the task's result is that people know. */
export const participantUnconfirmed = participantRule(
  'participant-unconfirmed',
  'warning',
  'confirmed',
  (facts) => isInvolved(facts) && facts.participant.confirmed !== 'yes',
);
