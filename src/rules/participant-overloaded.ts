import { participantRule } from './rule';

/** A named participant has more areas in one week than the project's limit. */
export const participantOverloaded = participantRule(
  'participant-overloaded',
  'warning',
  'verdict',
  ({ named, peakLoad: load }, { plan: { project } }) =>
    named && load > project.loadLimit ? { load, limit: project.loadLimit } : null,
);
