import type { Located } from '../../blueprint/whereabouts';
import { checksOf, stateHeldBy } from '../../blueprint/step-states';
import { groupBy } from '../../domain/group-by';
import { SEVERITIES } from '../../rules';
import { countFindings } from '../../rules/check';
import { GROUP_OF, STEPS, type FindingGroup, type StepKey, type StepState } from '../../rules/steps';
import type { Finding, RuleId, Severity } from '../../rules/rule';
import type { PlanStatus } from '../../domain/status';
import { describeFinding } from '../../strings/findings';
import { createSay } from '../../strings/say';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import type { Words } from '../words/words';

export interface FindingView {
  /** Stable while the finding stands, so that React and the keyboard stay where they are. */
  readonly key: string;
  readonly finding: Finding;
  readonly text: string;
  readonly located: Located | null;
}

/** What one rule found: one thing to know, however many there are. */
export interface KindGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: readonly FindingView[];
}

export interface StepGroup {
  readonly group: FindingGroup;
  readonly kinds: readonly KindGroup[];
}

/** Findings under the step in which they are mended, and there by kind. */
export function groupFindings(checked: CheckedWorkbook, words: Words): StepGroup[] {
  const say = createSay(checked.facts, words.vocabulary);
  const views = checked.findings.map((finding): FindingView => ({
    key: keyOf(finding),
    finding,
    text: describeFinding(finding, words.findings, say),
    located: checked.locate(finding.place),
  }));
  return (['workbook', ...STEPS] as const).flatMap((group) => {
    const ours = views.filter(({ finding }) => GROUP_OF[finding.rule] === group);
    return ours.length === 0 ? [] : [{ group, kinds: byKind(ours) }];
  });
}

const byKind = (views: readonly FindingView[]): KindGroup[] =>
  [...groupBy(views, ({ finding }) => finding.rule)].map(([rule, findings]) => ({
    rule,
    severity: SEVERITIES[rule],
    findings,
  }));

/** Only where there may be an obvious mend, the code is loaded that makes one. */
export function mayBeMended(finding: Finding): boolean {
  if (finding.rule === 'value-unknown') return finding.data.meant !== undefined;
  return finding.rule === 'period-reversed' || finding.rule === 'email-invalid';
}

const keyOf = ({ rule, place }: Finding): string =>
  [rule, place.sheet, place.row, place.column, place.sheetRow].join(' ');

/** How a step stands, in the overview's own word for it, and how much there is in it. */
export interface StepView {
  readonly state: StepState | 'changed';
  readonly errors: number;
  readonly warnings: number;
}

export function stepViews({
  findings,
  status,
}: Pick<CheckedWorkbook, 'findings' | 'status'>): Readonly<Record<StepKey, StepView>> {
  const found = new Set<string>(findings.map(({ rule }) => rule));
  const held = (step: StepKey): StepState => stateHeldBy(checksOf(step).find((check) => found.has(check)));
  const view = (step: StepKey, state: StepView['state']): StepView => {
    const { errors, warnings } = countFindings(findings.filter(({ rule }) => GROUP_OF[rule] === step));
    return { state, errors, warnings };
  };
  return {
    organise: view('organise', held('organise')),
    decide: view('decide', held('decide')),
    read: view('read', found.has('klik-tasks-unread') ? 'advised' : 'done'),
    complete: view('complete', LAST_STEP[status]),
  };
}

const LAST_STEP = {
  'in-progress': 'notYet',
  ready: 'notYet',
  completed: 'done',
  changed: 'changed',
} as const satisfies Record<PlanStatus, StepView['state']>;
