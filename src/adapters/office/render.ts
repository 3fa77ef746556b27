import type { Blueprint } from '../../blueprint/blueprint';
import type { StyleName } from '../../blueprint/styles';
import { err, ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { runBatch, type OfficeDeps } from './run';
import { fillSheet, formatSheet, highlight, preparePrint, PROTECTION, rangesOn, validate } from './sheet';
import { defineStyles, NORMAL, styleName, type PresentStyles } from './styles';

/** What stands in the workbook before anything is built. */
interface Before {
  readonly sheets: ReadonlySet<string>;
  readonly styles: PresentStyles;
  readonly title: string;
  readonly author: string;
  /** A new workbook: one sheet, and nothing on it. */
  readonly isNew: boolean;
  readonly properties: ReadonlyMap<string, unknown>;
  /** Names of ours that point nowhere: somebody has deleted the sheets of an earlier plan. */
  readonly leftNames: readonly string[];
}

/**
 * Builds a blueprint into the open workbook: one sync to look, one to build, one to show. Sheets that are there
 * already are not touched; if building fails half-way, what was built is taken away again.
 */
export async function renderBlueprint(
  deps: OfficeDeps,
  blueprint: Blueprint,
): Promise<Result<void, LiveWorkbookProblem>> {
  deps.onBuilding?.('look');
  const before = await lookAround(deps, blueprint);
  if (!before.ok) return before;
  deps.onBuilding?.('build');
  const built = await runBatch(deps, false, async (context) => {
    build(context, blueprint, before.value);
    await context.sync();
    deps.onBuilding?.('show');
    await show(context, blueprint);
  });
  if (built.ok) return ok(undefined);
  const left = await takeAway(deps, blueprint, before.value);
  return left.length === 0 ? built : err({ kind: 'build-left-behind', sheets: left });
}

async function lookAround(
  deps: OfficeDeps,
  blueprint: Blueprint,
): Promise<Result<Before, LiveWorkbookProblem>> {
  const seen = await runBatch(deps, true, async ({ workbook, sync }) => {
    workbook.worksheets.load('items/name');
    workbook.names.load('items/name');
    workbook.styles.load('items/name');
    const normal = workbook.styles.getItemOrNullObject(NORMAL);
    normal.load('locked');
    const firstUsed = workbook.worksheets.getFirst().getUsedRangeOrNullObject(true);
    firstUsed.load('address');
    const { properties } = workbook;
    properties.load('title,author');
    // Ours alone: Excel is known to crash on other people's long ones (office-js #4378, #4002).
    const custom = Object.keys(blueprint.properties.custom).map((key) => {
      const property = properties.custom.getItemOrNullObject(key);
      property.load('value');
      return { key, property };
    });
    const ours = blueprint.names.map(({ name }) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load('rowIndex');
      return { name, range };
    });
    await sync();
    const present = new Set(workbook.names.items.map(({ name }) => name.toLowerCase()));
    return {
      sheets: workbook.worksheets.items.map(({ name }) => name),
      planPresent: ours.some(({ range }) => !range.isNullObject),
      leftNames: ours.map(({ name }) => name).filter((name) => present.has(name.toLowerCase())),
      styles: {
        names: new Set(workbook.styles.items.map(({ name }) => name)),
        normalLocked: normal.isNullObject ? null : normal.locked,
      },
      title: properties.title,
      author: properties.author,
      isNew: workbook.worksheets.items.length === 1 && firstUsed.isNullObject,
      properties: new Map<string, unknown>(
        custom.flatMap(({ key, property }): [string, unknown][] =>
          property.isNullObject ? [] : [[key, property.value]],
        ),
      ),
    };
  });
  if (!seen.ok) return seen;
  if (seen.value.planPresent) return err({ kind: 'plan-present' });
  const taken = new Set(seen.value.sheets.map((name) => name.toLowerCase()));
  const clashes = blueprint.sheets.map(({ name }) => name).filter((name) => taken.has(name.toLowerCase()));
  if (clashes.length > 0) return err({ kind: 'sheet-names-taken', names: clashes });
  const { sheets, ...rest } = seen.value;
  return ok({ ...rest, sheets: new Set(sheets) });
}

/** Sheets first, since formulas point across them; protection last, since nothing may need to lift it. */
function build({ workbook, application }: Excel.RequestContext, blueprint: Blueprint, before: Before): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  const sheets = blueprint.sheets.map((spec) => {
    const sheet = workbook.worksheets.add(spec.name);
    return { spec, sheet, rangeAt: rangesOn(sheet) };
  });
  const sheetByKey = new Map(sheets.map(({ spec, sheet }) => [spec.key, sheet]));
  for (const { spec, rangeAt } of sheets) fillSheet(spec, rangeAt);
  for (const name of before.leftNames) workbook.names.getItem(name).delete();
  for (const { name, sheet, rect } of blueprint.names)
    workbook.names.add(
      name,
      sheetByKey.get(sheet)!.getRangeByIndexes(rect.top, rect.left, rect.rows, rect.columns).untrack(),
    );
  defineStyles(workbook, stylesOf(blueprint), before.styles);
  if (opensNormal(before)) workbook.styles.getItem(NORMAL).locked = false;
  for (const { spec, sheet, rangeAt } of sheets) {
    formatSheet(sheet, spec, rangeAt);
    validate(spec.validations, rangeAt);
    highlight(spec.highlights, rangeAt);
    if (spec.print) preparePrint(sheet, spec.print);
    if (spec.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
    if (spec.protected) sheet.protection.protect(PROTECTION);
  }
  workbook.properties.title = blueprint.properties.title;
  // Whoever has made the workbook stays its author.
  if (before.author === '') workbook.properties.author = blueprint.properties.creator;
  for (const [key, value] of Object.entries(blueprint.properties.custom))
    workbook.properties.custom.add(key, value);
  sheets[0]!.sheet.activate();
}

/**
 * What is pasted from elsewhere brings the style Normal along, and would lock an input cell for everybody: so Normal
 * takes input, and all that is to be locked says so itself. But Normal is also what people's own sheets are made of, and
 * these would no longer be locked where somebody protects them. So it is left alone in a workbook that holds more
 * than the empty sheet of a new one.
 */
const opensNormal = ({ isNew, styles }: Before): boolean => isNew && styles.normalLocked === true;

/** Selecting works reliably on a sheet that has been activated by an earlier sync. */
async function show({ workbook, sync }: Excel.RequestContext, { sheets }: Blueprint): Promise<void> {
  workbook.worksheets.getItem(sheets[0]!.name).getRange('A1').select();
  await sync();
}

/** Names of sheets that could not be taken away. */
async function takeAway(deps: OfficeDeps, blueprint: Blueprint, before: Before): Promise<string[]> {
  const added = blueprint.sheets.map(({ name }) => name).filter((name) => !before.sheets.has(name));
  const cleaned = await runBatch(deps, true, async ({ workbook, sync }) => {
    const sheets = added.map((name) => workbook.worksheets.getItemOrNullObject(name));
    const names = blueprint.names.map(({ name }) => workbook.names.getItemOrNullObject(name));
    const styles = stylesOf(blueprint)
      .filter((name) => !before.styles.names.has(styleName(name)))
      .map((name) => workbook.styles.getItemOrNullObject(styleName(name)));
    const { custom } = workbook.properties;
    const keys = Object.keys(blueprint.properties.custom);
    const properties = keys
      .filter((key) => !before.properties.has(key))
      .map((key) => custom.getItemOrNullObject(key));
    for (const object of [...sheets, ...names, ...styles]) object.load('name');
    for (const property of properties) property.load('key');
    await sync();
    // A very hidden sheet cannot be deleted (T: Worksheet.delete).
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.visibility = 'Visible';
    for (const object of [...names, ...styles, ...sheets, ...properties])
      if (!object.isNullObject) object.delete();
    workbook.properties.title = before.title;
    if (before.author === '') workbook.properties.author = '';
    if (opensNormal(before)) workbook.styles.getItem(NORMAL).locked = true;
    for (const [key, value] of before.properties) custom.add(key, value);
    await sync();
  });
  return cleaned.ok ? [] : added;
}

const stylesOf = ({ sheets }: Blueprint): StyleName[] => [
  ...new Set(sheets.flatMap(({ blocks }) => blocks.flatMap(({ style }) => style))),
];
