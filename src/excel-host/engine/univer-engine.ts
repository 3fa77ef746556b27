import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Univer,
  type Workbook as UniverWorkbook,
} from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IFunctionService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import {
  ScrollToCellOperation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetNameMutationParams,
} from '@univerjs/sheets';
import { cellKey, columnOf, rowOf, type Rect } from '../book/address';
import type { Book, Scalar } from '../book/book';
import type { Engine, News, PersonsAct, Results } from './engine';
import { keepConditionsOffTheGrid, takeIndexForPlain } from './univer-faults';
import { rangeOf } from './univer-looks';
import { scalarOf, univerBook, univerCell } from './univer-book';

/** Univer keeps parsed formulas by the workbook's id for as long as it lives, so no two may share one. */
let workbooks = 0;

/** With more cells to look at than this, everything is calculated. */
const MOST_DIRTY = 400;

/**
 * A grid and calculator behind the host: an instance of Univer with at least the plugins for formulas and sheets.
 * It shows what the host tells it; the workbook itself is the host's.
 */
export function createUniverEngine(univer: Univer): Engine {
  keepConditionsOffTheGrid();
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  let indexIsPlain = false;
  let unit: UniverWorkbook | null = null;
  let showing = false;
  /** Cells shown since the last calculation. */
  const dirty = new Map<string, Set<number>>();

  const execute = (id: string, params: object, options?: IExecutionOptions): void => {
    showing = true;
    commands.syncExecuteCommand(id, params, options);
    showing = false;
  };

  const wait = (sheet: string, keys: Iterable<number>): void => {
    const waiting = dirty.get(sheet) ?? new Set();
    for (const key of keys) waiting.add(key);
    dirty.set(sheet, waiting);
  };

  const showEverything = (book: Book): void => {
    indexIsPlain ||= takeIndexForPlain(injector.get(IFunctionService));
    if (unit) instances.disposeUnit(unit.getUnitId());
    workbooks += 1;
    unit = univer.createUnit<Partial<ReturnType<typeof univerBook>>, UniverWorkbook>(
      UniverInstanceType.UNIVER_SHEET,
      univerBook(book, `workbook-${workbooks}`),
    );
    for (const { id, cells, results } of book.sheets)
      for (const [key, { formula }] of cells) if (formula !== undefined && !results.has(key)) wait(id, [key]);
  };

  const showCells = (book: Book, cells: News['cells']): void => {
    for (const [sheet, keys] of cells) {
      const found = book.sheets.find(({ id }) => id === sheet);
      if (!found || !unit) continue;
      const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
      for (const key of keys)
        (cellValue[rowOf(key)] ??= {})[columnOf(key)] = {
          ...{ v: null, f: null, si: null, p: null },
          ...univerCell(found.cells.get(key), undefined),
        };
      execute(SetRangeValuesMutation.id, { unitId: unit.getUnitId(), subUnitId: sheet, cellValue });
    }
  };

  /** Resolves when a calculation has ended; says whether it came to its end. */
  const ended = (): Promise<boolean> =>
    new Promise((resolve) => {
      const listening = commands.onCommandExecuted(({ id, params }) => {
        if (id !== SetFormulaCalculationNotificationMutation.id) return;
        const { stageInfo, functionsExecutedState: state } =
          params as ISetFormulaCalculationNotificationMutation;
        if (stageInfo || state === undefined) return;
        listening.dispose();
        // Stopped when somebody types meanwhile; then it begins again.
        resolve(state !== FormulaExecutedStateType.STOP_EXECUTION);
      });
    });

  const calculateOnce = (): Promise<boolean> => {
    const unitId = unit!.getUnitId();
    const cells = [...dirty].flatMap(([sheetId, keys]) =>
      [...keys].map((key) => ({
        ...{ unitId, sheetId },
        range: rangeOf({ top: rowOf(key), left: columnOf(key), rows: 1, columns: 1 }),
      })),
    );
    const everything = cells.length > MOST_DIRTY;
    const done = ended();
    void commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      {
        forceCalculation: everything,
        dirtyRanges: everything ? [] : cells,
        ...{ dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {} },
        ...{ dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
      },
      { onlyLocal: true },
    );
    return done;
  };

  const results = (book: Book): Results =>
    new Map(
      book.sheets.map(({ id, cells }) => {
        const shown = unit?.getSheetBySheetId(id);
        const read: [number, Scalar][] = [];
        for (const [key, { formula }] of cells)
          if (formula !== undefined)
            read.push([key, scalarOf(shown?.getCellRaw(rowOf(key), columnOf(key)) ?? {})]);
        return [id, new Map(read)];
      }),
    );

  return {
    show: (book, { whole, cells }) => {
      if (whole || !unit) showEverything(book);
      else showCells(book, cells);
      for (const [sheet, keys] of cells) wait(sheet, keys);
    },
    calculate: async (book) => {
      if (!unit) return new Map();
      while (!(await calculateOnce()));
      dirty.clear();
      return results(book);
    },
    select: (sheet, rect) => selectIn(execute, unit, sheet, rect),
    onPerson: (listener) => {
      const listening = commands.onCommandExecuted(({ id, params }, options) => {
        if (showing || !unit) return;
        const act = actOf(unit, id, params, options);
        if (act) listener(act);
      });
      return () => listening.dispose();
    },
    dispose: () => {
      if (unit) instances.disposeUnit(unit.getUnitId());
      unit = null;
    },
  };
}

function selectIn(
  execute: (id: string, params: object) => void,
  unit: UniverWorkbook | null,
  subUnitId: string,
  rect: Rect,
): void {
  if (!unit) return;
  const unitId = unit.getUnitId();
  const range = rangeOf(rect);
  execute(SetWorksheetActiveOperation.id, { unitId, subUnitId });
  const primary = {
    ...{ actualRow: rect.top, actualColumn: rect.left, isMerged: false, isMergedMainCell: false },
    ...{ startRow: rect.top, startColumn: rect.left, endRow: rect.top, endColumn: rect.left },
  };
  execute(SetSelectionsOperation.id, { unitId, subUnitId, selections: [{ range, primary, style: null }] });
  // Brings the cell into view, where there is one.
  execute(ScrollToCellOperation.id, { unitId, range });
}

/** A person's doing, told apart from formulas' results and from what the host itself shows. */
function actOf(
  unit: UniverWorkbook,
  id: string,
  params: object | undefined,
  options: IExecutionOptions | undefined,
): PersonsAct | null {
  if (!params || options?.onlyLocal) return null;
  if (id === SetRangeValuesMutation.id) {
    const { unitId, subUnitId, cellValue = {} } = params as ISetRangeValuesMutationParams;
    if (unitId !== unit.getUnitId()) return null;
    const shown = unit.getSheetBySheetId(subUnitId);
    const cells = new Map<number, Scalar | null>();
    for (const [row, line] of Object.entries(cellValue))
      for (const column of Object.keys(line as object)) {
        const cell = shown?.getCellRaw(Number(row), Number(column)) ?? {};
        const blank = cell.v === undefined || cell.v === null;
        cells.set(cellKey(Number(row), Number(column)), cell.f ?? (blank ? null : scalarOf(cell)));
      }
    return { kind: 'typed', sheet: subUnitId, cells };
  }
  if (id === SetWorksheetNameMutation.id) {
    const { subUnitId, name } = params as ISetWorksheetNameMutationParams;
    return { kind: 'renamed', sheet: subUnitId, name };
  }
  if (id === SetWorksheetActiveOperation.id)
    return { kind: 'activated', sheet: (params as { subUnitId: string }).subUnitId };
  if (id === SetSelectionsOperation.id) {
    const { subUnitId, selections } = params as ISetSelectionsOperationParams;
    const range = selections.at(-1)?.range;
    // Whole rows and columns have no number for the other way.
    if (!range || !isWholeCells(range)) return null;
    return { kind: 'selected', sheet: subUnitId, rect: rectOf(range) };
  }
  return null;
}

const isWholeCells = ({ startRow, startColumn, endRow, endColumn }: IRange): boolean =>
  [startRow, startColumn, endRow, endColumn].every(Number.isInteger);

const rectOf = ({ startRow: top, startColumn: left, endRow, endColumn }: IRange): Rect => ({
  ...{ top, left, rows: endRow - top + 1, columns: endColumn - left + 1 },
});
