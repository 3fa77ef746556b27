import type { Located } from '../../blueprint/whereabouts';
import type { SheetKey } from '../../domain/place';
import { GROUP_OF, STEPS, type FindingGroup, type StepKey } from '../../rules/steps';
import type { Finding } from '../../rules/rule';
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

export interface SheetGroup {
  readonly key: SheetKey;
  readonly sheet: string;
  readonly findings: readonly FindingView[];
}

export interface StepGroup {
  readonly group: FindingGroup;
  readonly sheets: readonly SheetGroup[];
}

/** Findings under the step in which they are mended, and there under the sheet that they stand on. */
export function groupFindings(checked: CheckedWorkbook, words: Words): StepGroup[] {
  const say = createSay(checked.facts, words.vocabulary, checked.template);
  const views = checked.findings.map((finding): FindingView => ({
    key: keyOf(finding),
    finding,
    text: describeFinding(finding, words.findings, say),
    located: checked.locate(finding.place),
  }));
  return (['workbook', ...STEPS] as const).flatMap((group) => {
    const ours = views.filter(({ finding }) => GROUP_OF[finding.rule] === group);
    return ours.length === 0 ? [] : [{ group, sheets: bySheet(ours, words) }];
  });
}

function bySheet(views: readonly FindingView[], { pane }: Words): SheetGroup[] {
  const groups = new Map<SheetKey, FindingView[]>();
  for (const view of views) {
    const { sheet } = view.finding.place;
    groups.set(sheet, [...(groups.get(sheet) ?? []), view]);
  }
  return [...groups].map(([key, findings]) => ({
    key,
    sheet: findings.find(({ located }) => located !== null)?.located?.sheet ?? pane.plan.sheetless,
    findings,
  }));
}

/** Only where there may be an obvious mend, the code is loaded that makes one. */
export function mayBeMended(finding: Finding): boolean {
  if (finding.rule === 'value-unknown') return finding.data.meant !== undefined;
  return finding.rule === 'period-reversed' || finding.rule === 'email-invalid';
}

const keyOf = ({ rule, place }: Finding): string =>
  [rule, place.sheet, place.row, place.column, place.sheetRow].join(' ');

/** How a step stands, and how much holds it up. */
export type StepState =
  | { readonly kind: 'done' | 'advised' | 'ready' | 'waiting' | 'completed' | 'changed' }
  | { readonly kind: 'missing' | 'warned'; readonly count: number };

export function stepStates({ findings, status }: CheckedWorkbook): Readonly<Record<StepKey, StepState>> {
  const count = (step: StepKey, severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity && GROUP_OF[finding.rule] === step).length;
  const stateOf = (step: StepKey): StepState => {
    const [errors, warnings] = [count(step, 'error'), count(step, 'warning')];
    if (errors > 0) return { kind: 'missing', count: errors };
    if (warnings > 0) return { kind: 'warned', count: warnings };
    return { kind: count(step, 'info') > 0 ? 'advised' : 'done' };
  };
  return {
    organise: stateOf('organise'),
    decide: stateOf('decide'),
    read: stateOf('read'),
    complete: { kind: LAST_STEP[status] },
  };
}

const LAST_STEP = {
  'in-progress': 'waiting',
  ready: 'ready',
  completed: 'completed',
  changed: 'changed',
} as const satisfies Record<PlanStatus, StepState['kind']>;
