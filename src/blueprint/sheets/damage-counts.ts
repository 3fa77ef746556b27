import type { Content } from '../blueprint';
import { computed, computedArray, type Drawing, type Layout } from '../drawing';
import { columnOf, referencesFrom, type TableLayout } from '../layout';
import { MATRIX_HEADER_ROW } from './matrix-codes';
import { BRIEF_COLUMNS, briefRows, CHOICE_CELLS } from './brief';
import { META_FORMULAS, META_ROW, type MetaKey } from './meta-rows';
import { cellsOf, overwritten, runsOf, type Cells } from './overwritten';
import { COUNTED_TABLES, DAMAGE_COUNTS, tableDamage, type CountedTable } from './table-damage';
import { DATE_ROW, LIMIT_COLUMN, OUTSIDE, WEEK_KEYS } from './timeline-weeks';

/** How much damage the sheets see, counted on the hidden sheet. What is drawn anew is whole. */
type DamageKey = (typeof DAMAGE_COUNTS)[CountedTable] | 'elsewhereDamage' | 'shownDamage';

const refs = referencesFrom('system');

export const damageContents = (drawing: Drawing): Readonly<Record<DamageKey, Content>> => ({
  ...(Object.fromEntries(
    COUNTED_TABLES.map((key) => [DAMAGE_COUNTS[key], computedArray(tableDamage(key, drawing), 0)]),
  ) as Record<(typeof DAMAGE_COUNTS)[CountedTable], Content>),
  elsewhereDamage: computed(overwritten(formulasElsewhere(drawing)), 0),
  shownDamage: computed(overwritten(formulasShown(drawing.layout)), 0),
});

const block = (table: TableLayout, from: string, to: string): Cells => ({
  range: refs.block(table, from, to),
  count: table.count * (columnOf(table, to) - columnOf(table, from) + 1),
});

const cell = (table: TableLayout, first: number, column: number): Cells =>
  block({ ...table, first, count: 1, columns: new Map([['cell', column]]) }, 'cell', 'cell');

/** Formulas that stand in none of the counted tables, but for those that hang on these counts. */
function formulasElsewhere(drawing: Drawing): Cells[] {
  const { project, parties, systems, matrix, codes, timeline, load, brief } = drawing.layout;
  return [
    block(project, 'verdict', 'verdict'),
    block(parties, 'verdict', 'value'),
    block(systems, 'verdict', 'value'),
    block({ ...matrix, first: MATRIX_HEADER_ROW, count: 1 }, ...codes),
    block({ ...timeline, first: DATE_ROW, count: 2 }, WEEK_KEYS[0]!, WEEK_KEYS.at(-1)!),
    cell(load, load.first - 1, LIMIT_COLUMN),
    ...Object.values(OUTSIDE).map((column) => cell(timeline, DATE_ROW, column)),
    ...cellsOf(brief, runsOf(BRIEF_COLUMNS, briefRows(drawing))),
    ...CHOICE_CELLS.map(({ row, column }) => cell(brief, row, column)),
  ];
}

/** What the overview shows, but for the word for the whole task and what to do next: these tell of it. */
function formulasShown({ subtitle, steps, figures, missing, checks }: Layout): Cells[] {
  const each = block(steps, 'value', 'verdict');
  const listed = block(missing, 'id', 'verdict');
  return [
    block(subtitle, 'label', 'label'),
    // The first step has no detail.
    { ...each, count: each.count - 1 },
    block(figures, 'value', 'verdict'),
    // The last row is one cell.
    { ...listed, count: listed.count - 3 },
    block(checks, 'value', 'rank'),
  ];
}

/** Formulas of the hidden sheet itself that have been written over, as the overview counts them. */
export function overwrittenHere({ layout: { meta, baseline } }: Drawing): string {
  const from = referencesFrom('overview');
  const rows = ([first, last]: readonly [MetaKey, MetaKey]): Cells => {
    const count = META_ROW[last] - META_ROW[first] + 1;
    return { range: from.column({ ...meta, first: meta.first + META_ROW[first], count }, 'value'), count };
  };
  return overwritten([
    ...META_FORMULAS.map(rows),
    { range: from.block(baseline, 'now', 'changed'), count: 2 * baseline.count },
  ]);
}
