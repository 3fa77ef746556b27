import { canonicalPlan } from '../../domain/canonical';
import type { CanonicalEntry } from '../../domain/completion';
import { MILESTONE, ON_TIMELINE, PROJECT } from '../../domain/fields';
import type { Plan } from '../../domain/plan';
import { slotKind } from '../../domain/slot';
import type { Block, Content } from '../blueprint';
import { computed, fillDown, type Drawing } from '../drawing';
import { columnOf, referencesFrom, tableLayout, type TableLayout } from '../layout';
import { matrixSays } from './matrix-says';
import { META_ROW } from './meta-rows';
import { fieldsIn } from './participants-inputs';
import { saidBy } from './said';

/**
 * What was completed, slot by slot, on the hidden sheet. `content` is the canonical entry, for whoever lists the
 * differences. `sealed` is what the slot's rows said then, `now` a formula for what they say today (their columns
 * `says`), so that the overview can say *Ændret siden fuldførelse* to people without the add-in. What rows say is
 * made of numbers and clean text: no decimal sign, no name of a boolean, nothing that depends on who looks.
 */
export const BASELINE_KEYS = ['key', 'content', 'sealed', 'now', 'changed'] as const;

const refs = referencesFrom('system');

export const baselineTable = (sheetName: string, first: number, count: number): TableLayout =>
  tableLayout({ sheet: 'system', sheetName, first, count }, BASELINE_KEYS);

/** One key per slot, and one for the project, in the order of the table. */
export const baselineSlots = ({ milestones, participants, areas }: Plan): string[] => [
  'project',
  ...[...milestones, ...participants, ...areas].map(({ id }) => id),
];

export function baselineBlock(drawing: Drawing): Block {
  const { facts, layout } = drawing;
  const { completion } = facts.plan;
  const keys = baselineSlots(facts.plan);
  const before = byKey(completion?.baseline ?? []);
  const now = byKey(completion ? canonicalPlan(facts.plan) : []);
  const unreadable = new Set(
    facts.plan.unreadable.map(({ place }) => (place.sheet === 'overview' ? 'project' : place.row)),
  );
  const changedFilled = fillDown();
  const nowFilled = new Map(SLOT_KINDS.map((kind) => [kind, fillDown()]));
  const state = `${refs.cell(layout.meta, 'value', META_ROW.state)}="completed"`;
  return {
    top: layout.baseline.first,
    left: columnOf(layout.baseline, 'key'),
    rows: keys.length,
    columns: BASELINE_KEYS.length,
    contents: keys.map((key, index): Content[] => {
      const current = completion
        ? sayingOf(key, now.get(key), unreadable.has(key) ? unknownIn(key) : [])
        : '';
      const sealed = completion ? sayingOf(key, before.get(key), []) : null;
      const cell = (column: string): string => refs.own(layout.baseline, column, index);
      return [
        key,
        completion ? entryText(before.get(key)) : null,
        sealed,
        computed(`IF(${state},${saysFormula(key, index, drawing)},"")`, current, nowFilled.get(kindOf(key))),
        computed(
          `IF(${state},IF(ISERROR(${cell('now')}),1,IF(EXACT(${cell('sealed')},${cell('now')}),0,1)),0)`,
          completion && sealed !== current ? 1 : 0,
          changedFilled,
        ),
      ];
    }),
    style: 'key',
  };

  /** In which of its sheets something about a slot cannot be read. */
  function unknownIn(key: string): string[] {
    return facts.plan.unreadable
      .filter(({ place }) => (place.sheet === 'overview' ? key === 'project' : place.row === key))
      .map(({ place }) => place.sheet);
  }

  /** What a slot's rows say when its entry is `fields`. */
  function sayingOf(key: string, fields: CanonicalEntry['fields'] = {}, unknown: readonly string[]): string {
    const said = (sheet: string, text: string): string => (unknown.includes(sheet) ? UNREADABLE : text);
    const { template } = facts;
    const area = facts.areas.find((candidate) => candidate.area.id === key);
    if (area) {
      const codes = new Map(Object.entries(fields).map(([field, value]) => [field, String(value)]));
      return [
        said('matrix', matrixSays(area, fields, codes, drawing)),
        said('timeline', saidBy(ON_TIMELINE, fields, template)),
      ].join('|');
    }
    const kind = kindOf(key);
    if (kind === 'project') return said('overview', saidBy(PROJECT, fields, template));
    return kind === 'participant'
      ? said('participants', saidBy(fieldsIn(drawing), fields, template))
      : said('timeline', saidBy(MILESTONE, fields, template));
  }
}

/** What a row says in which something cannot be read: nothing of the kind was ever completed. */
const UNREADABLE = '?';

const SLOT_KINDS = ['project', 'participant', 'milestone', 'area'] as const;
type BaselineKind = (typeof SLOT_KINDS)[number];

const kindOf = (key: string): BaselineKind => slotKind(key) ?? 'project';

/** What a slot's rows say, wherever they stand now. */
function saysFormula(key: string, index: number, { layout }: Drawing): string {
  const slot = refs.own(layout.baseline, 'key', index);
  const says = (table: TableLayout): string =>
    `INDEX(${refs.column(table, 'says')},MATCH(${slot},${refs.column(table, 'id')},0))`;
  const formulas: Readonly<Record<BaselineKind, () => string>> = {
    project: () => refs.cell(layout.meta, 'value', META_ROW.projectSays),
    participant: () => says(layout.participants),
    milestone: () => says(layout.milestones),
    area: () => `${says(layout.matrix)}&"|"&${says(layout.timeline)}`,
  };
  return formulas[kindOf(key)]();
}

const byKey = (entries: readonly CanonicalEntry[]): Map<string, CanonicalEntry['fields']> =>
  new Map(entries.map(({ key, fields }) => [key, fields]));

export const entryText = (fields: CanonicalEntry['fields'] | undefined): string | null =>
  fields === undefined ? null : JSON.stringify(fields);
