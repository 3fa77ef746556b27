import {
  isFormula,
  type Block,
  type Content,
  type Filled,
  type Rect,
  type Scalar,
} from '../../blueprint/blueprint';
import { toR1C1 } from './r1c1';
import { runsOf, type Run } from './runs';

/** One formula for a whole rect, in R1C1. */
export interface Fill extends Rect {
  readonly formula: string;
}

/** A block as Excel takes it in few words: formulas that repeat as fills, the rest cell by cell. */
export interface BlockCells {
  readonly fills: readonly Fill[];
  /** What is left, from the block's first cell; null leaves a cell alone. Null when nothing is left. */
  readonly cells: readonly (readonly (Scalar | null)[])[] | null;
}

/** A run shorter than this costs more as a call of its own than as texts in the array. */
const SHORTEST_RUN = 2;

export function cellsOf(block: Block): BlockCells {
  // In R1C1 a formula is the same wherever it is filled to.
  const told = new Map<Filled, string>();
  const formulas = Array.from({ length: block.rows }, (_, row) =>
    Array.from({ length: block.columns }, (_, column) => {
      const content = block.contents[row]?.[column];
      if (!isFormula(content)) return null;
      const { filled } = content;
      const known = filled && told.get(filled);
      if (known !== undefined) return known;
      const r1c1 = toR1C1(content.formula, block.top + row, block.left + column);
      if (filled) told.set(filled, r1c1);
      return r1c1;
    }),
  );
  const fills = fillsOf(formulas, block);
  const filled = new Set(
    fills.flatMap(({ top, left, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, cell) =>
        cellKey(top - block.top + Math.floor(cell / columns), left - block.left + (cell % columns)),
      ),
    ),
  );
  let anything = false;
  const cells = formulas.map((row, rowIndex) =>
    row.map((_, column) => {
      const value = filled.has(cellKey(rowIndex, column))
        ? null
        : inputOf(block.contents[rowIndex]?.[column] ?? null);
      anything ||= value !== null;
      return value;
    }),
  );
  return { fills, cells: anything ? cells : null };
}

const cellKey = (row: number, column: number): number => row * 16_384 + column;

/** Rectangles of equal formulas: along the rows first, or down the columns, whichever takes fewer. */
function fillsOf(formulas: readonly (readonly (string | null)[])[], { top, left }: Rect): Fill[] {
  const byRow = rectangles(formulas, false);
  const byColumn = rectangles(transposed(formulas), true);
  const best = byColumn.length < byRow.length ? byColumn : byRow;
  return best
    .filter(({ rows, columns }) => rows * columns >= SHORTEST_RUN)
    .map((fill) => ({ ...fill, top: top + fill.top, left: left + fill.left }));
}

/** Runs along each line, joined with the same run on the line before. */
function rectangles(lines: readonly (readonly (string | null)[])[], turned: boolean): Fill[] {
  interface Lines extends Run<string> {
    readonly line: number;
    lines: number;
  }
  const done: Lines[] = [];
  let open: Lines[] = [];
  lines.forEach((cells, line) => {
    const formulas = runsOf(cells).filter((run): run is Run<string> => run.value !== null);
    const next = formulas.map((run): Lines => {
      const above = open.find(
        ({ start, length, value }) => start === run.start && length === run.length && value === run.value,
      );
      if (above) above.lines += 1;
      return above ?? { line, lines: 1, ...run };
    });
    done.push(...open.filter((run) => !next.includes(run)));
    open = next;
  });
  done.push(...open);
  return done.map(({ line, lines, start, length, value: formula }) =>
    turned
      ? { top: start, left: line, rows: length, columns: lines, formula }
      : { top: line, left: start, rows: lines, columns: length, formula },
  );
}

const transposed = <T>(rows: readonly (readonly T[])[]): T[][] =>
  Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((row) => row[column]!));

/** What is handed to `range.formulas`: formulas with their sign, texts so that they stay texts. */
export function inputOf(content: Content): Scalar | null {
  if (isFormula(content)) return `=${content.formula}`;
  return typeof content === 'string' ? textInput(content) : content;
}

/** Words that no Excel takes for anything but words. */
const PLAIN_WORDS = /^[A-Za-zÆØÅæøå][^\d]*$/;
const NOT_TEXT = /^(?:true|false|sand|falsk)$/i;

/**
 * Excel reads what it is handed as if it were typed, by American rules: `03-02-2027` becomes a date and `=…` a
 * formula. An apostrophe in front keeps it text, and does not become part of it.
 */
export const textInput = (text: string): string =>
  PLAIN_WORDS.test(text) && !NOT_TEXT.test(text.trim()) ? text : `'${text}`;
