import { isFormula, type Block, type Formula } from '../../blueprint/blueprint';
import { isFilled, type Move } from '../../blueprint/fill';
import { columnName, rangeAddress } from './address';
import { fileFormula } from './formula';
import { escapeContent } from './text';

/**
 * The formulas of one sheet as its part tells them, row by row: what is filled down, or else to the right, is told
 * once. Without it the load map alone would be half the file.
 */
export interface SharedFormulas {
  /** The `f` element of a formula at this row and column of its block. */
  readonly element: (formula: Formula, block: Block, row: number, column: number) => string;
}

/** The last formula that was told in a column, and down to which row it goes. */
interface Told {
  readonly index: number;
  readonly lastRow: number;
}

export function createSharedFormulas(): SharedFormulas {
  const toldIn = new Map<Block, Told[]>();
  let next = 0;
  return {
    element: (formula, block, row, column) => {
      // An array formula names the cells that it fills: its own.
      if (formula.array) return `<f t="array" ref="${address(block, row, column)}">${escaped(formula)}</f>`;
      const told = toldIn.get(block) ?? [];
      toldIn.set(block, told);
      const here = told[column];
      if (here && row <= here.lastRow) return `<f t="shared" si="${here.index}"/>`;
      const [rows, columns] = extent(formula, block, row, column);
      if (rows * columns === 1) return `<f>${escaped(formula)}</f>`;
      for (let beside = column; beside < column + columns; beside++)
        told[beside] = { index: next, lastRow: row + rows - 1 };
      const ref = rangeAddress({ top: block.top + row, left: block.left + column, rows, columns });
      return `<f t="shared" ref="${ref}" si="${next++}">${escaped(formula)}</f>`;
    },
  };
}

const address = ({ top, left }: Block, row: number, column: number): string =>
  columnName(left + column) + String(top + row + 1);

const escaped = ({ formula }: Formula): string => escapeContent(fileFormula(formula));

const DOWN: Move = { rows: 1, columns: 0 };
const RIGHT: Move = { rows: 0, columns: 1 };

/** So many rows down, or else so many columns to the right. */
function extent(
  formula: Formula,
  block: Block,
  row: number,
  column: number,
): [rows: number, columns: number] {
  const { contents } = block;
  const rows = run(formula, DOWN, (step) => contents[row + step]?.[column]);
  return rows > 1 ? [rows, 1] : [1, run(formula, RIGHT, (step) => contents[row]?.[column + step])];
}

function run(
  formula: Formula,
  move: Move,
  at: (step: number) => Block['contents'][number][number] | undefined,
) {
  let last = formula;
  for (let length = 1; ; length++) {
    const next = at(length);
    if (!isFormula(next) || next.array || !isFilled(last.formula, next.formula, move)) return length;
    last = next;
  }
}
