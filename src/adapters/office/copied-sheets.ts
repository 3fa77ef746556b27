import { REGION } from '../../blueprint/names';
import type { Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { runBatch, type OfficeDeps } from './run';

const OURS: ReadonlySet<string> = new Set(Object.values(REGION).map((name) => name.toLowerCase()));

/**
 * Sheets that somebody copied from a plan's, here or from another workbook: Excel gives a copy the names of what
 * it was copied from, as names of that sheet alone. Two syncs, so it is asked once and not with every reading.
 */
export const copiedSheets = (deps: OfficeDeps): Promise<Result<string[], LiveWorkbookProblem>> =>
  runBatch(deps, true, async ({ workbook, sync }) => {
    const { worksheets } = workbook;
    worksheets.load('items/name');
    await sync();
    for (const { names } of worksheets.items) names.load('items/name');
    await sync();
    return worksheets.items
      .filter(({ names }) => names.items.some(({ name }) => OURS.has(bare(name).toLowerCase())))
      .map(({ name }) => name);
  });

/** Some Excels say the sheet before the name: `'Plan (2)'!HP_Matrix`. (Capitals do not count in a name.) */
const bare = (name: string): string => name.slice(name.lastIndexOf('!') + 1);
