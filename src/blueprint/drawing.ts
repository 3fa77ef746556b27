import type { IsoDate } from '../domain/date';
import type { SchemaVersion } from '../domain/area-slots';
import type { Facts } from '../domain/facts';
import type { PlanField } from '../domain/fields';
import type { SheetKey } from '../domain/place';
import type { ParticipantId } from '../domain/slot';
import type { PlanStatus } from '../domain/status';
import type { RuleId } from '../rules/rule';
import type { Check } from '../rules/steps';
import type { Verdict, Verdicts } from '../rules/verdicts';
import type { Block, Content, Filled, Formula, Rect, Scalar, SheetSpec } from './blueprint';
import { FIELD_OF, type Field, type Writing } from './fields';
import { FilledFormula } from './filled-formula';
import { columnOf, HERE, referencesFrom, type TableLayout } from './layout';
import { headerStyleFor, PALETTE, type StyleName } from './styles';
import type { WorkbookWords } from './words';

/** Every table's place, worked out before any cell is drawn, since formulas point across sheets. */
export interface Layout {
  /** Rows of their own: what the task is called, and the one word for it. */
  readonly subtitle: TableLayout;
  readonly status: TableLayout;
  readonly next: TableLayout;
  readonly steps: TableLayout;
  readonly figures: TableLayout;
  readonly missing: TableLayout;
  readonly checks: TableLayout;
  readonly project: TableLayout;
  readonly parties: TableLayout;
  readonly systems: TableLayout;
  readonly sheets: TableLayout;
  readonly participants: TableLayout;
  readonly matrix: TableLayout;
  /** The first and the last of the matrix's columns of codes. */
  readonly codes: readonly [first: ParticipantId, last: ParticipantId];
  readonly milestones: TableLayout;
  readonly timeline: TableLayout;
  readonly load: TableLayout;
  readonly brief: TableLayout;
  readonly history: TableLayout;
  readonly meta: TableLayout;
  readonly words: TableLayout;
  readonly baseline: TableLayout;
}

/** What a sheet needs in order to draw itself. */
export interface Drawing extends Outline {
  /** What the overview counts, in the order of `CHECKS`. */
  readonly checks: readonly CheckResult[];
  /** As the sheets see it: what only the add-in can see (damage to the structure) is not in it. */
  readonly status: PlanStatus;
}

/** How many rows a check finds, and what the first of them is called. */
export interface CheckResult {
  readonly check: Check;
  readonly count: number;
  readonly first: string;
}

/** A drawing before the overview has counted anything. */
export interface Outline {
  readonly facts: Facts;
  readonly verdicts: Verdicts;
  /** How many findings of a rule are about a row. */
  readonly found: (sheet: SheetKey, row: string, rule: RuleId) => number;
  readonly words: WorkbookWords;
  readonly writing: Writing;
  readonly layout: Layout;
  /** Mondays of the weeks that the timeline shows; empty while there is no date to begin from. */
  readonly weeks: readonly IsoDate[];
  /** What somebody typed into a cell that could not be read: it is written back as it was. */
  readonly typed: (sheet: SheetKey, row: string, column: string) => Scalar | undefined;
  /** Whose brief is shown when the workbook opens. */
  readonly briefFor: ParticipantId | null;
}

/** A column, declared once: its key is how it is found when the workbook is read. */
export type Column<Row, Key extends string = string> = GivenColumn<Row, Key> | ComputedColumn<Row, Key>;

/** Columns in sight: each has its header, in every language. */
export type Shown<Row, Sheet extends 'participants' | 'matrix' | 'timeline' | 'brief'> = readonly Column<
  Row,
  keyof WorkbookWords[Sheet]['headers'] & string
>[];

interface ColumnFace<Row, Key extends string> {
  readonly key: Key;
  /** The form that brought it; the first unless given. */
  readonly since?: SchemaVersion | undefined;
  /** In characters; 0 hides it. */
  readonly width: number;
  readonly style: StyleName | ((row: Row) => StyleName);
}

/** Holds what we or people put there. */
export interface GivenColumn<Row, Key extends string = string> extends ColumnFace<Row, Key> {
  readonly content: (row: Row, index: number, drawing: Drawing) => Content;
}

/** Holds a formula, whose result is worked out here as well. */
export interface ComputedColumn<Row, Key extends string = string> extends ColumnFace<Row, Key> {
  readonly formula: (index: number, drawing: Drawing, row: Row) => string;
  readonly result: (row: Row, drawing: Drawing, index: number) => Scalar;
  readonly isArray?: boolean;
  /** Rows for which this gives the same have one formula, filled down. Left out, all have. */
  readonly alike?: (row: Row, index: number) => unknown;
  /** Other rows are blank. */
  readonly only?: (row: Row) => boolean;
}

/** A column that people fill in. */
export const inputColumn = <Row, Key extends string>(
  sheet: SheetKey,
  { key, kind, width = 0, since }: PlanField & { readonly key: Key },
  style: Column<Row>['style'],
  slotOf: (row: Row) => { readonly id: string },
): GivenColumn<Row, Key> => ({
  ...{ key, width, since, style },
  content: (row, _, { typed, writing }) => {
    const slot = slotOf(row);
    const value = (slot as Readonly<Record<string, unknown>>)[key];
    return typed(sheet, slot.id, key) ?? (FIELD_OF[kind] as Field<unknown>).encode(value, writing);
  },
});

/** A formula whose result is worked out here as well, so that the file shows it before Excel calculates. */
export const computed = (formula: string, result: Scalar, filled?: Filled): Content => ({
  ...{ formula, result },
  ...(filled && { filled }),
});

/** The same for a formula that works on arrays. */
export const computedArray = (formula: string, result: Scalar): Content => ({ formula, result, array: true });

/** What the formulas of one fill have in common. */
export const fillDown = (): Filled => ({ way: 'down' });
export const fillRight = (): Filled => ({ way: 'right' });

/** A column by formula that nobody sees: what the formulas of other cells work on. */
export const hidden = <Row>(
  key: string,
  formula: ComputedColumn<Row>['formula'],
  result: ComputedColumn<Row>['result'],
  kind: Pick<ComputedColumn<Row>, 'isArray' | 'alike' | 'only'> = {},
): ComputedColumn<Row> => ({ key, width: 0, style: 'plain', formula, result, ...kind });

/** A row's position in its table's guarded columns: above the first row stands the row of keys. */
export const hereColumn = <Row>(table: (layout: Layout) => TableLayout): Column<Row> =>
  hidden(
    HERE,
    (_, { layout }) => `ROW()-ROW(${keyCell(table(layout))})+1`,
    (_, __, index) => index + 2,
  );

const keyCell = (table: TableLayout): string => {
  const [[first] = ['']] = [...table.columns];
  return referencesFrom(table.sheet).cell(table, first, -1);
};

/** The rows of a table as blocks: neighbours with the same styles share one. */
export function tableBlocks<Row>(
  table: TableLayout,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  drawing: Drawing,
): Block[] {
  const keyed = columns.findIndex(({ key }) => key !== '');
  const left = columnOf(table, columns[keyed]!.key) - keyed;
  const draw = columns.map((column) =>
    'formula' in column
      ? fillingDown(column, rows, drawing)
      : (row: Row, index: number) => column.content(row, index, drawing),
  );
  const blocks: { style: readonly StyleName[]; top: number; contents: Content[][] }[] = [];
  rows.forEach((row, index) => {
    const style = columns.map((column) =>
      typeof column.style === 'function' ? column.style(row) : column.style,
    );
    const contents = draw.map((content) => content(row, index));
    const last = blocks.at(-1);
    if (last && last.style.every((name, position) => name === style[position])) last.contents.push(contents);
    else blocks.push({ style, top: table.first + index, contents: [contents] });
  });
  return blocks.map(({ style, top, contents }) => ({
    top,
    left,
    rows: contents.length,
    columns: columns.length,
    contents,
    style,
  }));
}

/** What stands in each row of a column by formula. */
function fillingDown<Row>(
  { formula, result, isArray, alike, only }: ComputedColumn<Row>,
  rows: readonly Row[],
  drawing: Drawing,
): (row: Row, index: number) => Formula | null {
  const kinds = new Map<unknown, Filled>();
  const textAt = (index: number): string => formula(index, drawing, rows[index]!);
  return (row, index) => {
    if (only && !only(row)) return null;
    const kind = alike?.(row, index);
    let filled = kinds.get(kind);
    if (!filled) kinds.set(kind, (filled = fillDown()));
    return new FilledFormula(textAt, index, result(row, drawing, index), filled, isArray);
  };
}

/** The hidden row of column keys above a table's first row. */
export function keyRow({ first, columns }: TableLayout): Block {
  const width = Math.max(...columns.values()) + 1;
  const keys = new Array<Content>(width).fill(null);
  for (const [key, column] of columns) keys[column] = key;
  return { top: first - 1, left: 0, rows: 1, columns: width, contents: [keys], style: 'key' };
}

/** The header of a table's visible columns, each aligned as the cells under it. */
export const tableHeader = <Row, Key extends string>(
  row: number,
  columns: readonly Column<Row, Key>[],
  words: Readonly<Record<Key, string>>,
  left = 0,
): Block =>
  headerRow(
    row,
    columns.map(({ key }) => words[key]),
    columns.map(({ style }) => headerStyleFor(typeof style === 'function' ? 'text' : style)),
    left,
  );

export const headerRow = (
  row: number,
  headers: readonly Content[],
  style: Block['style'] = 'header',
  left = 0,
): Block => ({ top: row, left, rows: 1, columns: headers.length, contents: [headers], style });

export const line = (row: number, left: number, content: Content, style: StyleName, columns = 1): Block => ({
  top: row,
  left,
  rows: 1,
  columns,
  contents: [[content]],
  style,
});

/** The rect of a column of a table. */
export const columnRect = (table: TableLayout, fromKey: string, toKey = fromKey): Rect => ({
  top: table.first,
  left: columnOf(table, fromKey),
  rows: table.count,
  columns: columnOf(table, toKey) - columnOf(table, fromKey) + 1,
});

export const verdictWord = (verdict: Verdict | null | undefined, words: WorkbookWords): string =>
  verdict ? words.verdicts[verdict] : '';

/** A column that another section of the sheet uses and this one leaves blank. */
export const gap = <Row>(style: StyleName): Column<Row> => ({
  key: '',
  width: 0,
  style,
  content: () => null,
});

/** What every sheet starts from. */
export const sheetDefaults = (drawing: Drawing, key: SheetKey) =>
  ({
    key,
    name: drawing.words.sheetNames[key],
    visibility: 'visible',
    protected: true,
    tabColor: PALETTE.brandMid,
    merges: [],
    validations: [],
    highlights: [],
  }) satisfies Partial<SheetSpec>;
