import type { Block, SheetSpec } from './blueprint';

/**
 * Blocks that stand on top of each other with the same columns and styles become one: fewer things to tell an
 * Excel about, and the same cells.
 */
export const joinBlocks = (sheet: SheetSpec): SheetSpec => {
  const joined: Block[] = [];
  for (const block of sheet.blocks) {
    const above = joined.findIndex((candidate) => isAbove(candidate, block));
    if (above < 0) joined.push(block);
    else joined[above] = stacked(joined[above]!, block);
  }
  return { ...sheet, blocks: joined };
};

const isAbove = (above: Block, below: Block): boolean =>
  above.top + above.rows === below.top &&
  above.left === below.left &&
  above.columns === below.columns &&
  styleKey(above) === styleKey(below);

const styleKey = ({ style }: Block): string => (typeof style === 'string' ? style : style.join(' '));

const stacked = (above: Block, below: Block): Block => ({
  ...above,
  rows: above.rows + below.rows,
  // A block may have fewer rows of contents than it has rows.
  contents: [
    ...above.contents,
    ...Array.from({ length: above.rows - above.contents.length }, () => []),
    ...below.contents,
  ],
});
