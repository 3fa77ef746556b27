import type { RuleId } from './rule';
import type { VerdictRule } from './verdicts';

/** The task's own four steps (Metode og fremgangsmåde), in its order. */
export const STEPS = ['organise', 'decide', 'read', 'complete'] as const;
export type StepKey = (typeof STEPS)[number];

/** How a step stands. What was completed and is no longer the same has its own word among the statuses. */
export type StepState = 'done' | 'missing' | 'warned' | 'advised' | 'notYet';

/** Where a finding is mended: in one of the steps, or in the workbook itself before any of them. */
export type FindingGroup = StepKey | 'workbook';

interface Told {
  readonly mendedIn: FindingGroup;
  /** Whether the overview counts the findings: one line each, in this order, errors before warnings. */
  readonly isCounted: boolean;
}

/** Where the findings of each rule are told. */
const TOLD = {
  'structure-damaged': { mendedIn: 'workbook', isCounted: true },
  'value-unknown': { mendedIn: 'decide', isCounted: true },
  'role-unfilled': { mendedIn: 'organise', isCounted: true },
  'participant-unnamed': { mendedIn: 'organise', isCounted: true },
  'participant-duplicated': { mendedIn: 'organise', isCounted: true },
  'decision-missing': { mendedIn: 'decide', isCounted: true },
  'area-uncovered': { mendedIn: 'decide', isCounted: true },
  'lead-missing': { mendedIn: 'decide', isCounted: true },
  'lead-duplicated': { mendedIn: 'decide', isCounted: true },
  'assignment-out-of-scope': { mendedIn: 'decide', isCounted: true },
  'period-missing': { mendedIn: 'decide', isCounted: true },
  'period-reversed': { mendedIn: 'decide', isCounted: true },
  'system-uncovered': { mendedIn: 'decide', isCounted: true },
  'exclusion-unexplained': { mendedIn: 'decide', isCounted: true },
  'participant-idle': { mendedIn: 'organise', isCounted: true },
  'participant-overloaded': { mendedIn: 'decide', isCounted: true },
  'participant-unconfirmed': { mendedIn: 'organise', isCounted: true },
  // Told by the add-in and the command line alone.
  'single-cover': { mendedIn: 'decide', isCounted: false },
  'one-sided': { mendedIn: 'decide', isCounted: false },
  'period-outside-project': { mendedIn: 'decide', isCounted: false },
  'email-invalid': { mendedIn: 'organise', isCounted: false },
  'email-of-another': { mendedIn: 'organise', isCounted: false },
  'klik-tasks-unread': { mendedIn: 'read', isCounted: false },
} as const satisfies Readonly<Record<RuleId, Told> & Record<VerdictRule, { readonly isCounted: true }>>;

export const GROUP_OF = Object.fromEntries(
  Object.entries(TOLD).map(([rule, { mendedIn }]) => [rule, mendedIn]),
) as Readonly<Record<RuleId, FindingGroup>>;

/** What the overview counts. */
export type Check = {
  [Rule in RuleId]: (typeof TOLD)[Rule]['isCounted'] extends true ? Rule : never;
}[RuleId];
export const CHECKS = (Object.keys(TOLD) as RuleId[]).filter((rule): rule is Check => TOLD[rule].isCounted);
