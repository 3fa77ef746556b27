import type { Blueprint } from '../blueprint/blueprint';
import { describePlan } from '../blueprint/describe';
import { ok, type Result } from '../domain/result';
import type { Damage } from '../domain/plan';
import type { Ids } from '../ports/clock';
import type { RebuildableWorkbook, WorkbookProblem } from '../ports/workbook';
import { openPlan, type AfterWrite, type OpenedPlan, type ReadFailure } from './check-workbook';
import { countedFrom } from './count-dates';
import { repairedPlan, type RepairedPlan } from './repaired-plan';

/** What a repair would do, told before anybody asks for it. */
export interface RepairPreview {
  readonly mended: readonly Damage[];
  /** What stays on the old sheets only, to be looked at by people. */
  readonly leftBehind: readonly Damage[];
  /** Rows of the history from the first that does not fit its digest. */
  readonly historyDropped: number;
  /** The task stands as completed, and no longer will: the copy of the completed plan cannot be trusted. */
  readonly completionLost: boolean;
  /** Sheets that hold the plan now; they stay, under other names. (Sheets without tables may be set aside too.) */
  readonly sheetsAside: readonly string[];
}

export const previewRepair = (opened: OpenedPlan): RepairPreview => previewOf(opened, repairedPlan(opened));

/** What becomes of the damage, and of the sheets as they are. */
export function previewOf(
  { reading }: OpenedPlan,
  { plan: _, words: __, ...preview }: RepairedPlan,
): RepairPreview {
  const sheets = [...reading.regions.values()].map(({ sheetName }) => sheetName);
  return { ...preview, sheetsAside: [...new Set(sheets)] };
}

export interface RepairDeps<Problem = WorkbookProblem> {
  readonly workbook: RebuildableWorkbook<Problem>;
  readonly ids: Ids;
}

export interface RepairRequest {
  /** What the old sheets' names get behind them: ` (før)`. */
  readonly aside: string;
  /** Also where nothing is damaged: a paste has replaced dropdowns or highlights, which no reading shows. */
  readonly evenIfWhole?: boolean;
}

/**
 * Builds the sheets anew around what people typed; the old ones are kept beside them as they are. Where somebody
 * has repaired the workbook already, or taken the damage back, nothing is done unless it is asked for.
 */
export async function repairWorkbook<Problem>(
  { workbook, ids }: RepairDeps<Problem>,
  { aside, evenIfWhole = false }: RepairRequest,
): Promise<Result<AfterWrite<Problem>, ReadFailure<Problem>>> {
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  const { checked } = opened.value;
  if (checked.plan.damage.length === 0 && !evenIfWhole) return ok(opened);
  const { plan, words } = repairedPlan(opened.value);
  const blueprint = describePlan({
    plan: { ...plan, workbookId: plan.workbookId || ids.newWorkbookId() },
    template: checked.template,
    words,
  });
  return rebuild(workbook, opened.value, blueprint, aside);
}

/** Draws a blueprint beside the sheets that were read, in dates as the workbook counts them. */
export async function rebuild<Problem>(
  workbook: RebuildableWorkbook<Problem>,
  { interpretation }: OpenedPlan,
  blueprint: Blueprint,
  aside: string,
): Promise<Result<AfterWrite<Problem>, Problem>> {
  const rebuilt = await workbook.rebuild(countedFrom(blueprint, interpretation.dateSystem), aside);
  return rebuilt.ok ? ok(await openPlan(workbook)) : rebuilt;
}
