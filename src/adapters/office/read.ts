import {
  BELTS,
  type BesideCell,
  type CellValue,
  type FormulaGrid,
  type Region,
  type WorkbookReading,
} from '../../blueprint/reading';
import { REGION } from '../../blueprint/names';
import { ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { runBatch, whilePatient, type OfficeDeps } from './run';

/**
 * Every region by its name, in one sync. A name that is gone, or points nowhere, is simply not in the answer. Where
 * Excel does not give so much at once (a plan of hundreds, a table that ends where its sheet does), the values are
 * asked for alone.
 */
export async function readWorkbook(deps: OfficeDeps): Promise<Result<WorkbookReading, LiveWorkbookProblem>> {
  const whole = await whilePatient(deps, readRegions(deps, 'values,formulas'));
  const tooMuch = !whole.ok && whole.error.kind === 'excel-refused' && TOO_MUCH.has(whole.error.code);
  const regions = tooMuch ? await whilePatient(deps, readRegions(deps, 'values')) : whole;
  return regions.ok
    ? ok({ regions: new Map(regions.value.map((region) => [region.name, region])) })
    : regions;
}

/** More than one answer may weigh, or a belt that reaches beyond the sheet. */
const TOO_MUCH: ReadonlySet<string> = new Set(['ResponsePayloadSizeLimitExceeded', 'InvalidArgument']);

/** A thousand formulas on which no verdict hangs: their texts would be most of every answer. */
const VALUES_ONLY: ReadonlySet<string> = new Set([REGION.load]);

type Wanted = 'values,formulas' | 'values';

const readRegions = (deps: OfficeDeps, wanted: Wanted): Promise<Result<Region[], LiveWorkbookProblem>> =>
  runBatch(deps, true, async (context) => {
    const asked = Object.values(REGION).map((name) =>
      askFor(context, name, VALUES_ONLY.has(name) ? 'values' : wanted),
    );
    await context.sync();
    return asked.flatMap(answerOf);
  });

interface Asked {
  readonly name: string;
  /** The region with its belt, where that was asked for. */
  readonly range: Excel.Range;
  readonly belt: { readonly below: number; readonly right: number };
  readonly wanted: Wanted;
}

const NO_BELT = { below: 0, right: 0 };

function askFor({ workbook }: Excel.RequestContext, name: string, wanted: Wanted): Asked {
  const region = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  const belt = (wanted === 'values,formulas' && BELTS[name]) || NO_BELT;
  const range = belt === NO_BELT ? region : region.getResizedRange(belt.below, belt.right);
  range.load(`${wanted},rowIndex,columnIndex`);
  range.worksheet.load('name');
  return { name, range, belt, wanted };
}

function answerOf({ name, range, belt, wanted }: Asked): Region[] {
  if (range.isNullObject) return [];
  // A blank cell is read as ''.
  const cells = range.values.map((row) => row.map((cell: CellValue) => (cell === '' ? null : cell)));
  const rows = cells.length - belt.below;
  const columns = cells[0]!.length - belt.right;
  const formulas = wanted === 'values' ? undefined : formulaGrid(range.formulas as unknown[][]);
  return [
    {
      name,
      sheetName: range.worksheet.name,
      top: range.rowIndex,
      left: range.columnIndex,
      values: belt === NO_BELT ? cells : cells.slice(0, rows).map((row) => row.slice(0, columns)),
      ...(formulas && { formulas }),
      ...(belt !== NO_BELT && { beside: besideOf(cells, formulas, { rows, columns }) }),
    },
  ];
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
  formulas: FormulaGrid | undefined,
  region: { readonly rows: number; readonly columns: number },
): BesideCell[] =>
  cells.flatMap((values, row) =>
    values.flatMap((value, column): BesideCell[] => {
      const isBeside = row >= region.rows || column >= region.columns;
      return isBeside && value !== null && !formulas?.has(row, column) ? [{ row, column, value }] : [];
    }),
  );
