import { EARLIEST_DATE, LATEST_DATE } from '../../domain/date';
import { keysOf } from '../../domain/fields';
import { TIMELINE_VERDICTS } from '../../rules/verdicts';
import type { Block, Highlight, SheetSpec, Validation } from '../blueprint';
import {
  columnRect,
  computed,
  keyRow,
  line,
  sheetDefaults,
  tableBlocks,
  tableHeader,
  type Drawing,
} from '../drawing';
import { columnLetters, referencesFrom, tableLayout, type TableLayout } from '../layout';
import { LIST } from '../names';
import { MILESTONE_AFTER_WEEKS, MILESTONE_COLUMNS } from './milestone-columns';
import { META_ROW } from './meta-rows';
import {
  LOAD_COLUMNS,
  SHOWN_BEHIND_WEEKS,
  SHOWN_TIMELINE,
  TIMELINE_AFTER_WEEKS,
  TIMELINE_COLUMNS,
} from './timeline-columns';
import {
  areaWeeks,
  DATE_ROW,
  FIRST_WEEK,
  HEADER_ROW,
  LIMIT_COLUMN,
  loadWeeks,
  milestoneWeeks,
  outsideWeeks,
  SHOWN_COLUMNS,
  weekCell,
  WEEK_KEYS,
  weekHeaders,
  weekRect,
  WEEKS_SHOWN,
} from './timeline-weeks';
import { verdictHighlights } from './verdict-highlights';

const WEEK_WIDTH = 2.6;
const BEHIND_WEEKS = FIRST_WEEK + WEEKS_SHOWN;

/** Below the frozen header: a heading and a row of keys before each section. */
const MILESTONES_FIRST = 6;
const refs = referencesFrom('timeline');

/** The three sections of the sheet, one under the other on the same grid of weeks. */
export function timelineTables(
  sheetName: string,
  counts: { readonly milestones: number; readonly areas: number; readonly participants: number },
): Pick<Drawing['layout'], 'milestones' | 'timeline' | 'load'> {
  const areasFirst = MILESTONES_FIRST + counts.milestones + 2;
  const at = (first: number, count: number, keys: readonly string[]): TableLayout =>
    tableLayout({ sheet: 'timeline', sheetName, first, count }, keys);
  const gaps = (from: number, to: number): string[] => Array.from({ length: to - from }, () => '');
  return {
    milestones: at(MILESTONES_FIRST, counts.milestones, [
      ...keysOf(MILESTONE_COLUMNS),
      ...WEEK_KEYS,
      ...keysOf(MILESTONE_AFTER_WEEKS),
    ]),
    timeline: at(areasFirst, counts.areas, [
      ...keysOf(TIMELINE_COLUMNS),
      ...WEEK_KEYS,
      ...keysOf(TIMELINE_AFTER_WEEKS),
    ]),
    load: at(areasFirst + counts.areas + 1, counts.participants, [
      ...keysOf(LOAD_COLUMNS),
      ...gaps(LOAD_COLUMNS.length, FIRST_WEEK),
      ...WEEK_KEYS,
    ]),
  };
}

const loadLimit = ({ facts, layout }: Drawing): Block =>
  line(
    layout.load.first - 1,
    LIMIT_COLUMN,
    computed(refs.cell(layout.meta, 'value', META_ROW.loadLimit), facts.plan.project.loadLimit),
    'plain',
  );

export function drawTimeline(drawing: Drawing): SheetSpec {
  const { words, layout, facts } = drawing;
  const { milestones, timeline, load } = layout;
  const lastRow = load.first + load.count;
  const headings: readonly (readonly [TableLayout, string])[] = [
    [milestones, words.timeline.milestones],
    [timeline, words.timeline.areas],
  ];
  const keyRows = headings.map(([{ first }]) => first - 1);
  const dataRows = [milestones, timeline, load].flatMap(({ first, count }) =>
    Array.from({ length: count }, (_, index) => first + index),
  );
  return {
    ...sheetDefaults(drawing, 'timeline'),
    columnWidths: [
      ...TIMELINE_COLUMNS.map(({ width }) => width),
      ...WEEK_KEYS.map(() => WEEK_WIDTH),
      ...TIMELINE_AFTER_WEEKS.map(({ width }) => width),
    ],
    rowHeights: new Map([
      [0, 26],
      [1, 26],
      [DATE_ROW, 32],
      [HEADER_ROW, 21],
      ...dataRows.map((row): [number, number] => [row, row < load.first - 1 ? 28 : 20]),
      ...[...keyRows.map((row) => row - 1), load.first - 1].map((row): [number, number] => [row, 26]),
      ...keyRows.map((row): [number, number] => [row, 0]),
    ]),
    freeze: { rows: HEADER_ROW + 1, columns: SHOWN_COLUMNS },
    print: {
      area: { top: 0, left: 0, rows: lastRow, columns: BEHIND_WEEKS + SHOWN_BEHIND_WEEKS.length },
      orientation: 'landscape',
      titleRows: [DATE_ROW, HEADER_ROW],
      pagesWide: 1,
      pagesTall: 0,
      footer: words.footer,
    },
    blocks: [
      line(0, 0, words.timeline.title, 'title'),
      line(1, 0, words.timeline.guide, 'guide', SHOWN_COLUMNS),
      line(DATE_ROW, SHOWN_COLUMNS - 1, words.timeline.week, 'weekLabel'),
      tableHeader(HEADER_ROW, SHOWN_TIMELINE, words.timeline.headers),
      tableHeader(HEADER_ROW, SHOWN_BEHIND_WEEKS, words.timeline.headers, BEHIND_WEEKS),
      ...weekHeaders(drawing),
      ...outsideWeeks(drawing),
      ...headings.flatMap(([table, heading]) => [
        line(table.first - 2, 0, heading, 'heading', SHOWN_COLUMNS),
        keyRow(table),
      ]),
      line(load.first - 1, 0, words.timeline.load, 'heading', SHOWN_COLUMNS),
      loadLimit(drawing),
      ...tableBlocks(milestones, MILESTONE_COLUMNS, facts.plan.milestones, drawing),
      ...tableBlocks(milestones, MILESTONE_AFTER_WEEKS, facts.plan.milestones, drawing),
      milestoneWeeks(drawing),
      ...tableBlocks(timeline, TIMELINE_COLUMNS, facts.areas, drawing),
      ...tableBlocks(timeline, TIMELINE_AFTER_WEEKS, facts.areas, drawing),
      areaWeeks(drawing),
      ...tableBlocks(load, LOAD_COLUMNS, facts.participants, drawing),
      loadWeeks(drawing),
    ],
    merges: [{ top: 1, left: 0, rows: 1, columns: SHOWN_COLUMNS }],
    validations: validations(drawing),
    highlights: highlights(drawing),
  };
}

function validations({ layout, words }: Drawing): Validation[] {
  const date = { kind: 'date', from: EARLIEST_DATE, to: LATEST_DATE } as const;
  return [
    {
      ...columnRect(layout.timeline, 'phase'),
      rule: { kind: 'list', source: LIST.phases },
      ...words.inputs.phase,
    },
    { ...columnRect(layout.timeline, 'start', 'end'), rule: date, ...words.inputs.date },
    { ...columnRect(layout.milestones, 'date'), rule: date, ...words.inputs.date },
  ];
}

function highlights(drawing: Drawing): Highlight[] {
  const { layout } = drawing;
  const { timeline, milestones, load } = layout;
  const week = weekCell(0);
  const [from, to] = ['from', 'to'].map((key) => refs.own(timeline, key, 0));
  const limit = `$${columnLetters(LIMIT_COLUMN)}$${load.first}`;
  const cell = columnLetters(FIRST_WEEK) + String(load.first + 1);
  const days = { top: DATE_ROW, left: FIRST_WEEK, rows: 2, columns: WEEKS_SHOWN };
  const loads = weekRect(load);
  const atLeast = (number: string): string => `AND(ISNUMBER(${cell}),${cell}>${number})`;
  return [
    ...verdictHighlights(timeline, TIMELINE_VERDICTS, { good: `${refs.own(timeline, 'included', 0)}=1` }),
    ...verdictHighlights(milestones, ['value-unknown']),
    {
      ...weekRect(timeline),
      formula: `AND(${from}>0,ISNUMBER(${week}),${from}<${week}+7,${to}>=${week})`,
      style: 'bar',
    },
    { ...days, formula: `AND(ISNUMBER(${week}),TODAY()>=${week},TODAY()<${week}+7)`, style: 'today' },
    { ...loads, formula: atLeast(limit), style: 'loadOver' },
    { ...loads, formula: atLeast('2'), style: 'loadMany' },
    { ...loads, formula: atLeast('1'), style: 'loadTwo' },
    { ...loads, formula: atLeast('0'), style: 'loadOne' },
  ];
}
