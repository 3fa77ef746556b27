import type { Located } from '../../blueprint/whereabouts';
import { ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { runBatch, type OfficeDeps } from './run';

/**
 * Shows a cell and selects it, in two syncs. False where there is no such sheet any more, or only one that nobody is
 * to see: a very hidden sheet stays so. One that people have hidden is shown first, which takes two syncs more.
 */
export async function goToCell(
  deps: OfficeDeps,
  place: Located,
): Promise<Result<boolean, LiveWorkbookProblem>> {
  const shown = await runBatch(deps, true, (context) => goToVisible(context, place));
  // Most sheets are not hidden, so this is seen in the same sync that would show one: Excel either refuses to
  // activate a hidden sheet or leaves it as it is.
  const isHidden = shown.ok ? shown.value === 'hidden' : shown.error.kind === 'excel-refused';
  if (isHidden) return runBatch(deps, true, (context) => goToHidden(context, place));
  return shown.ok ? ok(shown.value === 'shown') : shown;
}

async function goToVisible(
  { workbook, sync }: Excel.RequestContext,
  { sheet: name, cell }: Located,
): Promise<'shown' | 'hidden' | 'gone'> {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  // Null objects let this pass.
  sheet.activate();
  await sync();
  if (sheet.isNullObject) return 'gone';
  if (sheet.visibility !== 'Visible') return 'hidden';
  // Selecting across sheets works reliably only once the sheet has been activated.
  sheet.getRange(cell).select();
  await sync();
  return 'shown';
}

async function goToHidden(
  { workbook, sync }: Excel.RequestContext,
  { sheet: name, cell }: Located,
): Promise<boolean> {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await sync();
  if (sheet.isNullObject || sheet.visibility === 'VeryHidden') return false;
  sheet.visibility = 'Visible';
  sheet.activate();
  await sync();
  sheet.getRange(cell).select();
  await sync();
  return true;
}
