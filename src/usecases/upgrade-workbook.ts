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
import { repairedPlan, type RepairedPlan } from './repaired-plan';

/** What an upgrade would do, told before anybody asks for it: what a repair would, and more. */
export interface UpgradePreview extends RepairPreview, Omit<UpgradedPlan, 'plan'> {}

/** A workbook's plan put right, and what today's form makes of it. */
export interface Upgrade {
  readonly template: Template;
  readonly repaired: RepairedPlan;
  readonly upgraded: UpgradedPlan;
}

export function upgradeOf(opened: OpenedPlan): Upgrade {
  const template = findTemplate(opened.checked.template.id)!;
  const repaired = repairedPlan(opened);
  return { template, repaired, upgraded: upgradedPlan(repaired.plan, template) };
}

export function previewUpgrade(
  opened: OpenedPlan,
  { repaired, upgraded: { plan: _, ...upgraded } }: Upgrade = upgradeOf(opened),
): UpgradePreview {
  return { ...previewOf(opened, repaired), ...upgraded };
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
  upgrade: Upgrade = upgradeOf(opened),
): Result<Blueprint, UpgradeProblem> {
  if (!opened.interpretation.isOlder) return err({ kind: 'up-to-date' });
  const { template, repaired, upgraded } = upgrade;
  const words = workbookWords(repaired.words.language);
  const { plan, isResealed } = upgraded;
  if (isResealed && plan.history.length >= HISTORY_ROWS) return err({ kind: 'history-full' });
  return ok(
    describePlan({
      plan: {
        ...plan,
        workbookId: plan.workbookId || ids.newWorkbookId(),
        history: isResealed ? resealed(upgrade, words, clock) : plan.history,
      },
      template,
      words,
    }),
  );
}

/** Who it was that changed the numbers, and what they and the fingerprint were before: nothing of it was decided. */
function resealed(
  { template, repaired, upgraded: { plan, numbers } }: Upgrade,
  { history }: WorkbookWords,
  clock: Clock,
): Plan['history'] {
  return appendEntry(plan.history, {
    kind: 'upgraded',
    at: clock.now(),
    by: 'Holdplan',
    fingerprint: plan.completion!.fingerprint,
    counts: checkPlan(plan, template).counts,
    note: history.upgraded(numbers!.before, numbers!.now, repaired.plan.completion!.fingerprint),
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
