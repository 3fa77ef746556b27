import type { RuleId } from './rule';

/** The task's own four steps (Metode og fremgangsmåde), in its order. */
export const STEPS = ['organise', 'decide', 'read', 'complete'] as const;
export type StepKey = (typeof STEPS)[number];

/** How a step stands. What was completed and is no longer the same has its own word among the statuses. */
export type StepState = 'done' | 'missing' | 'warned' | 'advised' | 'notYet';

/** Where a finding is mended: in one of the steps, or in the workbook itself before any of them. */
export type FindingGroup = StepKey | 'workbook';

export const GROUP_OF: Readonly<Record<RuleId, FindingGroup>> = {
  'structure-damaged': 'workbook',

  'role-unfilled': 'organise',
  'participant-unnamed': 'organise',
  'participant-duplicated': 'organise',
  'participant-idle': 'organise',
  'participant-unconfirmed': 'organise',
  'email-invalid': 'organise',
  'email-of-another': 'organise',

  'value-unknown': 'decide',
  'decision-missing': 'decide',
  'area-uncovered': 'decide',
  'lead-missing': 'decide',
  'lead-duplicated': 'decide',
  'assignment-out-of-scope': 'decide',
  'period-missing': 'decide',
  'period-reversed': 'decide',
  'system-uncovered': 'decide',
  'exclusion-unexplained': 'decide',
  'single-cover': 'decide',
  'one-sided': 'decide',
  'participant-overloaded': 'decide',
  'period-outside-project': 'decide',

  'klik-tasks-unread': 'read',
};
