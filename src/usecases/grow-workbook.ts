import type { Blueprint } from '../blueprint/blueprint';
import { describePlan } from '../blueprint/describe';
import { grownPlan, MOST_ROOM, ROOM_KEYS, roomOf, type Room } from '../domain/grown-plan';
import { err, ok, type Result } from '../domain/result';
import type { Ids } from '../ports/clock';
import type { RebuildableWorkbook, WorkbookProblem } from '../ports/workbook';
import { openPlan, type AfterWrite, type OpenedPlan, type ReadFailure } from './check-workbook';
import { rebuild } from './repair-workbook';
import { repairedPlan, type RepairedPlan } from './repaired-plan';

export type GrowProblem =
  | { readonly kind: 'room-too-large'; readonly what: keyof Room; readonly limit: number }
  /** There is as much room already. */
  | { readonly kind: 'room-enough'; readonly room: Room };

/** How much room there is once nothing is damaged, and how much there would be; or why not. */
export function roomAfter(
  { checked: { template } }: OpenedPlan,
  { plan }: RepairedPlan,
  asked: Partial<Room>,
): Result<{ readonly before: Room; readonly after: Room }, GrowProblem> {
  const what = ROOM_KEYS.find((key) => (asked[key] ?? 0) > MOST_ROOM[key]);
  if (what) return err({ kind: 'room-too-large', what, limit: MOST_ROOM[what] });
  const before = roomOf(plan, template);
  const after = roomOf(grownPlan(plan, template, asked), template);
  return ROOM_KEYS.some((key) => after[key] > before[key])
    ? ok({ before, after })
    : err({ kind: 'room-enough', room: before });
}

/** The workbook with the room asked for, around all that people typed. Nothing is written yet. */
export function grownBlueprint(
  { checked: { template } }: OpenedPlan,
  { plan, words }: RepairedPlan,
  asked: Partial<Room>,
  ids: Ids,
): Blueprint {
  const workbookId = plan.workbookId || ids.newWorkbookId();
  return describePlan({ plan: { ...grownPlan(plan, template, asked), workbookId }, template, words });
}

/** Builds the sheets anew with more room; the old ones are kept beside them as they are. */
export async function growWorkbook<Problem = WorkbookProblem>(
  { workbook, ids }: { readonly workbook: RebuildableWorkbook<Problem>; readonly ids: Ids },
  asked: Partial<Room>,
  aside: string,
): Promise<Result<AfterWrite<Problem>, ReadFailure<Problem> | GrowProblem>> {
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  const repaired = repairedPlan(opened.value);
  const room = roomAfter(opened.value, repaired, asked);
  if (!room.ok) return room;
  const blueprint = grownBlueprint(opened.value, repaired, asked, ids);
  return rebuild(workbook, opened.value, blueprint, aside);
}
