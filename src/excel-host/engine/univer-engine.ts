import {
  CustomCommandExecutionError,
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
  ScrollToCellOperation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetNameMutationParams,
} from '@univerjs/sheets';
import { columnOf, rowOf, type Rect } from '../book/address';
import type { Book, Scalar } from '../book/book';
import { nameFault, sheetBy } from '../book/sheets';
import type { Engine, News, PersonsAct } from './engine';
import { createHeadlessEngine } from './headless-univer';
import { formulasIn, scalarOf, univerBook, univerCell } from './univer-book';
import { rangeOf } from './univer-looks';
import { keysIn, wishOf, withoutLooks } from './univer-wishes';

/** Univer keeps what it knows of a workbook by its id for as long as it lives, so no two may share one. */
let workbooks = 0;

/**
 * A grid for the host: an instance of Univer with at least the plugins for formulas and sheets. It shows what the host
 * tells it; the workbook itself is the host's, and so are the results. Formulas are worked out in a Univer of their own
 * (`headless-univer.ts`), and stand here as what they gave: a grid that has highlights calculates cells in a wrong order,
 * and does it when it likes (docs/univer.md). What is left to it are the conditions of highlights, which read values alone.
 */
export function createUniverEngine(univer: Univer): Engine {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const calculator = createHeadlessEngine();
  let unit: UniverWorkbook | null = null;
  let showing = false;

  const execute = (id: string, params: object, options?: IExecutionOptions): void => {
    showing = true;
    commands.syncExecuteCommand(id, params, options);
    showing = false;
  };

  const showEverything = (book: Book): void => {
    if (unit) instances.disposeUnit(unit.getUnitId());
    workbooks += 1;
    unit = univer.createUnit<Partial<ReturnType<typeof univerBook>>, UniverWorkbook>(
      UniverInstanceType.UNIVER_SHEET,
      univerBook(book, `workbook-${workbooks}`),
    );
    // Asked when somebody writes a name on a tab, and knows less of names than Excel.
    unit.checkSheetName = (name) => nameFault(book, name, sheetBy(book, book.activeSheet)) !== null;
  };
  const showCells = (book: Book, cells: News['cells']): void => {
    for (const [id, keys] of cells) {
      const sheet = book.sheets.find((candidate) => candidate.id === id);
      if (!sheet || !unit) continue;
      const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
      for (const key of keys)
        (cellValue[rowOf(key)] ??= {})[columnOf(key)] = {
          ...{ v: null, f: null, si: null, p: null },
          ...univerCell(book, sheet, key),
        };
      execute(SetRangeValuesMutation.id, { unitId: unit.getUnitId(), subUnitId: id, cellValue });
    }
  };

  return {
    show: (book, { whole, cells }) => {
      if (whole || !unit) showEverything(book);
      else showCells(book, cells);
    },
    calculate: calculator.calculate,
    shown: (book) => (unit ? formulasIn(book, unit) : new Map()),
    select: (sheet, rect) => selectIn(execute, unit, sheet, rect),
    onPerson: (listener, may) => {
      const asking = commands.beforeCommandExecuted(({ id, params }, options) => {
        if (showing || !unit) return;
        const wish = wishOf(unit, id, params, options);
        // Univer's own way to refuse: the command says that it was not done.
        if (wish && !may(wish)) throw new CustomCommandExecutionError(id);
        if (wish?.kind === 'write') withoutLooks(params as ISetRangeValuesMutationParams);
      });
      const listening = commands.onCommandExecuted(({ id, params }, options) => {
        if (showing || !unit) return;
        const act = actOf(unit, id, params, options);
        if (act) listener(act);
      });
      return () => {
        asking.dispose();
        listening.dispose();
      };
    },
    dispose: () => {
      calculator.dispose();
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
    const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    if (unitId !== unit.getUnitId()) return null;
    const shown = unit.getSheetBySheetId(subUnitId);
    const cells = new Map<number, Scalar>();
    for (const key of keysIn(cellValue)) {
      const cell = shown?.getCellRaw(rowOf(key), columnOf(key)) ?? {};
      const value = scalarOf(cell);
      cells.set(key, cell.f ?? (typeof value === 'string' && value !== '' ? `'${value}` : value));
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
