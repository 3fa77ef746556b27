import { ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { runBatch, type OfficeDeps } from './run';

/** Shows a cell and selects it. False where there is no such sheet any more. */
export async function goToCell(
  deps: OfficeDeps,
  { sheet: name, cell }: { readonly sheet: string; readonly cell: string },
): Promise<Result<boolean, LiveWorkbookProblem>> {
  const shown = await runBatch(deps, true, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    // A hidden sheet cannot be activated; a visible one stays as it is. Null objects let all this pass.
    sheet.load('name');
    sheet.visibility = 'Visible';
    sheet.activate();
    await context.sync();
    if (sheet.isNullObject) return false;
    // Selecting across sheets works reliably only once the sheet has been activated.
    sheet.getRange(cell).select();
    await context.sync();
    return true;
  });
  return shown.ok ? ok(shown.value) : shown;
}
