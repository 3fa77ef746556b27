import { IN_MATRIX, inForm, keysOf, PARTICIPANT } from '../../domain/fields';
import { CODES } from '../../domain/vocabulary';
import { MATRIX_VERDICTS, PARTICIPANT_VERDICTS, TIMELINE_VERDICTS, type Verdict } from '../../rules/verdicts';
import type { Column, Drawing, Layout } from '../drawing';
import { quoted, spaced } from '../formulas';
import { columnOf, lastKey, referencesFrom, type TableLayout } from '../layout';
import { REGION } from '../names';
import { BELTS } from '../reading';
import { baselineSlots } from './baseline';
import { GUARDS, matrixKeys } from './matrix-codes';
import { AFTER_CODES, BEFORE_CODES } from './matrix-columns';
import { MILESTONE_AFTER_WEEKS, MILESTONE_COLUMNS } from './milestone-columns';
import type { MetaKey } from './meta-rows';
import { participantColumns } from './participants-columns';
import { LOAD_COLUMNS, TIMELINE_AFTER_WEEKS, TIMELINE_COLUMNS } from './timeline-columns';
import { WEEK_KEYS } from './timeline-weeks';
import { cellsOf, overwritten, runsOf, type Run } from './overwritten';
import { wordsFrom } from './word-lists';

/**
 * What the sheets themselves can see of damage, table by table, counted on the hidden sheet: as the reader finds it
 * (`strays.ts`, `formula-damage.ts`), but for formulas that were altered. A plan is ready when every verdict is one
 * of the known words, not when no bad word is found: a verdict in error, or gone, says nothing, and must not be
 * taken for a good one.
 */
export const DAMAGE_COUNTS = {
  participants: 'participantsDamage',
  matrix: 'matrixDamage',
  milestones: 'milestonesDamage',
  timeline: 'timelineDamage',
  load: 'loadDamage',
} as const satisfies Readonly<Record<string, MetaKey>>;
export type CountedTable = keyof typeof DAMAGE_COUNTS;
export const COUNTED_TABLES = Object.keys(DAMAGE_COUNTS) as CountedTable[];

const refs = referencesFrom('system');

interface Counted {
  readonly table: TableLayout;
  /** How many rows stand before its own on the sealed copy, which knows every slot. */
  readonly sealedFrom: number;
  /** Cells by formula. */
  readonly runs: readonly Run[];
  readonly judged?: {
    readonly verdicts: readonly Verdict[];
    /** Formula for how many rows must have a word. */
    readonly expected: string;
  };
  readonly more?: readonly string[];
}

/** How many faults the table has. An array formula. */
export function tableDamage(key: CountedTable, drawing: Drawing): string {
  const { table, sealedFrom, runs, judged, more = [] } = countedTable(key, drawing);
  const ids = refs.column(table, 'id');
  const cells = cellsOf(table, runs);
  const counts = [
    ...(judged ? verdictsAmiss(table, judged, drawing) : []),
    ...cells.map(({ range }) => `SUM(--ISERROR(${range}))`),
    slotsAmiss(sealedKeys(sealedFrom, table.count, drawing.layout), ids, table.count),
    erasedRows(table),
    overwritten(cells),
    ...more,
  ];
  return counts.join('+');
}

function countedTable(key: CountedTable, { facts, layout }: Drawing): Counted {
  const { participants, matrix, milestones, timeline, load } = layout;
  const { plan } = facts;
  const used = (table: TableLayout, column: string): string => `COUNTIF(${refs.column(table, column)},1)`;
  const people = baselineSlots(plan).indexOf(plan.participants[0]!.id);
  const areas = people + plan.participants.length;
  const weeks = (count: number): Run => ({ from: WEEK_KEYS[0]!, to: WEEK_KEYS.at(-1)!, count });
  const runs = <Row>(rows: readonly Row[], ...parts: (readonly Column<Row>[])[]): Run[] =>
    parts.flatMap((columns) => runsOf(columns, rows));
  switch (key) {
    case 'participants':
      return {
        ...{
          table: participants,
          sealedFrom: people,
          runs: runs(facts.participants, participantColumns(plan.schema)),
        },
        judged: { verdicts: ['ok', ...PARTICIPANT_VERDICTS], expected: used(participants, 'used') },
        more: [
          keylessColumns(participants),
          below(REGION.participants, participants, keysOf(inForm(plan.schema, PARTICIPANT))),
        ],
      };
    case 'matrix':
      return {
        ...{ table: matrix, sealedFrom: areas, runs: runs(facts.areas, BEFORE_CODES, AFTER_CODES) },
        judged: { verdicts: ['ok', 'excluded', ...MATRIX_VERDICTS], expected: used(matrix, 'used') },
        more: [
          codeColumns(people, layout),
          keylessColumns(matrix),
          below(REGION.matrix, matrix, [...keysOf(IN_MATRIX), ...plan.participants.map(({ id }) => id)]),
          rightOf(matrix),
        ],
      };
    case 'milestones':
      return {
        ...{ table: milestones, sealedFrom: 1 },
        runs: [
          ...runs(plan.milestones, MILESTONE_COLUMNS, MILESTONE_AFTER_WEEKS),
          weeks(plan.milestones.length * WEEK_KEYS.length),
        ],
        judged: { verdicts: ['value-unknown'], expected: '0' },
        more: [keylessColumns(milestones)],
      };
    case 'timeline':
      return {
        ...{ table: timeline, sealedFrom: areas },
        runs: runs(facts.areas, TIMELINE_COLUMNS, TIMELINE_AFTER_WEEKS),
        judged: { verdicts: ['ok', ...TIMELINE_VERDICTS], expected: used(timeline, 'included') },
        more: [keylessColumns(timeline)],
      };
    case 'load':
      return {
        ...{ table: load, sealedFrom: people },
        runs: [
          ...runs(facts.participants, LOAD_COLUMNS),
          weeks(facts.participants.length * WEEK_KEYS.length),
        ],
      };
  }
}

/** Verdicts that are none of our words, and rows that should have one and have not. */
function verdictsAmiss(
  table: TableLayout,
  { verdicts, expected }: NonNullable<Counted['judged']>,
  drawing: Drawing,
): string[] {
  const column = refs.column(table, 'verdict');
  const word = wordsFrom('system', drawing);
  const known = verdicts.map((verdict) => `COUNTIF(${column},${word('verdicts', verdict)})`).join('+');
  return [`ROWS(${column})-COUNTIF(${column},"")-(${known})`, `MAX(0,${expected}-(${known}))`];
}

/** The slots' ids on the sealed copy. */
const sealedKeys = (from: number, count: number, { baseline }: Layout): string =>
  refs.column({ ...baseline, first: baseline.first + from, count }, 'key');

/** Slots that are gone, and copies of others. */
const slotsAmiss = (slots: string, cells: string, drawn: number): string =>
  `SUM(--ISNA(MATCH(${slots},${cells},0)))+MAX(0,COUNTIF(${cells},"?*")-${drawn})`;

const codeColumns = (people: number, layout: Layout): string =>
  slotsAmiss(
    sealedKeys(people, layout.participants.count, layout),
    matrixKeys('system', layout),
    layout.participants.count + GUARDS.length,
  );

/** Something stands there, as the reader sees it. */
const isTyped = (cells: string): string => `(IFERROR(LEN(${spaced(cells)}),1)>0)`;

/** The table with its row of keys, whole or a column of it. */
const withKeys = (table: TableLayout): TableLayout => ({
  ...table,
  first: table.first - 1,
  count: table.count + 1,
});

const whole = (table: TableLayout): string => refs.block(table, 'id', lastKey(table));

/** Cells of rows that somebody has put in, or whose id is gone. What must look at every cell waits for a cause. */
function erasedRows(table: TableLayout): string {
  const rows = withKeys(table);
  const ids = refs.column(rows, 'id');
  return `IF(COUNTBLANK(${ids})=0,0,IFERROR(SUM((${ids}="")*${isTyped(whole(rows))}),1))`;
}

/** The same for columns. */
function keylessColumns(table: TableLayout): string {
  const keys = whole({ ...table, first: table.first - 1, count: 1 });
  return `IF(COUNTBLANK(${keys})=0,0,IFERROR(SUM((${keys}="")*${isTyped(whole(withKeys(table)))}),1))`;
}

/** Input cells that go on right below the table; further down, rows in which more than one is filled in. */
function below(region: string, table: TableLayout, inputs: readonly string[]): string {
  const rows = BELTS[region]!.below;
  const parts = sideBySide(table, inputs);
  const belts = (first: number, count: number): string[] =>
    parts.map(([from, to]) =>
      refs.block({ ...table, first: table.first + table.count + first, count }, from, to),
    );
  // A sum under a list is the leader's own.
  const typed = (cells: string): string => `${isTyped(cells)}*NOT(ISFORMULA(${cells}))`;
  const next = belts(0, 1).map((cells) => `SUM(${typed(cells)})`);
  const further = belts(1, rows - 1).map(
    (cells, part) => `MMULT(${typed(cells)},TRANSPOSE(COLUMN(${belts(1, 1)[part]!})^0))`,
  );
  const found = `${next.join('+')}+SUM(--(${further.join('+')}>1))`;
  const blank = belts(0, rows).map((cells) => `COUNTBLANK(${cells})`);
  return `IF(${blank.join('+')}=${rows * inputs.length},0,IFERROR(${found},0))`;
}

/** Neighbouring columns, from which to which. */
function sideBySide(table: TableLayout, keys: readonly string[]): (readonly [from: string, to: string])[] {
  const parts: [string, string][] = [];
  for (const key of keys) {
    const last = parts.at(-1);
    if (last && columnOf(table, last[1]) + 1 === columnOf(table, key)) last[1] = key;
    else parts.push([key, key]);
  }
  return parts;
}

/** Codes behind the last column. */
function rightOf(table: TableLayout): string {
  const { right } = BELTS[REGION.matrix]!;
  const left = columnOf(table, lastKey(table)) + 1;
  const cells = refs.block(
    {
      ...table,
      columns: new Map([
        ['from', left],
        ['to', left + right - 1],
      ]),
    },
    'from',
    'to',
  );
  const isCode = CODES.map((code) => `(TRIM(${cells})=${quoted(code)})`).join('+');
  return `IF(COUNTBLANK(${cells})=${table.count * right},0,SUM(IFERROR(${isCode},0)))`;
}
