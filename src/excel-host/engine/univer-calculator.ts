import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook as UniverWorkbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import type { Book } from '../book/book';
import type { Results } from './engine';
import { formulasIn, univerBook } from './univer-book';
import { compareAfresh, MENDED_FUNCTIONS } from './univer-faults';

export interface Calculator {
  calculate(book: Book): Promise<Results>;
  dispose(): void;
}

/** Univer keeps parsed formulas by the workbook's id for as long as it lives, so no two may share one. */
let tasks = 0;

/**
 * Univer without a screen, which works out every formula of a workbook. Only what calculates: rules for input and
 * highlights are shown, not calculated, and highlights would even spoil the order (docs/univer.md).
 * `UniverSheetsFormulaPlugin` stays away too: it calculates on its own 100 ms after every change, in the midst of what
 * was asked for.
 */
export function createCalculator(): Calculator {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: [...MENDED_FUNCTIONS] });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  compareAfresh();
  /** One after the other: Univer has one place for what it is about to work out. */
  let last: Promise<unknown> = Promise.resolve();

  const ended = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const listening = commands.onCommandExecuted(({ id, params }) => {
        if (id !== SetFormulaCalculationNotificationMutation.id) return;
        const { stageInfo, functionsExecutedState: state } =
          params as ISetFormulaCalculationNotificationMutation;
        if (stageInfo || state === undefined) return;
        listening.dispose();
        if (state === FormulaExecutedStateType.STOP_EXECUTION) reject(new Error('Univer was stopped'));
        else resolve();
      });
    });

  const work = async (book: Book): Promise<Results> => {
    tasks += 1;
    const unit = univer.createUnit<Partial<IWorkbookData>, UniverWorkbook>(
      UniverInstanceType.UNIVER_SHEET,
      univerBook(book, `task-${tasks}`),
    );
    const done = ended();
    void commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      {
        ...{ forceCalculation: true, dirtyRanges: [] },
        ...{ dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {} },
        ...{ dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
      },
      { onlyLocal: true },
    );
    await done;
    const results = formulasIn(book, unit);
    instances.disposeUnit(unit.getUnitId());
    return results;
  };

  return {
    calculate: (book) => {
      const results = last.then(() => work(book));
      last = results.catch(() => undefined);
      return results;
    },
    // Without this a Node process never ends.
    dispose: () => univer.dispose(),
  };
}
