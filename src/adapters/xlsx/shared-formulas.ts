import { isFormula, type Block, type Formula } from '../../blueprint/blueprint';
import { isFilledDown } from '../../blueprint/fill-down';
import { columnName, rangeAddress } from './address';
import { fileFormula } from './formula';
import { escapeContent } from './text';

/** The formulas of one sheet as its part tells them, from top to bottom: what is filled down is told once. */
export interface SharedFormulas {
  /** The `f` element of a formula at this row and column of its block. */
  readonly element: (formula: Formula, block: Block, row: number, column: number) => string;
}

export function createSharedFormulas(): SharedFormulas {
  /** By column of a block: the last formula that was told, and down to which row it goes. */
  const open = new Map<Block, { readonly index: number; readonly last: number }[]>();
  let next = 0;
  return {
    element: (formula, block, row, column) => {
      // An array formula names the cells that it fills: its own.
      if (formula.array) return `<f t="array" ref="${address(block, row, column)}">${escaped(formula)}</f>`;
      const columns = open.get(block) ?? [];
      const told = columns[column];
      if (told && row <= told.last) return `<f t="shared" si="${told.index}"/>`;
      const last = lastFilled(formula, block, row, column);
      if (last === row) return `<f>${escaped(formula)}</f>`;
      columns[column] = { index: next, last };
      open.set(block, columns);
      const ref = rangeAddress({
        top: block.top + row,
        left: block.left + column,
        rows: last - row + 1,
        columns: 1,
      });
      return `<f t="shared" ref="${ref}" si="${next++}">${escaped(formula)}</f>`;
    },
  };
}

const address = ({ top, left }: Block, row: number, column: number): string =>
  columnName(left + column) + String(top + row + 1);

const escaped = ({ formula }: Formula): string => escapeContent(fileFormula(formula));

/** The last row of the block down to which the formula has been filled. */
function lastFilled(formula: Formula, { contents }: Block, row: number, column: number): number {
  let above = formula.formula;
  let last = row;
  for (;;) {
    const below = contents[last + 1]?.[column];
    if (!isFormula(below) || below.array || !isFilledDown(above, below.formula)) return last;
    above = below.formula;
    last += 1;
  }
}
