import type { Rect } from './address';

/** The workbook as the host keeps it. Sheets and cells are plain data; what they hold is never shared with another book. */
export interface Book {
  sheets: Sheet[];
  names: DefinedName[];
  styles: Map<string, Style>;
  title: string;
  author: string;
  properties: Map<string, CustomValue>;
  activeSheet: string;
  selection: { sheet: string; rect: Rect };
  /** On what, besides the cells, the results rest; null where nothing has been calculated yet. */
  basis: Basis | null;
}

/** Never changed, only replaced. */
export interface Basis {
  readonly day: string;
  /** What each name and each sheet's name stands for; both in small letters. */
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, string>;
}

export type Scalar = string | number | boolean;
export type CustomValue = string | number | boolean;
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Sheet {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  /** Only cells that hold something or look like something. */
  cells: Map<number, Cell>;
  /** What has been said of every cell of the sheet at once, and so holds for those that are not among `cells`. */
  locked?: boolean;
  /** What the formulas gave. After a change some may no longer hold: see `dropStale`. */
  results: Map<number, Scalar>;
  /** In points; other columns and rows have the standard size. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: readonly Rect[];
  frozen: { readonly rows: number; readonly columns: number };
  validations: readonly Validation[];
  /** In order of precedence. */
  highlights: readonly Highlight[];
  protection: Protection | null;
  page: Page;
  /** Names of its own: a copied sheet gets those that pointed to the one it was copied from. */
  names: readonly DefinedName[];
}

/** Never changed, only replaced. */
export interface Cell {
  /** What was put there; absent for a blank cell and for a formula. */
  readonly value?: Scalar;
  /** English A1, without the leading `=`. */
  readonly formula?: string;
  readonly style: string;
  /** Where it differs from the style's. */
  readonly numberFormat?: string;
  /** Where somebody has said it of the cell itself, and not of its style. */
  readonly locked?: boolean;
}

export interface Style {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly color: string;
    readonly bold: boolean;
    readonly italic: boolean;
  };
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly numberFormat: string;
  readonly locked: boolean;
}

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
export interface Border {
  readonly style: string;
  readonly color: string;
}

export interface DefinedName {
  readonly name: string;
  /** Null once the sheet it pointed to is gone: `#REF!`. */
  target: { readonly sheet: string; readonly rect: Rect } | null;
}

/** The rule as Office.js has it; null while only prompts have been set. */
export interface Validation {
  readonly rect: Rect;
  readonly rule: Readonly<Record<string, unknown>> | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: Readonly<Record<string, unknown>> | null;
  readonly errorAlert: Readonly<Record<string, unknown>> | null;
}

export interface Highlight {
  readonly id: string;
  readonly rect: Rect;
  /** With its `=`, for the rect's first cell. */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export type Protection = Readonly<Record<string, unknown>>;

export interface Page {
  orientation: string;
  paperSize: string;
  printArea: Rect | null;
  zoom: Readonly<Record<string, number>>;
  titleRows: string | null;
  titleColumns: string | null;
  leftFooter: string;
  rightFooter: string;
}

export const NORMAL = 'Normal';

export const normalStyle: Style = {
  font: { name: 'Calibri', size: 11, color: '#000000', bold: false, italic: false },
  fill: null,
  borders: {},
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  numberFormat: 'General',
  locked: true,
};

export const emptySheet = (id: string, name: string): Sheet => ({
  id,
  name,
  visibility: 'Visible',
  tabColor: '',
  showGridlines: true,
  cells: new Map(),
  results: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenColumns: new Set(),
  hiddenRows: new Set(),
  merges: [],
  frozen: { rows: 0, columns: 0 },
  validations: [],
  highlights: [],
  protection: null,
  page: {
    orientation: 'Portrait',
    paperSize: 'A4',
    printArea: null,
    zoom: {},
    titleRows: null,
    titleColumns: null,
    leftFooter: '',
    rightFooter: '',
  },
  names: [],
});

/** Cells, rules and styles are never changed in place, so the containers are all there is to copy. */
export const copyOfSheet = (sheet: Sheet): Sheet => ({
  ...sheet,
  cells: new Map(sheet.cells),
  results: new Map(sheet.results),
  columnWidths: new Map(sheet.columnWidths),
  rowHeights: new Map(sheet.rowHeights),
  hiddenColumns: new Set(sheet.hiddenColumns),
  hiddenRows: new Set(sheet.hiddenRows),
  page: { ...sheet.page },
});

/** A new workbook, as Danish Excel opens it: one empty sheet. */
export function emptyBook(): Book {
  const sheet = emptySheet(sheetId(1), 'Ark1');
  return {
    sheets: [sheet],
    names: [],
    styles: new Map([[NORMAL, normalStyle]]),
    title: '',
    author: '',
    properties: new Map(),
    activeSheet: sheet.id,
    selection: { sheet: sheet.id, rect: { top: 0, left: 0, rows: 1, columns: 1 } },
    basis: null,
  };
}

/** As Excel numbers its sheets: `{00000000-0001-0000-0000-000000000000}`. */
export const sheetId = (number: number): string =>
  `{00000000-${number.toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`;
