import { canonicalPlan } from '../../domain/canonical';
import type { CanonicalEntry, CanonicalValue } from '../../domain/completion';
import type { AreaFacts } from '../../domain/facts';
import type { Plan } from '../../domain/plan';
import type { SheetKey } from '../../domain/place';
import type { Block, Content } from '../blueprint';
import { computed, type Drawing } from '../drawing';
import type { Field } from '../fields';
import { asJoined } from '../formulas';
import { columnOf, referencesFrom, tableLayout, type TableLayout } from '../layout';
import type { CellValue } from '../reading';
import { MATRIX_FIELDS, sourceWord } from './matrix-columns';
import { META_ROW } from './meta-rows';
import { PROJECT_FIELDS } from './overview';
import { PARTICIPANT_FIELDS } from './participants';
import { MILESTONE_FIELDS, TIMELINE_FIELDS } from './timeline-columns';

/**
 * What was completed, slot by slot, on the hidden sheet. `content` is the canonical entry, for whoever lists the
 * differences. `sealed` is the slot's cells as they stood then, joined; `now` is a formula for the same cells
 * today, so that the overview can say *Ændret siden fuldførelse* to people without the add-in.
 */
export const BASELINE_KEYS = ['key', 'content', 'sealed', 'now', 'changed'] as const;

const refs = referencesFrom('system');
const SEPARATOR = '|';

export const baselineTable = (sheetName: string, first: number, count: number): TableLayout =>
  tableLayout({ sheet: 'system', sheetName, first, count }, BASELINE_KEYS);

/** One key per slot, and one for the project, in the order of the table. */
export const baselineSlots = ({ milestones, participants, areas }: Plan): string[] => [
  'project',
  ...[...milestones, ...participants, ...areas].map(({ id }) => id),
];

/** Cells as TEXTJOIN joins them. */
export const joinCells = (cells: readonly (CellValue | undefined)[]): string =>
  cells.map((cell) => asJoined(cell ?? '')).join(SEPARATOR);

export function baselineBlock(drawing: Drawing): Block {
  const { facts, layout } = drawing;
  const { completion } = facts.plan;
  const keys = baselineSlots(facts.plan);
  const before = byKey(completion?.baseline ?? []);
  const now = byKey(completion ? canonicalPlan(facts.plan) : []);
  const rows = byKey(completion ? rowsOf(facts.plan) : []);
  const state = `${refs.cell(layout.meta, 'value', META_ROW.state)}="completed"`;
  const areas = new Map<string, AreaFacts>(facts.areas.map((area) => [area.area.id, area]));
  return {
    top: layout.baseline.first,
    left: columnOf(layout.baseline, 'key'),
    rows: keys.length,
    columns: BASELINE_KEYS.length,
    contents: keys.map((key, index): Content[] => {
      const current = completion ? cellsOf(key, rows.get(key) ?? {}, true) : '';
      const sealed = completion ? sealedCells(key, current) : null;
      const cell = (column: string): string => refs.own(layout.baseline, column, index);
      return [
        key,
        completion ? entryText(before.get(key)) : null,
        sealed,
        computed(`IF(${state},${joinFormula(key, index, drawing)},"")`, current),
        computed(
          `IF(${state},IF(EXACT(${cell('sealed')},${cell('now')}),0,1),0)`,
          completion && sealed !== current ? 1 : 0,
        ),
      ];
    }),
    style: 'key',
  };

  /** As the cells stand now where they say the same as then: a second space between two words changes nothing. */
  function sealedCells(key: string, current: string): string {
    const same =
      entryText(before.get(key)) === entryText(now.get(key)) &&
      cellsOf(key, rows.get(key) ?? {}, false) === current;
    return same ? current : cellsOf(key, before.get(key) ?? {}, false);
  }

  /** What stands in the slot's cells when its entry is `fields`. */
  function cellsOf(key: string, fields: CanonicalEntry['fields'], typedToo: boolean): string {
    const typed = (sheet: SheetKey, field: string): CellValue | undefined => {
      if (!typedToo) return undefined;
      return sheet === 'overview' ? drawing.typed(sheet, field, 'value') : drawing.typed(sheet, key, field);
    };
    const cells = (
      sheet: SheetKey,
      columns: Readonly<Record<string, Field<unknown>>>,
      only = Object.keys(columns),
    ): (CellValue | undefined)[] =>
      only.map((field) => {
        const { encode, blank } = columns[field]!;
        return typed(sheet, field) ?? encode(fields[field] ?? blank, drawing.writing);
      });
    const area = areas.get(key);
    if (area) return joinCells(areaCells(area));
    if (key === 'project') return joinCells(cells('overview', PROJECT_FIELDS));
    return joinCells(
      key.startsWith('P') ? cells('participants', PARTICIPANT_FIELDS) : cells('timeline', MILESTONE_FIELDS),
    );

    function areaCells(area: AreaFacts): (CellValue | undefined)[] {
      const { template } = area;
      const { words } = drawing;
      const own = cells('matrix', MATRIX_FIELDS, ['name', 'side']);
      const named = template ? [template.name[words.language], words.sides[template.side]] : own;
      const codes = drawing.facts.plan.participants.map(({ id }) => typed('matrix', id) ?? fields[id]);
      return [
        named[0],
        sourceWord(area, words),
        named[1],
        ...cells('matrix', MATRIX_FIELDS, ['decision', 'reason']),
        ...codes,
        ...cells('timeline', TIMELINE_FIELDS),
      ];
    }
  }
}

/** The cells that make up a slot, wherever its row stands now. */
function joinFormula(key: string, index: number, { layout }: Drawing): string {
  const slot = refs.own(layout.baseline, 'key', index);
  const row = (table: TableLayout, from: string, to: string): string =>
    `INDEX(${refs.block(table, from, to)},MATCH(${slot},${refs.column(table, 'id')},0),0)`;
  const join = (...ranges: string[]): string => `TEXTJOIN("${SEPARATOR}",FALSE,${ranges.join(',')})`;
  if (key === 'project') return join(refs.column(layout.project, 'value'));
  if (key.startsWith('P')) return join(row(layout.participants, 'name', 'confirmed'));
  if (key.startsWith('M'))
    return join(row(layout.milestones, 'name', 'name'), row(layout.milestones, 'date', 'date'));
  return join(
    row(layout.matrix, 'name', 'reason'),
    row(layout.matrix, ...layout.codes),
    row(layout.timeline, 'phase', 'end'),
  );
}

/** Each slot's fields as they are written, before anything is made canonical. */
const rowsOf = ({ project, milestones, participants, areas, assignments }: Plan): CanonicalEntry[] => {
  const codes = new Map<string, Record<string, CanonicalValue>>(areas.map(({ id }) => [id, {}]));
  for (const { area, participant, code } of assignments) codes.get(area)![participant] = code;
  return [
    { key: 'project', fields: { ...project } },
    ...[...milestones, ...participants, ...areas].map(({ id, ...fields }) => ({
      key: id,
      fields: { ...fields, ...codes.get(id) },
    })),
  ];
};

const byKey = (entries: readonly CanonicalEntry[]): Map<string, CanonicalEntry['fields']> =>
  new Map(entries.map(({ key, fields }) => [key, fields]));

export const entryText = (fields: CanonicalEntry['fields'] | undefined): string | null =>
  fields === undefined ? null : JSON.stringify(fields);
