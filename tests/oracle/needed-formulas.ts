import type { CellRef } from './formula-syntax';
import { parseFormula, rangesOf } from './formula-syntax';

/** A cell by its sheet's position among the tabs. */
export interface SheetCell {
  readonly sheet: number;
  readonly address: string;
}

type Formulas = readonly ReadonlyMap<string, string>[];

/**
 * Of each sheet's formulas, those that these cells hang on. A judge who takes long for every formula is spared the
 * others: a third of them paint weeks, and nothing is expected of those.
 */
export function neededFormulas(
  formulas: Formulas,
  sheetNames: readonly string[],
  cells: readonly SheetCell[],
): Formulas {
  const needed = formulas.map(() => new Map<string, string>());
  const seen = new Set<string>();
  const waiting = [...cells];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const { sheet, address } = cell;
    const formula = formulas[sheet]?.get(address);
    if (formula === undefined || needed[sheet]!.has(address)) continue;
    needed[sheet]!.set(address, formula);
    for (const range of rangesOf(parseFormula(formula))) {
      const on = range.sheet === null ? sheet : sheetNames.indexOf(range.sheet);
      const key = `${on} ${range.from.row},${range.from.column} ${range.to.row},${range.to.column}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const [address] of formulas[on]!)
        if (isWithin(cellRef(address), range.from, range.to)) waiting.push({ sheet: on, address });
    }
  }
  return needed;
}

function cellRef(address: string): CellRef {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters!].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

const isWithin = ({ row, column }: CellRef, from: CellRef, to: CellRef): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;
