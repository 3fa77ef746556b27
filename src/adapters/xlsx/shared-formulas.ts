import { goesOn, type Block, type Filled, type Formula } from '../../blueprint/blueprint';
import { columnLetters } from '../../blueprint/layout';
import { rangeAddress } from './address';
import { fileFormula } from './formula';
import { escapeContent } from './text';

/**
 * The formulas of one sheet as its part tells them, row by row: what is filled down, or to the right, is told once.
 * Without it the load map alone would be half the file.
 */
export interface SharedFormulas {
  /** The `f` element of a formula at this row and column of its block. */
  readonly element: (formula: Formula, block: Block, row: number, column: number) => string;
}

export function createSharedFormulas(): SharedFormulas {
  /** By what it is filled with: its number, for all cells up to where it ends. */
  const told = new Map<Filled, { readonly index: number; readonly end: number }>();
  let next = 0;
  return {
    element: (formula, block, row, column) => {
      const { filled } = formula;
      // An array formula names the cells that it fills: its own.
      if (formula.array) return `<f t="array" ref="${address(block, row, column)}">${escaped(formula)}</f>`;
      if (!filled) return `<f>${escaped(formula)}</f>`;
      const at = filled.way === 'down' ? row : column;
      const here = told.get(filled);
      if (here && at < here.end) return `<f t="shared" si="${here.index}"/>`;
      const length = runLength(filled, block, row, column);
      if (length === 1) return `<f>${escaped(formula)}</f>`;
      told.set(filled, { index: next, end: at + length });
      const [rows, columns] = filled.way === 'down' ? [length, 1] : [1, length];
      const ref = rangeAddress({ top: block.top + row, left: block.left + column, rows, columns });
      return `<f t="shared" ref="${ref}" si="${next++}">${escaped(formula)}</f>`;
    },
  };
}

const address = ({ top, left }: Block, row: number, column: number): string =>
  columnLetters(left + column) + String(top + row + 1);

const escaped = ({ formula }: Formula): string => escapeContent(fileFormula(formula));

/** How many neighbours in a row, from this one on, are filled with the same. */
function runLength(filled: Filled, { contents }: Block, row: number, column: number): number {
  let length = 1;
  while (goesOn(filled, contents, row, column, length)) length++;
  return length;
}
