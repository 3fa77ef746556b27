import type { Blueprint } from '../../blueprint/blueprint';
import { err, ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { namesAside } from './names-aside';
import { renderBlueprint } from './render';
import { BACK_OFF, runBatch, type OfficeDeps } from './run';

/** The workbook's tabs in order, and where our names point. */
interface Present {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  /** Null where a name is there but points nowhere. */
  readonly names: ReadonlyMap<string, Target | null>;
}

interface Target {
  readonly sheet: string;
  /** Without the sheet: `A5:N28`. */
  readonly cells: string;
}

/** A sheet of the plan, by the name it has, and the one it gets while it stands aside. */
interface OldSheet {
  readonly name: string;
  readonly aside: string;
  readonly visible: boolean;
}

/**
 * Builds the plan's sheets anew beside the old ones, which only get other names and go to the end: nothing on them
 * is changed or unlocked. Six syncs: one to look, one to set aside, three to build, one to put the tabs in order.
 * After a failure the old sheets have their names again, and ours point to them.
 */
export async function rebuildWorkbook(
  deps: OfficeDeps,
  blueprint: Blueprint,
  aside: string,
): Promise<Result<readonly string[], LiveWorkbookProblem>> {
  const before = await runBatch(deps, true, (context) => look(context, blueprint));
  if (!before.ok) return before;
  const old = oldSheets(before.value, blueprint, aside);
  const set = await setAside(deps, before.value, old);
  const built = set.ok ? await renderBlueprint(deps, blueprint) : set;
  if (!built.ok) {
    const halfMade = built.error.kind === 'build-left-behind' ? built.error.sheets : [];
    const back = await putBack(deps, blueprint, { before: before.value, old, halfMade });
    if (!back.ok) return err({ kind: 'build-left-behind', sheets: old.map((sheet) => sheet.aside) });
    // Nothing is left after all; only a lost connection can have come between.
    return halfMade.length > 0 ? err({ kind: 'connection-lost' }) : built;
  }
  // The plan is whole whatever the order of the tabs: a failure here is nobody's trouble.
  await moveLast(deps, old, before.value.sheets.length + blueprint.sheets.length);
  return ok(old.map((sheet) => sheet.aside));
}

async function look({ workbook, sync }: Excel.RequestContext, { names }: Blueprint): Promise<Present> {
  workbook.worksheets.load('items/name,items/visibility');
  const asked = names.map(({ name }) => {
    const item = workbook.names.getItemOrNullObject(name);
    const range = item.getRangeOrNullObject();
    item.load('name');
    range.load('address');
    range.worksheet.load('name');
    return { name, item, range };
  });
  await sync();
  return {
    sheets: workbook.worksheets.items.map(({ name, visibility }) => ({
      name,
      visible: visibility === 'Visible',
    })),
    names: new Map(
      asked
        .filter(({ item }) => !item.isNullObject)
        .map(({ name, range }): [string, Target | null] => [
          name,
          range.isNullObject ? null : targetOf(range),
        ]),
    ),
  };
}

const targetOf = ({ address, worksheet }: Excel.Range): Target => ({
  sheet: worksheet.name,
  cells: address.slice(address.lastIndexOf('!') + 1),
});

/** Those that our names point to, wherever people have put them, and those whose names we need. */
function oldSheets({ sheets, names }: Present, blueprint: Blueprint, suffix: string): OldSheet[] {
  const ours = new Set([...names.values()].map((target) => target?.sheet));
  const needed = new Set(blueprint.sheets.map(({ name }) => name.toLowerCase()));
  const old = sheets.filter(({ name }) => ours.has(name) || needed.has(name.toLowerCase()));
  const taken = [...sheets, ...blueprint.sheets].map(({ name }) => name);
  const aside = namesAside(
    old.map(({ name }) => name),
    taken,
    suffix,
  );
  return old.map(({ name, visible }, index) => ({ name, visible, aside: aside[index]! }));
}

const setAside = (
  deps: OfficeDeps,
  { names }: Present,
  old: readonly OldSheet[],
): Promise<Result<void, LiveWorkbookProblem>> =>
  runBatch(deps, false, async ({ workbook, sync }) => {
    for (const { name, aside } of old) workbook.worksheets.getItem(name).name = aside;
    for (const name of names.keys()) workbook.names.getItem(name).delete();
    await sync();
  });

interface Undo {
  readonly before: Present;
  readonly old: readonly OldSheet[];
  /** New sheets that building could not take away again. */
  readonly halfMade: readonly string[];
}

/** Without its names a plan is not found: a connection that comes back is waited for. */
async function putBack(
  deps: OfficeDeps,
  blueprint: Blueprint,
  undo: Undo,
): Promise<Result<void, LiveWorkbookProblem>> {
  let back = await putBackOnce(deps, blueprint, undo);
  for (const pause of BACK_OFF) {
    if (back.ok) break;
    await deps.pause(pause);
    back = await putBackOnce(deps, blueprint, undo);
  }
  return back;
}

/** Looks first, since nobody can tell how far a batch came that failed. A name that pointed nowhere is let go. */
const putBackOnce = (
  deps: OfficeDeps,
  blueprint: Blueprint,
  was: Undo,
): Promise<Result<void, LiveWorkbookProblem>> =>
  runBatch(deps, true, async (context) => {
    const { workbook, sync } = context;
    const now = await look(context, blueprint);
    const there = new Set(now.sheets.map(({ name }) => name.toLowerCase()));
    const isThere = (name: string): boolean => there.has(name.toLowerCase());
    for (const name of was.halfMade.filter(isThere)) {
      const sheet = workbook.worksheets.getItem(name);
      // A very hidden sheet cannot be deleted (T: Worksheet.delete).
      sheet.visibility = 'Visible';
      sheet.delete();
      there.delete(name.toLowerCase());
    }
    // Where somebody has taken the old name meanwhile, the sheet keeps the new one, and is found all the same.
    const names = new Map(
      was.old.map(({ name, aside }) => [name, isThere(aside) && isThere(name) ? aside : name]),
    );
    for (const { name, aside } of was.old)
      if (isThere(aside) && !isThere(name)) workbook.worksheets.getItem(aside).name = name;
    const asides = new Map(was.old.map(({ name, aside }) => [name, aside]));
    for (const [name, target] of was.before.names) {
      const present = now.names.get(name);
      if (present && target && isSame(present, target, asides)) continue;
      if (present !== undefined) workbook.names.getItem(name).delete();
      const sheet = target && names.get(target.sheet);
      if (target && sheet)
        workbook.names.add(name, workbook.worksheets.getItem(sheet).getRange(target.cells));
    }
    await sync();
  });

const isSame = (present: Target, before: Target, asides: ReadonlyMap<string, string>): boolean =>
  present.cells === before.cells && [before.sheet, asides.get(before.sheet)].includes(present.sheet);

/** Each in turn to the end, so that they keep their order. A hidden one is in nobody's way. */
const moveLast = (
  deps: OfficeDeps,
  old: readonly OldSheet[],
  sheets: number,
): Promise<Result<void, LiveWorkbookProblem>> =>
  runBatch(deps, true, async ({ workbook, sync }) => {
    for (const { aside } of old.filter(({ visible }) => visible))
      workbook.worksheets.getItem(aside).position = sheets - 1;
    await sync();
  });
