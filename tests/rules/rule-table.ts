import type { RuleId, Severity } from '../../src/rules/rule';

export interface Contract {
  readonly severity: Severity;
  /** The sheet's own formulas show the same verdict, without the add-in. */
  readonly live: boolean;
}

const error: Contract = { severity: 'error', live: false };
const warning: Contract = { severity: 'warning', live: false };
const info: Contract = { severity: 'info', live: false };
const live = ({ severity }: Contract): Contract => ({ severity, live: true });

/** What was promised of each rule, written down apart from the rules so that neither can drift alone. */
export const RULE_TABLE: Readonly<Record<RuleId, Contract>> = {
  'role-unfilled': error,
  'participant-unnamed': error,
  'participant-duplicated': error,
  'value-unknown': error,
  'decision-missing': live(error),
  'area-uncovered': live(error),
  'lead-missing': live(error),
  'lead-duplicated': live(error),
  'period-missing': live(error),
  'period-reversed': live(error),
  'assignment-out-of-scope': live(error),
  'system-uncovered': error,
  'structure-damaged': error,
  'exclusion-unexplained': live(warning),
  'single-cover': warning,
  'one-sided': warning,
  'participant-idle': live(warning),
  'participant-overloaded': live(warning),
  'participant-unconfirmed': live(warning),
  'period-outside-project': warning,
  'email-invalid': warning,
  'email-of-another': warning,
  'klik-tasks-unread': info,
};
