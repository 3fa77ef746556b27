import { REGION } from '../../blueprint/names';
import {
  BELTS,
  type BesideCell,
  type CellValue,
  type FormulaGrid,
  type Region,
  type WorkbookReading,
} from '../../blueprint/reading';
import { ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { readInParts } from './read-in-parts';
import { beltOf, regionRange, type RegionCells } from './region-cells';
import { runBatch, whilePatient, type OfficeDeps } from './run';

/**
 * Every region by its name, in one sync. A name that is gone, or points nowhere, is simply not in the answer. Where
 * Excel does not give so much at once (a plan of hundreds, a table that ends where its sheet does), region by region.
 */
export async function readWorkbook(deps: OfficeDeps): Promise<Result<WorkbookReading, LiveWorkbookProblem>> {
  const atOnce = await whilePatient(deps, readAtOnce(deps));
  const tooMuch = !atOnce.ok && atOnce.error.kind === 'excel-refused' && TOO_MUCH.has(atOnce.error.code);
  const cells = tooMuch ? await whilePatient(deps, readInParts(deps)) : atOnce;
  return cells.ok
    ? ok({ regions: new Map(cells.value.map((region) => [region.name, regionOf(region)])) })
    : cells;
}

/** More than one answer may weigh, or a belt that reaches beyond the sheet. */
const TOO_MUCH: ReadonlySet<string> = new Set(['ResponsePayloadSizeLimitExceeded', 'InvalidArgument']);

const readAtOnce = (deps: OfficeDeps): Promise<Result<RegionCells[], LiveWorkbookProblem>> =>
  runBatch(deps, true, async (context) => {
    const asked = Object.values(REGION).map((name) => {
      const belt = beltOf(name);
      const range = regionRange(context, name).getResizedRange(belt.below, belt.right);
      range.load('values,formulas,rowIndex,columnIndex');
      range.worksheet.load('name');
      return { name, belt, range };
    });
    await context.sync();
    return asked.flatMap(({ name, belt, range }): RegionCells[] =>
      range.isNullObject
        ? []
        : [
            {
              name,
              belt,
              sheetName: range.worksheet.name,
              top: range.rowIndex,
              left: range.columnIndex,
              values: range.values as CellValue[][],
              formulas: range.formulas as unknown[][],
            },
          ],
    );
  });

function regionOf({ name, sheetName, top, left, belt, values, formulas }: RegionCells): Region {
  // A blank cell is read as ''.
  const cells = values.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  const rows = cells.length - belt.below;
  const columns = cells[0]!.length - belt.right;
  const grid = formulaGrid(formulas);
  return {
    ...{ name, sheetName, top, left, formulas: grid },
    values: cells.slice(0, rows).map((row) => row.slice(0, columns)),
    ...(name in BELTS && { beside: besideOf(cells, grid, { rows, columns }) }),
  };
}

/** A cell without a formula gives its value instead. */
function formulaGrid(formulas: readonly (readonly unknown[])[]): FormulaGrid {
  const isFormula = (cell: unknown): cell is string => typeof cell === 'string' && cell.startsWith('=');
  return {
    has: (row, column) => isFormula(formulas[row]?.[column]),
    filledFrom: () => undefined,
    says: (row, column, formula) => formulas[row]?.[column] === `=${formula}`,
    at: (row, column) => {
      const cell = formulas[row]?.[column];
      return isFormula(cell) ? cell.slice(1) : undefined;
    },
  };
}

const besideOf = (
  cells: readonly (readonly CellValue[])[],
  formulas: FormulaGrid,
  region: { readonly rows: number; readonly columns: number },
): BesideCell[] =>
  cells.flatMap((values, row) =>
    values.flatMap((value, column): BesideCell[] => {
      const isBeside = row >= region.rows || column >= region.columns;
      return isBeside && value !== null && !formulas.has(row, column) ? [{ row, column, value }] : [];
    }),
  );
