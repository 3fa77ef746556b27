import { heal } from '../blueprint/heal';
import { interpret } from '../blueprint/interpret';
import { REGION } from '../blueprint/names';
import type { WorkbookReading } from '../blueprint/reading';
import type { WorkbookWords } from '../blueprint/words';
import type { Language } from '../domain/language';
import { newPlan } from '../domain/new-plan';
import { alteredEntries, lastDone } from '../domain/history';
import type { Completion } from '../domain/completion';
import type { Damage, Plan } from '../domain/plan';
import type { Template } from '../domain/template';
import { READING_WORDS } from '../strings/workbook';
import { TEMPLATES } from '../templates';
import type { OpenedPlan } from './check-workbook';

/** The plan as the rebuilt sheets are to show it, and what became of the damage. */
export interface RepairedPlan {
  /** Without damage. Its workbook id is '' where the old one is lost. */
  readonly plan: Plan;
  /** Of its workbook. */
  readonly words: WorkbookWords;
  readonly mended: readonly Damage[];
  /** What stays on the old sheets only. */
  readonly leftBehind: readonly Damage[];
  readonly historyDropped: number;
  readonly completionLost: boolean;
}

/** Works out what a repair makes of a damaged workbook. Nothing that can be read, or was typed, is dropped. */
export function repairedPlan({ reading, checked }: OpenedPlan): RepairedPlan {
  const { template } = checked;
  const healing = heal(reading, template);
  const interpreted = interpret(healing.reading, { templates: TEMPLATES, ...READING_WORDS });
  if (!interpreted.ok) throw new Error('A workbook that held a plan holds none once it is healed');
  const { plan, language, words } = interpreted.value;
  const history = plan.history.slice(0, alteredEntries(plan.history)[0]);
  const completion = soundCompletion(plan, history);
  const wasCompleted = plan.completion !== null || lastDone(plan.history)?.kind === 'completed';
  const leftBehind = leftBehindOf(checked.plan.damage, healing.leftBehind);
  return {
    plan: { ...filledUp(plan, reading, template, language), damage: [], history, completion },
    words,
    mended: checked.plan.damage.filter((damage) => !leftBehind.some((left) => isSame(left, damage))),
    leftBehind,
    historyDropped: plan.history.length - history.length,
    completionLost: wasCompleted && completion === null,
  };
}

/** Regions that hold what people have typed; the others are drawn again from the plan. */
const FILLED_IN: readonly string[] = [
  ...[REGION.project, REGION.participants, REGION.matrix, REGION.milestones, REGION.timeline, REGION.history],
];

/** Whole tables that cannot be found, what no longer can be vouched for, and rows without a place. */
const leftBehindOf = (damage: readonly Damage[], withoutPlace: readonly Damage[]): Damage[] => [
  ...damage.filter(
    ({ kind, subject }) =>
      (kind === 'region-missing' && FILLED_IN.includes(subject)) ||
      kind === 'history-altered' ||
      kind === 'stray-value' ||
      kind === 'baseline-damaged',
  ),
  ...withoutPlace,
];

const isSame = (a: Damage, b: Damage): boolean =>
  a.kind === b.kind &&
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.column === b.column &&
  a.subject === b.subject;

/** What was completed counts for as long as it can be read, and the history tells when and by whom. */
function soundCompletion({ completion, damage }: Plan, history: Plan['history']): Completion | null {
  if (completion === null || damage.some(({ kind }) => kind === 'baseline-damaged')) return null;
  const last = history.at(-1);
  return last && last.kind !== 'reopened' && last.fingerprint === completion.fingerprint ? completion : null;
}

/** Where a whole table is gone, its slots are there again as in a new plan; what is known elsewhere stays. */
function filledUp(plan: Plan, { regions }: WorkbookReading, template: Template, language: Language): Plan {
  const { start } = plan.project;
  const { workbookId, schema } = plan;
  const fresh = newPlan({ template, language, workbookId, schema, ...(start !== null && { start }) });
  const isGone = (name: string): boolean => !regions.has(name);
  const more = <T>(known: readonly T[], all: readonly T[]): readonly T[] => [
    ...known,
    ...all.slice(known.length),
  ];
  const areas = isGone(REGION.timeline)
    ? plan.areas.map((area, index) => {
        const { phase = null, start = null, end = null } = fresh.areas[index] ?? {};
        return { ...area, phase, start, end };
      })
    : plan.areas;
  const areasGone = isGone(REGION.matrix) || isGone(REGION.timeline);
  return {
    ...plan,
    milestones: more(plan.milestones, isGone(REGION.milestones) ? fresh.milestones : []),
    participants: more(plan.participants, isGone(REGION.participants) ? fresh.participants : []),
    areas: more(areas, areasGone ? fresh.areas : []),
  };
}
