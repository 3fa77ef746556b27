import fc from 'fast-check';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { isFormula, type Blueprint, type Content } from '../../src/blueprint/blueprint';
import { describePlan, layoutOf } from '../../src/blueprint/describe';
import type { Layout } from '../../src/blueprint/drawing';
import { cellAddress, columnOf, type TableLayout } from '../../src/blueprint/layout';
import { factsOf } from '../../src/domain/facts';
import type { Plan } from '../../src/domain/plan';
import type { Clock } from '../../src/ports/clock';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { completeTask } from '../../src/usecases/complete-task';
import { inputCells, type CellKind, type InputCell } from '../support/plan-cells';
import { randomPlan, readyPlan, type RandomPlan } from '../support/random-plan';
import { typeInto, type Typed, type TypedCell } from '../support/typed-cells';
import { DECORATIONS, HOSTILE_ANYWHERE, hostileValues } from './hostile-values';

/** Somebody's hand on some input cell; which cell and which value it is, the plan decides. */
interface Stroke {
  readonly column: number;
  readonly row: number;
  readonly value: number;
  /** What stands there written a little differently, something for this kind of cell, or anything at all. */
  readonly how: 'decorated' | 'own' | 'any';
}

/** A plan, what was typed into it, whether it was then completed, and what was typed after that. */
export interface HostilePlan extends RandomPlan {
  readonly before: readonly Stroke[];
  readonly completed: boolean;
  readonly after: readonly Stroke[];
}

const stroke: fc.Arbitrary<Stroke> = fc.record({
  column: fc.nat(10_000),
  row: fc.nat(10_000),
  value: fc.nat(10_000),
  how: fc.constantFrom('decorated', 'decorated', 'own', 'own', 'own', 'any'),
});
/** Each short list as likely as a long one. */
const strokes = (most: number, least = 0): fc.Arbitrary<Stroke[]> =>
  fc
    .integer({ min: least, max: most })
    .chain((count) => fc.array(stroke, { minLength: count, maxLength: count }));

const ready = fc
  .constantFrom('da' as const, 'en' as const)
  .chain((language) => readyPlan(language).map((plan): RandomPlan => ({ language, plan, briefFor: null })));

export const hostilePlan: fc.Arbitrary<HostilePlan> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(randomPlan, strokes(12, 1))
      .map(([random, before]) => ({ ...random, before, completed: false, after: [] })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(ready, strokes(3, 1))
      .map(([random, before]) => ({ ...random, before, completed: false, after: [] })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(ready, strokes(2), strokes(2))
      .map(([random, before, after]) => ({ ...random, before, completed: true, after })),
  },
);

/** What was typed, and into what kind of cell. */
export interface HostileCell extends TypedCell {
  readonly kind: CellKind;
}

export interface HostileWorkbook {
  readonly workbook: Uint8Array;
  readonly cells: readonly HostileCell[];
  /** What was typed where, for whoever reads of a disagreement. */
  readonly story: string;
}

export async function hostileWorkbook(plan: HostilePlan): Promise<HostileWorkbook> {
  const blueprint = describePlan({
    plan: plan.plan,
    template: DEFAULT_TEMPLATE,
    words: workbookWords(plan.language),
    ...(plan.briefFor !== null && { briefFor: plan.briefFor }),
  });
  const sheets = blueprint.sheets.map(({ key }) => key);
  const before = cellsOf(plan.before, plan, blueprint);
  const after = cellsOf(plan.after, plan, blueprint);
  const typed = typeInto(await blueprintToXlsx(blueprint), before);
  const completed = plan.completed ? await completedOr(typed) : null;
  const tell = (cells: readonly TypedCell[]): string =>
    cells.map(({ sheet, address, typed }) => `${sheets[sheet]!}!${address} ← ${told(typed)}`).join(', ');
  return {
    workbook: typeInto(completed ?? typed, after),
    cells: [...before, ...after],
    story: [tell(before), completed === null ? '' : 'completed', tell(after)]
      .filter((part) => part !== '')
      .join('; '),
  };
}

/** By the use case, or null while something stands in the way. */
async function completedOr(bytes: Uint8Array): Promise<Uint8Array | null> {
  const workbook = createXlsxWorkbook(bytes);
  const clock: Clock = { now: () => '2027-02-19T12:30:00Z' };
  const completed = await completeTask({ workbook, clock }, { by: 'Ane', note: 'Set' });
  return completed.ok ? workbook.bytes() : null;
}

function cellsOf(
  strokes: readonly Stroke[],
  { plan, language }: RandomPlan,
  blueprint: Blueprint,
): HostileCell[] {
  const layout = layoutOf(factsOf(plan, DEFAULT_TEMPLATE), workbookWords(language));
  const columns = columnsOf(plan);
  const typed = strokes.map(({ column, row, value, how }): HostileCell => {
    const cells = columns[column % columns.length]!;
    const cell = cells[row % cells.length]!;
    const { table, down, along } = placeOf(cell, layout, plan);
    const sheet = blueprint.sheets.findIndex(({ key }) => key === table.sheet);
    const present = contentAt(blueprint, sheet, table.first + down, along);
    const values = how === 'any' ? HOSTILE_ANYWHERE : hostileValues(cell.kind);
    const decorated = typeof present === 'string' && how === 'decorated';
    return {
      sheet,
      kind: cell.kind,
      address: cellAddress(table.first + down, along),
      typed: decorated
        ? { kind: 'text', text: DECORATIONS[value % DECORATIONS.length]!(present) }
        : values[value % values.length]!,
    };
  });
  // Typed twice, a cell holds the last.
  return [...new Map(typed.map((cell) => [`${cell.sheet} ${cell.address}`, cell])).values()];
}

function columnsOf(plan: Plan): InputCell[][] {
  const columns = new Map<string, InputCell[]>();
  for (const cell of inputCells(plan)) {
    const key = columnKey(cell);
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  return [...columns.values()];
}

/** A table's columns are all as likely to be typed in; those of the codes are one. */
const columnKey = ({ place, kind }: InputCell): string =>
  kind === 'code'
    ? kind
    : place.sheet === 'overview'
      ? place.row
      : `${place.sheet} ${place.column} ${place.row[0]!}`;

export function placeOf(
  { place }: Pick<InputCell, 'place'>,
  layout: Layout,
  { project, milestones, participants, areas }: Plan,
): { readonly table: TableLayout; readonly down: number; readonly along: number } {
  const { sheet, row, column } = place;
  const at = (table: TableLayout, rows: readonly string[]) => ({
    table,
    down: rows.indexOf(row),
    along: columnOf(table, column),
  });
  const ids = (slots: readonly { readonly id: string }[]): string[] => slots.map(({ id }) => id);
  if (sheet === 'overview') return at(layout.project, Object.keys(project));
  if (sheet === 'participants') return at(layout.participants, ids(participants));
  if (sheet === 'matrix') return at(layout.matrix, ids(areas));
  return row.startsWith('M') ? at(layout.milestones, ids(milestones)) : at(layout.timeline, ids(areas));
}

function contentAt({ sheets }: Blueprint, sheet: number, row: number, column: number): Content {
  const block = sheets[sheet]!.blocks.find(
    ({ top, left, rows, columns }) =>
      row >= top && row < top + rows && column >= left && column < left + columns,
  );
  const content = block?.contents[row - block.top]?.[column - block.left] ?? null;
  return isFormula(content) ? null : content;
}

function told(typed: Typed): string {
  switch (typed.kind) {
    case 'text':
      return visible(
        typed.text.length > 60 ? `${typed.text.slice(0, 60)}… (${typed.text.length})` : typed.text,
      );
    case 'number':
      return String(typed.number);
    case 'boolean':
      return String(typed.boolean).toUpperCase();
    case 'error':
      return `the error ${typed.error}`;
    case 'formula':
      return `=${typed.formula}`;
    case 'blank':
      return 'nothing';
  }
}

/** Quoted, with everything beyond Danish letters by its number. */
const visible = (text: string): string =>
  JSON.stringify(text).replace(
    /[^ -~æøåÆØÅ]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
