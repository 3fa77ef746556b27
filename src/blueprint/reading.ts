import type { Instant } from '../domain/completion';
import type { DateSystem } from '../domain/date';
import { isBlankText } from '../domain/readable';
import type { Filled } from './blueprint';
import { REGION } from './names';

/** What stands in a cell: a formula gives its result, a date its serial (or ISO text), an error its text (`#REF!`). */
export type CellValue = string | number | boolean | null;

/** A key or an id as it stands in a cell. */
export const labelOf = (cell: CellValue | undefined): string => String(cell ?? '').trim();

/** Something stands there, by whomever; spaces alone are nothing. */
export const isFilledIn = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' ? !isBlankText(cell) : cell !== null && cell !== undefined;

/** The cells under one defined name. */
export interface Region {
  readonly name: string;
  /** The sheet's name at this moment: people rename sheets. */
  readonly sheetName: string;
  /** Sheet row and column, from 0, of the region's first cell. */
  readonly top: number;
  readonly left: number;
  /** A full rectangle, row by row. */
  readonly values: readonly (readonly CellValue[])[];
  /** What stands behind the values. Absent where the medium did not tell. */
  readonly formulas?: FormulaGrid;
  /** What stands right beside the region, for those in `BELTS`. */
  readonly beside?: readonly BesideCell[];
}

/** Formulas by row and column, counted from a region's first cell. */
export interface FormulaGrid {
  has(row: number, column: number): boolean;
  /**
   * English A1 without the leading `=`, in the medium's dialect (see `sameFormula`); '' where the medium does not
   * give its text, undefined where no formula stands. Worked out when asked for: a large sheet has 40,000.
   */
  at(row: number, column: number): string | undefined;
  /** Whether the cell has exactly this formula, letter by letter: cheaper than to ask for its text. */
  says(row: number, column: number, formula: string): boolean;
  /**
   * From where it was filled, where the medium tells: the row of a cell above it, or the column of one to its left.
   */
  filledFrom(row: number, column: number, way: Filled['way']): number | undefined;
}

/** A cell under or to the right of a region, counted from the region's first cell. Formulas are left out. */
export interface BesideCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

/**
 * How far beyond a region is looked for what people took for a part of it: rows under it, columns to its right.
 * Only where its last row or column is the last of what people fill in.
 */
export const BELTS: Readonly<Record<string, { readonly below: number; readonly right: number }>> = {
  [REGION.participants]: { below: 10, right: 0 },
  [REGION.matrix]: { below: 10, right: 5 },
};

/** What an adapter brings back: every `HP_` name that resolves to one area. Nothing in it has been judged. */
export interface WorkbookReading {
  readonly regions: ReadonlyMap<string, Region>;
  /** The file's own flag where the medium has one; the sentinel cell goes before it. */
  readonly dateSystem?: DateSystem;
}

/**
 * A change to a workbook that people have worked in: only these cells are touched. Cells are found from a
 * region's first cell, so that renamed and moved sheets do not matter.
 */
export interface Amendment {
  readonly cells: readonly AmendedCell[];
  /** Custom document properties to set; others stay. */
  readonly properties: Readonly<Record<string, string | number>>;
  /** Who changes it, and when: for a medium that does not know by itself. */
  readonly signed?: Signature;
  /**
   * What the sheets' formulas gave before is no longer so, and not all of it is told here: a medium that does not
   * calculate must keep none of it.
   */
  readonly recalculate?: true;
}

export interface Signature {
  readonly by: string;
  readonly at: Instant;
}

export interface AmendedCell {
  readonly region: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /**
   * `input` replaces the cell's contents; `result` is the new result of the formula that stands there (a medium
   * that calculates by itself need not write it).
   */
  readonly as: 'input' | 'result';
  /** What must still stand there: where others may be typing, anything else is left alone, and refused. */
  readonly replaces?: CellValue;
}
