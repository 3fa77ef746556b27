import type { Blueprint } from '../blueprint/blueprint';
import { describePlan } from '../blueprint/describe';
import { HISTORY_ROWS } from '../blueprint/sheets/history';
import type { WorkbookWords } from '../blueprint/words';
import { appendEntry } from '../domain/history';
import type { Plan } from '../domain/plan';
import { err, ok, type Result } from '../domain/result';
import type { Template } from '../domain/template';
import { upgradedPlan, type UpgradedPlan } from '../domain/upgraded-plan';
import type { Clock, Ids } from '../ports/clock';
import type { RebuildableWorkbook, WorkbookProblem } from '../ports/workbook';
import { workbookWords } from '../strings/workbook';
import { findTemplate } from '../templates';
import { checkPlan } from '../rules/check';
import { openPlan, type AfterWrite, type OpenedPlan, type ReadFailure } from './check-workbook';
import { previewOf, rebuild, type RepairPreview } from './repair-workbook';
import { repairedPlan } from './repaired-plan';

/** What an upgrade would do, told before anybody asks for it: what a repair would, and more. */
export interface UpgradePreview extends RepairPreview, Omit<UpgradedPlan, 'plan'> {}

export function previewUpgrade(opened: OpenedPlan): UpgradePreview {
  const repaired = repairedPlan(opened);
  const { plan: _, ...upgrade } = upgradedPlan(repaired.plan, newest(opened));
  return { ...previewOf(opened, repaired), ...upgrade };
}

export interface UpgradeDeps {
  readonly ids: Ids;
  readonly clock: Clock;
}

export type UpgradeProblem =
  | { readonly kind: 'up-to-date' }
  /** The seal would be made anew, and no row is left to say so. */
  | { readonly kind: 'history-full' };

/** The workbook of an older Holdplan as today's draws it, around all that people typed. Nothing is written yet. */
export function upgradedBlueprint(
  opened: OpenedPlan,
  { ids, clock }: UpgradeDeps,
): Result<Blueprint, UpgradeProblem> {
  if (!opened.interpretation.isOlder) return err({ kind: 'up-to-date' });
  const template = newest(opened);
  const repaired = repairedPlan(opened);
  const words = workbookWords(repaired.words.language);
  const upgraded = upgradedPlan(repaired.plan, template);
  const { plan, isResealed } = upgraded;
  if (isResealed && plan.history.length >= HISTORY_ROWS) return err({ kind: 'history-full' });
  return ok(
    describePlan({
      plan: {
        ...plan,
        workbookId: plan.workbookId || ids.newWorkbookId(),
        history: isResealed ? resealed(upgraded, repaired.plan, template, words, clock) : plan.history,
      },
      template,
      words,
    }),
  );
}

const newest = ({ checked }: OpenedPlan): Template => findTemplate(checked.template.id)!;

/** Who it was that changed the numbers, and what they and the fingerprint were before: nothing of it was decided. */
function resealed(
  { plan, numbers }: UpgradedPlan,
  before: Plan,
  template: Template,
  { history }: WorkbookWords,
  clock: Clock,
): Plan['history'] {
  return appendEntry(plan.history, {
    kind: 'upgraded',
    at: clock.now(),
    by: 'Holdplan',
    fingerprint: plan.completion!.fingerprint,
    counts: checkPlan(plan, template).counts,
    note: history.upgraded(numbers!.before, numbers!.now, before.completion!.fingerprint),
  });
}

export type UpgradeFailure<Problem = WorkbookProblem> = ReadFailure<Problem> | UpgradeProblem;

/** Builds today's sheets around what people typed; the older ones are kept beside them as they are. */
export async function upgradeWorkbook<Problem>(
  workbook: RebuildableWorkbook<Problem>,
  deps: UpgradeDeps,
  aside: string,
): Promise<Result<AfterWrite<Problem>, UpgradeFailure<Problem>>> {
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  const blueprint = upgradedBlueprint(opened.value, deps);
  return blueprint.ok ? rebuild(workbook, opened.value, blueprint.value, aside) : blueprint;
}
