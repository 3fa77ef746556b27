import { strFromU8, unzipSync } from 'fflate';
import {
  type Book,
  type Cell,
  cellKey,
  cellName,
  columnNumber,
  columnOf,
  emptyBook,
  emptySheet,
  NORMAL,
  rowOf,
  sheetId,
} from 'excel-host/book';
import type { Engine } from 'excel-host';
import { sheetFormulas, sheetCells, type SheetCells } from './sheet-cells';
import { plainXml } from './xml-text';

/**
 * Univer, the grid of the workbench, as a judge: it works out the formulas of a file. An engine is started once and
 * used for many workbooks, since starting it costs seconds.
 */
export interface UniverJudge {
  /** With only some of the formulas, if not all are wanted. */
  recalculate(workbook: Uint8Array, wanted?: WantedFormulas): Promise<SheetCells[]>;
  dispose(): void;
}

type Formulas = readonly ReadonlyMap<string, string>[];
export type WantedFormulas = (formulas: Formulas, sheetNames: readonly string[]) => Formulas;

export async function startUniver(): Promise<UniverJudge> {
  const { createHeadlessEngine } = await import('excel-host/headless');
  const engine: Engine = createHeadlessEngine();
  return {
    recalculate: async (workbook, wanted = (formulas) => formulas) => {
      const book = bookOf(workbook, wanted);
      const results = await engine.calculate(book);
      return book.sheets.map(
        ({ id, cells }) =>
          new Map(
            [...cells].flatMap(([key, { value }]) => {
              const shown = value ?? results.get(id)?.get(key);
              return shown === undefined ? [] : [[cellName(rowOf(key), columnOf(key)), shown] as const];
            }),
          ),
      );
    },
    dispose: () => engine.dispose(),
  };
}

function bookOf(workbook: Uint8Array, wanted: WantedFormulas): Book {
  const names = [
    ...strFromU8(unzipSync(workbook)['xl/workbook.xml']!).matchAll(/<sheet [^>]*?name="([^"]*)"/g),
  ].map(([, name]) => plainXml(name!));
  const formulas = wanted(sheetFormulas(workbook), names);
  const sheets = sheetCells(workbook).map((values, index) => {
    const cells = new Map<number, Cell>();
    for (const [address, value] of values) cells.set(keyOf(address), { value, style: NORMAL });
    for (const [address, formula] of formulas[index]!)
      cells.set(keyOf(address), { formula: formula.replaceAll('_xlfn.', ''), style: NORMAL });
    // It knows error values only as what a formula gives.
    for (const [key, { value }] of cells) {
      const formula = typeof value === 'string' ? ERRORS[value] : undefined;
      if (formula !== undefined) cells.set(key, { formula, style: NORMAL });
    }
    return { ...emptySheet(sheetId(index + 1), names[index]!), cells };
  });
  return { ...emptyBook(), sheets, activeSheet: sheets[0]!.id };
}

const keyOf = (address: string): number => {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return cellKey(Number(digits) - 1, columnNumber(letters!));
};

/** A formula for each error value. */
const ERRORS: Readonly<Record<string, string>> = {
  '#N/A': 'NA()',
  '#DIV/0!': '1/0',
  '#VALUE!': '"x"+1',
  '#NUM!': 'SQRT(-1)',
  '#REF!': 'INDEX(A1:A2,9)',
  '#NAME?': 'NO_SUCH_NAME()',
};
