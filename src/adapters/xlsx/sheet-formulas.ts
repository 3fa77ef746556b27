import type { Rect } from '../../blueprint/blueprint';
import type { FormulaGrid } from '../../blueprint/reading';
import { columnName, MAX_COLUMNS, MAX_ROWS, parseCell } from './address';
import type { PartCell } from './worksheet';
import { textFrom, type Tag } from './xml';

/** Cells that share a formula only name it by number; its text stands in one of them. */
interface Shared {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  /** Worked out with the first cell that asks. */
  pieces?: Pieces;
}

/** The formulas of a sheet: only their places are kept while it is read, and their texts told when somebody asks. */
export class SheetFormulas {
  /** Where each text begins in the part, or in which cell it stands. */
  private readonly rows = new Map<number, (number | Shared | undefined)[]>();
  private readonly shared = new Map<string, Shared>();

  constructor(private readonly sheet: string) {}

  add(row: number, column: number, { tag }: NonNullable<PartCell['formula']>): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = []));
    cells[column] = tag.attributes.includes('shared') ? this.sharing(row, column, tag) : startOf(tag);
  }

  has(row: number, column: number): boolean {
    return this.rows.get(row)?.[column] !== undefined;
  }

  /** Those under a region. */
  within({ top, left }: Rect): FormulaGrid {
    return {
      has: (r, c) => this.has(top + r, left + c),
      at: (r, c) => this.textAt(top + r, left + c),
      says: (r, c, formula) => this.says(top + r, left + c, formula),
      filledFrom: (r, c) => this.filledFrom(top + r, left + c, top),
    };
  }

  private sharing(row: number, column: number, tag: Tag): number | Shared {
    const group = GROUP.exec(tag.attributes)?.[1] ?? '';
    const start = startOf(tag);
    if (start !== NO_TEXT) this.shared.set(group, { row, column, start });
    return this.shared.get(group) ?? NO_TEXT;
  }

  private textAt(row: number, column: number): string | undefined {
    const stored = this.rows.get(row)?.[column];
    if (typeof stored !== 'object') return stored === undefined ? undefined : this.textFrom(stored);
    stored.pieces ??= piecesOf(this.textFrom(stored.start));
    return shifted(stored.pieces, row - stored.row, column - stored.column);
  }

  private says(row: number, column: number, formula: string): boolean {
    const stored = this.rows.get(row)?.[column];
    if (typeof stored !== 'object') return this.textAt(row, column) === formula;
    if (stored.row === row && stored.column === column) return this.textFrom(stored.start) === formula;
    stored.pieces ??= piecesOf(this.textFrom(stored.start));
    let position = 0;
    for (const piece of stored.pieces) {
      const text =
        typeof piece === 'string' ? piece : addressOf(piece, row - stored.row, column - stored.column);
      if (!formula.startsWith(text, position)) return false;
      position += text.length;
    }
    return position === formula.length;
  }

  private filledFrom(row: number, column: number, top: number): number | undefined {
    const stored = this.rows.get(row)?.[column];
    const isFilled = typeof stored === 'object' && stored.column === column && stored.row < row;
    return isFilled && stored.row >= top ? stored.row - top : undefined;
  }

  private textFrom(start: number): string {
    const text = start === NO_TEXT ? '' : (textFrom(this.sheet, start) ?? '');
    return text.includes(FUTURE) ? text.replaceAll(FUTURE, '') : text;
  }
}

/** Before a function that came after Excel 2010: only files say it. */
const FUTURE = '_xlfn.';
const GROUP = /\bsi\s*=\s*["'](\d+)/;
const NO_TEXT = -1;
const startOf = ({ empty, openEnd }: Tag): number => (empty ? NO_TEXT : openEnd);

/** Text in quotes and sheet names in apostrophes, which hold no references of their own. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
/** `B5`, `$B$5`; not a part of a name, of a function (`LOG10(`) or of a sheet's name (`Q1!`). */
const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/g;

/** A formula's text, and between its pieces the references that another cell says differently. */
type Pieces = readonly (string | Reference)[];

interface Reference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

function piecesOf(formula: string): Pieces {
  const pieces: (string | Reference)[] = [];
  let text = '';
  formula.split(QUOTED).forEach((part, index) => {
    let position = 0;
    for (const match of index % 2 === 1 ? [] : part.matchAll(REFERENCE)) {
      const [whole, dollar, letters, rowDollar, digits] = match;
      const place = parseCell(letters! + digits!);
      if (!place || (dollar !== '' && rowDollar !== '')) continue;
      pieces.push(text + part.slice(position, match.index), {
        ...place,
        fixedRow: rowDollar !== '',
        fixedColumn: dollar !== '',
      });
      text = '';
      position = match.index + whole.length;
    }
    text += part.slice(position);
  });
  return [...pieces, text];
}

/** The same formula as another cell would say it. */
const shifted = (pieces: Pieces, rows: number, columns: number): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : addressOf(piece, rows, columns))).join('');

/** Beyond the sheet's edge it begins from the other side. */
function addressOf({ fixedRow, fixedColumn, ...place }: Reference, rows: number, columns: number): string {
  const column = fixedColumn ? place.column : (place.column + columns + MAX_COLUMNS) % MAX_COLUMNS;
  const row = fixedRow ? place.row : (place.row + rows + MAX_ROWS) % MAX_ROWS;
  return `${fixedColumn ? '$' : ''}${columnName(column)}${fixedRow ? '$' : ''}${row + 1}`;
}
