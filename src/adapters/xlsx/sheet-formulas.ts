import type { Filled, Rect } from '../../blueprint/blueprint';
import { filled, isFilled, type Move } from '../../blueprint/fill';
import type { FormulaGrid } from '../../blueprint/reading';
import type { PartCell } from './worksheet';
import { attribute, textFrom, type Tag } from './xml';

/** Cells that share a formula only name it by number; its text stands in one of them. */
interface Shared {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  /** Found with the first cell that asks. */
  text?: string;
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
    cells[column] = tag.attributes.includes('shared') ? this.sharing(row, column, tag) : this.startOf(tag);
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
      filledFrom: (r, c, way) => this.filledFrom(top + r, left + c, way, way === 'down' ? top : left),
    };
  }

  private startOf({ empty, openEnd }: Tag): number {
    return empty || this.sheet.startsWith('</', openEnd) ? NO_TEXT : openEnd;
  }

  private sharing(row: number, column: number, tag: Tag): number | Shared {
    const group = attribute(tag, 'si') ?? '';
    const start = this.startOf(tag);
    if (start !== NO_TEXT) this.shared.set(group, { row, column, start });
    return this.shared.get(group) ?? NO_TEXT;
  }

  private textAt(row: number, column: number): string | undefined {
    const stored = this.rows.get(row)?.[column];
    if (typeof stored !== 'object') return stored === undefined ? undefined : this.textFrom(stored);
    return filled(this.sharedText(stored), moveTo(stored, row, column));
  }

  private says(row: number, column: number, formula: string): boolean {
    const stored = this.rows.get(row)?.[column];
    if (typeof stored !== 'object') return this.textAt(row, column) === formula;
    const text = this.sharedText(stored);
    if (stored.row === row && stored.column === column) return text === formula;
    return isFilled(text, formula, moveTo(stored, row, column));
  }

  /** Counted from the region's `first` row or column. */
  private filledFrom(row: number, column: number, way: Filled['way'], first: number): number | undefined {
    const stored = this.rows.get(row)?.[column];
    if (typeof stored !== 'object') return undefined;
    const [from, here, inLine] =
      way === 'down'
        ? [stored.row, row, stored.column === column]
        : [stored.column, column, stored.row === row];
    return inLine && from < here && from >= first ? from - first : undefined;
  }

  private sharedText(shared: Shared): string {
    return (shared.text ??= this.textFrom(shared.start));
  }

  private textFrom(start: number): string {
    const text = start === NO_TEXT ? '' : (textFrom(this.sheet, start) ?? '');
    return text.includes(FUTURE) ? text.replaceAll(FUTURE, '') : text;
  }
}

const moveTo = (from: Shared, row: number, column: number): Move => ({
  rows: row - from.row,
  columns: column - from.column,
});

/** Before a function that came after Excel 2010: only files say it. */
const FUTURE = '_xlfn.';
const NO_TEXT = -1;
