import type { Instant } from '../domain/completion';
import type { IsoDate } from '../domain/date';
import type { SheetKey } from '../domain/place';
import type { HighlightName, StyleName } from './styles';

/**
 * A workbook as plain data. Adapters put it into Excel, a file or a grid as it stands: they translate, they
 * never judge. Rows and columns count from 0; formulas are English A1 without the leading `=`, with plain
 * function names (an adapter adds what its medium needs, such as `_xlfn.` in a file).
 */
export interface Blueprint {
  /** In tab order. The first is shown when the workbook opens. */
  readonly sheets: readonly SheetSpec[];
  /** Workbook-scope names: how everything is found again. */
  readonly names: readonly DefinedName[];
  readonly properties: DocumentProperties;
}

export interface SheetSpec {
  readonly key: SheetKey;
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly visibility: 'visible' | 'veryHidden';
  /** Protected without password: only cells whose style is unlocked take input. */
  readonly protected: boolean;
  /** `RRGGBB`. */
  readonly tabColor: string;
  /** Widths in characters, from column A; 0 hides the column. */
  readonly columnWidths: readonly number[];
  /** Heights in points by row; 0 hides the row. Other rows keep the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Null for a sheet that nobody prints. */
  readonly print: PrintSetup | null;
  /** Disjoint. A cell outside every block is blank, unstyled and locked. */
  readonly blocks: readonly Block[];
  readonly merges: readonly Rect[];
  readonly validations: readonly Validation[];
  /** In order of precedence. */
  readonly highlights: readonly Highlight[];
}

export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export type Scalar = string | number | boolean;

/** A formula and what it gives when the workbook is first opened, so that previews show the same as Excel. */
export interface Formula {
  /** Made when asked for, where it is `filled`: a large sheet has 60,000, and few have to be told. */
  readonly formula: string;
  readonly result: Scalar;
  /**
   * It works on arrays where a single value is usual (`EXACT(range,text)`). A file has to say so, or Excel takes one
   * cell of each range; in a running Excel every formula may.
   */
  readonly array?: true;
  readonly filled?: Filled;
}

/**
 * Neighbours in a column (down) or in a row (right) that have the very same of these hold one formula, filled from the
 * first of them to the others: `A5+1`, `A6+1`, …
 */
export interface Filled {
  readonly way: 'down' | 'right';
}

/** Null is a blank cell that still has its style. A string is text, whatever it begins with. */
export type Content = Scalar | Formula | null;

export interface Block extends Rect {
  /** `rows` arrays of `columns` contents; missing ones are blank. */
  readonly contents: readonly (readonly Content[])[];
  /** One style for the block, or one for each of its columns. */
  readonly style: StyleName | readonly StyleName[];
}

export type ValidationRule =
  /** One of the texts in the named range. */
  | { readonly kind: 'list'; readonly source: string }
  /** ISO dates, both included. */
  | { readonly kind: 'date'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number };

export interface Validation extends Rect {
  readonly rule: ValidationRule;
  /** Titles at most 32 characters, messages at most 255. */
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
  /**
   * A list with blanks in it takes whatever is typed, unless blanks are refused (emptying a cell is always allowed).
   */
  readonly refuseBlank?: true;
}

/** A conditional format by formula, written for the rect's top left cell. */
export interface Highlight extends Rect {
  readonly formula: string;
  readonly style: HighlightName;
}

export interface PrintSetup {
  readonly area: Rect;
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, from the first to the last, both included. */
  readonly titleRows?: readonly [first: number, last: number];
  readonly titleColumns?: readonly [first: number, last: number];
  /** How many pages wide and tall; 0 lets it run. */
  readonly pagesWide: number;
  readonly pagesTall: number;
  readonly footer: string;
}

export interface DefinedName {
  readonly name: string;
  readonly sheet: SheetKey;
  readonly rect: Rect;
}

/** SharePoint can show them as columns. */
export interface DocumentProperties {
  readonly title: string;
  /** Who has made the workbook, where the medium does not know better. */
  readonly creator: string;
  /** When it is made; left out, the workbook says nothing of it. */
  readonly made?: Instant;
  readonly custom: Readonly<Record<string, string | number>>;
}

/** The smallest rect that holds every one of these. */
export function boundsOf(rects: readonly Rect[]): Rect {
  const top = Math.min(...rects.map((rect) => rect.top));
  const left = Math.min(...rects.map((rect) => rect.left));
  const bottom = Math.max(...rects.map((rect) => rect.top + rect.rows));
  const right = Math.max(...rects.map((rect) => rect.left + rect.columns));
  return { top, left, rows: bottom - top, columns: right - left };
}

export const isFormula = (content: Content | undefined): content is Formula =>
  typeof content === 'object' && content !== null;

/** Whether the cell so many steps further down, or to the right, is of the same fill. */
export function goesOn(
  filled: Filled,
  contents: Block['contents'],
  row: number,
  column: number,
  steps = 1,
): boolean {
  const next = filled.way === 'down' ? contents[row + steps]?.[column] : contents[row]?.[column + steps];
  return isFormula(next) && next.filled === filled;
}
