import { absoluteAddress } from '../../blueprint/layout';
import { REGION } from '../../blueprint/names';
import type { CellValue } from '../../blueprint/reading';
import { ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { beltOf, regionRange, type RegionCells } from './region-cells';
import { runBatch, type OfficeDeps } from './run';

/** Where a region stands, with as much of its belt as there is room for on the sheet. */
interface Outline {
  readonly at: Omit<RegionCells, keyof Cells>;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's sheet, in rows and columns (Microsoft: Excel specifications and limits). */
const SHEET = { rows: 1_048_576, columns: 16_384 };

/**
 * Reads a workbook that is too large for one answer: where each region stands, then each by itself, in halves where
 * even that is too much. What changes meanwhile is told by Excel's events, as after any reading.
 */
export async function readInParts(deps: OfficeDeps): Promise<Result<RegionCells[], LiveWorkbookProblem>> {
  const outlines = await readOutlines(deps);
  if (!outlines.ok) return outlines;
  const regions: RegionCells[] = [];
  for (const outline of outlines.value) {
    const cells = await readRows(deps, outline, 0, outline.rows);
    if (!cells.ok) return cells;
    regions.push({ ...outline.at, ...cells.value });
  }
  return ok(regions);
}

const readOutlines = (deps: OfficeDeps): Promise<Result<Outline[], LiveWorkbookProblem>> =>
  runBatch(deps, true, async (context) => {
    const asked = Object.values(REGION).map((name) => {
      const range = regionRange(context, name);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      range.worksheet.load('name');
      return { name, range };
    });
    await context.sync();
    return asked.flatMap(({ name, range }): Outline[] => {
      if (range.isNullObject) return [];
      const { rowIndex: top, columnIndex: left, rowCount, columnCount, worksheet } = range;
      const { below, right } = beltOf(name);
      const belt = {
        below: Math.min(below, SHEET.rows - top - rowCount),
        right: Math.min(right, SHEET.columns - left - columnCount),
      };
      const at = { name, sheetName: worksheet.name, top, left, belt };
      return [{ at, rows: rowCount + belt.below, columns: columnCount + belt.right }];
    });
  });

type Cells = Pick<RegionCells, 'values' | 'formulas'>;

async function readRows(
  deps: OfficeDeps,
  outline: Outline,
  first: number,
  count: number,
): Promise<Result<Cells, LiveWorkbookProblem>> {
  const { sheetName, top, left } = outline.at;
  const read = await runBatch(deps, true, async (context): Promise<Cells> => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const range = sheet.getRange(
      absoluteAddress({ top: top + first, left, rows: count, columns: outline.columns }),
    );
    range.load('values,formulas');
    await context.sync();
    return { values: range.values as CellValue[][], formulas: range.formulas as unknown[][] };
  });
  if (read.ok || count === 1 || !isTooLarge(read.error)) return read;
  const half = Math.ceil(count / 2);
  const upper = await readRows(deps, outline, first, half);
  if (!upper.ok) return upper;
  const lower = await readRows(deps, outline, first + half, count - half);
  if (!lower.ok) return lower;
  return ok({
    values: [...upper.value.values, ...lower.value.values],
    formulas: [...upper.value.formulas, ...lower.value.formulas],
  });
}

const isTooLarge = (problem: LiveWorkbookProblem): boolean =>
  problem.kind === 'excel-refused' && problem.code === 'ResponsePayloadSizeLimitExceeded';
