import { isInvolved, type AreaFacts } from '../domain/facts';
import type { CheckedPlan } from './check';
import type { RuleId } from './rule';

/** What there is to do in a plan, in the order in which each builds on the one before. */
export const TO_DO = [
  'mend',
  'project',
  'people',
  'decide',
  'assign',
  'schedule',
  'confirm',
  'complete',
] as const;
export type ToDo = (typeof TO_DO)[number];

/** While one of these finds something, it is not done. Other rules advise on what is there. */
export const KEPT_OPEN_BY = {
  mend: ['structure-damaged', 'value-unknown'],
  project: [],
  people: ['participant-unnamed', 'participant-duplicated', 'role-unfilled'],
  decide: ['decision-missing', 'exclusion-unexplained'],
  assign: [
    'assignment-out-of-scope',
    'area-uncovered',
    'lead-missing',
    'lead-duplicated',
    'system-uncovered',
  ],
  schedule: ['period-missing', 'period-reversed'],
  confirm: ['participant-unconfirmed'],
  complete: [],
} as const satisfies Readonly<Record<ToDo, readonly RuleId[]>>;

type Checked = Pick<CheckedPlan, 'facts' | 'findings' | 'status'>;

/** What no rule finds, since there is nothing yet that could be wrong. */
const NOT_BEGUN: Partial<Readonly<Record<ToDo, (checked: Checked) => boolean>>> = {
  project: ({
    facts: {
      plan: { project },
    },
  }) => project.municipality === '' || project.start === null || project.end === null,
  assign: ({ facts }) => !facts.participants.some(isInvolved),
  schedule: ({ facts }) => facts.areas.some(isUndated),
  confirm: ({ facts }) => !facts.participants.some(isInvolved),
  complete: () => true,
};

const isUndated = ({ inUse, area: { decision, start, end } }: AreaFacts): boolean =>
  inUse && decision !== 'no' && (start === null || end === null);

export function toDo(checked: Checked): ToDo[] {
  const found = new Set(checked.findings.map(({ rule }) => rule));
  return checked.status === 'completed'
    ? []
    : TO_DO.filter((key) => KEPT_OPEN_BY[key].some((rule) => found.has(rule)) || NOT_BEGUN[key]?.(checked));
}
