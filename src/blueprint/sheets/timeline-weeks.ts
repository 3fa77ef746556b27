import { addDays, dateToSerial, isoWeek, mondayOf } from '../../domain/date';
import { loadInWeek } from '../../domain/facts';
import { CODES } from '../../domain/vocabulary';
import type { Block, Content, Rect } from '../blueprint';
import { computed, fillDown, fillRight, headerRow, line, type Drawing } from '../drawing';
import { countCodes, isoWeekOf, monday } from '../formulas';
import { FilledFormula } from '../filled-formula';
import { cellAddress, columnLetters, referencesFrom, type TableLayout } from '../layout';
import { META_ROW } from './meta-rows';
import { SHOWN_TIMELINE, TIMELINE_COLUMNS } from './timeline-columns';
import { wordsFrom } from './word-lists';

/** Nine months: longer than any wave, and still readable on one printed page. */
export const WEEKS_SHOWN = 40;

/** The frozen header: Mondays above, ISO week numbers beside the columns' own headers. */
export const DATE_ROW = 2;
export const HEADER_ROW = 3;

export const WEEK_KEYS = Array.from({ length: WEEKS_SHOWN }, (_, week) => `w${week + 1}`);
export const FIRST_WEEK = TIMELINE_COLUMNS.length;
export const SHOWN_COLUMNS = SHOWN_TIMELINE.length;
/** Out of sight, beside the load map's heading: a highlight may only look at its own sheet. */
export const LIMIT_COLUMN = SHOWN_COLUMNS;
/** How many areas the weeks do not show, out of sight; and in words, where it is read. */
export const OUTSIDE = { number: SHOWN_COLUMNS, words: 1 } as const;
const refs = referencesFrom('timeline');

/** A week's Monday, in the frozen header: `L$3`. */
export const weekCell = (week: number): string => WEEK_CELLS[week]!;
const WEEK_CELLS = WEEK_KEYS.map((_, week) => `${columnLetters(FIRST_WEEK + week)}$${DATE_ROW + 1}`);

export const weekRect = (table: TableLayout): Rect => ({
  top: table.first,
  left: FIRST_WEEK,
  rows: table.count,
  columns: WEEKS_SHOWN,
});

const weekBlock = <Row>(
  table: TableLayout,
  rows: readonly Row[],
  contentsOf: (row: Row, index: number) => (week: number) => Content,
): Block => ({
  ...weekRect(table),
  contents: rows.map((row, index) => {
    const content = contentsOf(row, index);
    return WEEK_KEYS.map((_, week) => content(week));
  }),
  style: 'week',
});

export function weekHeaders({ layout, weeks }: Drawing): Block[] {
  const firstDay = refs.cell(layout.meta, 'value', META_ROW.firstDay);
  const serials = WEEK_KEYS.map((_, week) => {
    const date = weeks[week];
    return date === undefined ? '' : dateToSerial(date);
  });
  const [weekLater, weekNumber] = [fillRight(), fillRight()];
  const dates = serials.map((serial, week) =>
    week === 0
      ? computed(`IF(${firstDay}="","",${monday(firstDay)})`, serial)
      : computed(`IF(${weekCell(week - 1)}="","",${weekCell(week - 1)}+7)`, serial, weekLater),
  );
  const numbers = WEEK_KEYS.map((_, week) => {
    const date = weeks[week];
    return computed(
      `IF(${weekCell(week)}="","",${isoWeekOf(weekCell(week))})`,
      date === undefined ? '' : isoWeek(date),
      weekNumber,
    );
  });
  return [
    headerRow(DATE_ROW, dates, 'headerWeekDate', FIRST_WEEK),
    headerRow(HEADER_ROW, numbers, 'headerWeek', FIRST_WEEK),
  ];
}

/** Whoever sees the weeks is told what they leave out. */
export function outsideWeeks(drawing: Drawing): Block[] {
  const { facts, layout, weeks, words } = drawing;
  const [from, to] = ['from', 'to'].map((key) => refs.column(layout.timeline, key));
  const [first, last] = [weekCell(0), `${weekCell(WEEKS_SHOWN - 1)}+6`];
  const later = `COUNTIF(${to},">"&${last})`;
  const earlier = `COUNTIFS(${from},">0",${from},"<"&${first},${to},"<="&${last})`;
  const end = weeks.length === 0 ? null : addDays(weeks.at(-1)!, 6);
  const count = facts.areas.filter(
    ({ area, weeks: whole }) => end !== null && whole && (area.start! < weeks[0]! || area.end! > end),
  ).length;
  const number = cellAddress(DATE_ROW, OUTSIDE.number);
  const word = wordsFrom('timeline', drawing);
  const said =
    count === 0 ? '' : count === 1 ? words.timeline.outsideOne : `${count} ${words.timeline.outsideMany}`;
  return [
    line(DATE_ROW, OUTSIDE.number, computed(`IF(${first}="",0,${later}+${earlier})`, count), 'plain'),
    line(
      DATE_ROW,
      OUTSIDE.words,
      computed(
        `IF(${number}=0,"",IF(${number}=1,${word('texts', 'outsideOne')},${number}&" "&${word('texts', 'outsideMany')}))`,
        said,
      ),
      'labelTop',
    ),
  ];
}

export const milestoneWeeks = ({ facts, layout, weeks }: Drawing): Block => {
  const filled = WEEK_KEYS.map(fillDown);
  return weekBlock(layout.milestones, facts.plan.milestones, ({ date }, index) => {
    const day = refs.own(layout.milestones, 'day', index);
    const monday = date && mondayOf(date);
    return (week) => {
      const column = weekCell(week);
      return computed(
        `IF(ISNUMBER(${column}),IF(AND(${day}>=${column},${day}<${column}+7),"◆",""),"")`,
        monday !== null && monday === weeks[week] ? '◆' : '',
        filled[week],
      );
    };
  });
};

/** Bars are painted by a highlight, so that the cells under them stay free of text. */
export const areaWeeks = ({ layout }: Drawing): Block => ({
  ...weekRect(layout.timeline),
  contents: [],
  style: 'week',
});

export const loadWeeks = (drawing: Drawing): Block => {
  const { facts, layout, weeks } = drawing;
  return {
    ...weekBlock(layout.load, facts.participants, ({ participant, involvedIn, named }, index) => {
      const codes = refs.guarded(layout.matrix, participant.id);
      const [first, last] = ['weekFirst', 'weekLast'].map((key) => refs.guarded(layout.matrix, key));
      const name = refs.own(layout.load, 'name', index);
      const filled = fillRight();
      const textAt = (week: number): string => {
        const column = weekCell(week);
        const load = countCodes(codes, CODES, first!, `"<="&${column}`, last!, `">="&${column}`);
        return `IF(OR(${name}="",${column}=""),"",${load})`;
      };
      return (week) => {
        const monday = weeks[week];
        const load = named && monday !== undefined ? loadInWeek(involvedIn, monday) : '';
        return new FilledFormula(textAt, week, load, filled);
      };
    }),
    style: 'load',
  };
};
