import type { IsoDate } from '../../domain/date';
import type { AreaFacts, ParticipantFacts } from '../../domain/facts';
import { ON_TIMELINE, type PlanField } from '../../domain/fields';
import type { Area } from '../../domain/plan';
import { trimmed } from '../../domain/readable';
import { TIMELINE_VERDICTS, type Verdict } from '../../rules/verdicts';
import type { Scalar } from '../blueprint';
import {
  hereColumn,
  hidden,
  inputColumn,
  verdictWord,
  type Column,
  type Drawing,
  type Shown,
} from '../drawing';
import { allOf, flagColumns, verdictOf, type Flags } from '../flags';
import { asNumber, dayNumber, dayText, UNKNOWN, wordNumber } from '../formulas';
import { referencesFrom } from '../layout';
import { leadText } from './matrix-says';
import { META_ROW } from './meta-rows';
import { positionOf, YES } from './numbers';
import { choicesOf, saidBy, serialOf } from './said';
import { listFrom, wordsFrom } from './word-lists';

const refs = referencesFrom('timeline');

const [phase, start, end] = ON_TIMELINE;
const input = <Key extends string>(
  field: PlanField & { readonly key: Key },
  style: 'input' | 'inputDate',
): Column<AreaFacts, Key> => inputColumn('timeline', field, style, ({ area }) => area);

/** What the matrix says in the same area's row, wherever that row stands. */
const fromMatrix = (key: string, index: number, { layout }: Drawing): string =>
  `INDEX(${refs.column(layout.matrix, key)},${refs.own(layout.timeline, 'matrixRow', index)})`;

/** An area, its period and its state: in view whatever is scrolled. */
export const SHOWN_TIMELINE: Shown<AreaFacts, 'timeline'> = [
  { key: 'id', width: 5, style: 'id', content: ({ area }) => area.id },
  {
    key: 'name',
    width: 33,
    style: 'text',
    formula: (index, drawing) => `${fromMatrix('nameRead', index, drawing)}&""`,
    result: ({ area, template }, { words }) => template?.name[words.language] ?? trimmed(area.name),
  },
  input(start, 'inputDate'),
  input(end, 'inputDate'),
  {
    key: 'verdict',
    width: 15,
    style: 'verdict',
    formula: (index, drawing) => {
      const word = (verdict: Verdict): string => wordsFrom('timeline', drawing)('verdicts', verdict);
      const rest = `IF(${own('included', index, drawing)}=1,${word('ok')},"")`;
      const flag = (rule: string): string => own(rule, index, drawing);
      return verdictOf(TIMELINE_VERDICTS, flag, rest, word);
    },
    result: ({ area }, { verdicts, words }) => verdictWord(verdicts.timeline.get(area.id), words),
  },
];

/** What explains it, behind the weeks. */
export const SHOWN_BEHIND_WEEKS: Shown<AreaFacts, 'timeline'> = [
  input(phase, 'input'),
  {
    key: 'lead',
    width: 24,
    style: 'computed',
    formula: (index, drawing) => `${fromMatrix('lead', index, drawing)}&""`,
    result: leadText,
  },
  {
    key: 'decision',
    width: 11,
    style: 'computedCenter',
    // As the matrix reads it: what it cannot read is told there.
    formula: (index, drawing) => {
      const [yes, no] = listFrom('timeline', 'yesNo', drawing);
      const answer = fromMatrix('answer', index, drawing);
      return `IF(${answer}=1,${yes},IF(${answer}=2,${no},""))`;
    },
    result: ({ area }, { words }) => (area.decision === null ? '' : words.yesNo[area.decision]),
  },
];

export const TIMELINE_COLUMNS: readonly Column<AreaFacts>[] = [
  ...SHOWN_TIMELINE,
  hidden(
    'matrixRow',
    (index, drawing) => `MATCH(${own('id', index, drawing)},${refs.column(drawing.layout.matrix, 'id')},0)`,
    (_, __, index) => index + 1,
  ),
  wholePeriodColumn('from', 'startDay', ({ start }) => start),
  wholePeriodColumn('to', 'endDay', ({ end }) => end),
];

const own = (key: string, index: number, { layout }: Drawing): string =>
  refs.own(layout.timeline, key, index);
const typed = (key: 'phase' | 'start' | 'end', index: number, { layout }: Drawing): string =>
  refs.input(layout.timeline, key, index);
export const sentinelOf = ({ layout }: Drawing): string => refs.cell(layout.meta, 'value', META_ROW.sentinel);

/** A date of an included area whose period is whole and the right way round; else 0. */
function wholePeriodColumn(
  key: 'from' | 'to',
  source: 'startDay' | 'endDay',
  date: (area: Area) => IsoDate | null,
): Column<AreaFacts> {
  return hidden(
    key,
    (index, drawing) => {
      const [start, end] = ['startDay', 'endDay'].map((day) => own(day, index, drawing));
      const whole = `AND(${own('included', index, drawing)}=1,${start}>0,${end}>0,${start}<=${end})`;
      return `IF(${whole},${own(source, index, drawing)},0)`;
    },
    ({ area, weeks }) => (weeks && serialOf(date(area))) ?? 0,
  );
}

const dayColumn = (key: 'startDay' | 'endDay', field: 'start' | 'end'): Column<AreaFacts> =>
  hidden(
    key,
    (index, drawing) => dayNumber(typed(field, index, drawing), sentinelOf(drawing)),
    ({ area }, { typed }) => dayRead(area[field], typed('timeline', area.id, field)),
  );

export const dayRead = (date: IsoDate | null, unreadable: Scalar | undefined): number =>
  unreadable !== undefined ? UNKNOWN : (serialOf(date) ?? 0);

const TIMELINE_FLAGS: Flags<(typeof TIMELINE_VERDICTS)[number], AreaFacts> = {
  'value-unknown': (index, drawing) =>
    ['phaseNumber', 'startDay', 'endDay'].map((key) => `(${own(key, index, drawing)}<0)`).join('+'),
  'period-missing': (index, drawing) =>
    allOf(
      `${own('included', index, drawing)}=1`,
      `OR(${own('startDay', index, drawing)}<=0,${own('endDay', index, drawing)}<=0)`,
    ),
  'period-reversed': (index, drawing) =>
    allOf(
      `${own('included', index, drawing)}=1`,
      `${own('endDay', index, drawing)}>0`,
      `${own('startDay', index, drawing)}>${own('endDay', index, drawing)}`,
    ),
};

export const TIMELINE_AFTER_WEEKS: readonly Column<AreaFacts>[] = [
  ...SHOWN_BEHIND_WEEKS,
  // Out of sight: what the row says.
  hereColumn(({ timeline }) => timeline),
  hidden(
    'included',
    (index, drawing) => asNumber(`${fromMatrix('answer', index, drawing)}=${YES}`),
    ({ included }) => (included ? 1 : 0),
  ),
  hidden(
    'phaseNumber',
    (index, drawing) => wordNumber(typed('phase', index, drawing), listFrom('timeline', 'phases', drawing)),
    ({ area }, { typed, facts }) =>
      positionOf(area.phase, choicesOf('phase', facts.template), typed('timeline', area.id, 'phase')),
  ),
  dayColumn('startDay', 'start'),
  dayColumn('endDay', 'end'),
  hidden(
    'used',
    (index, drawing) => {
      const any = ['phaseNumber', 'startDay', 'endDay'].map((key) => `${own(key, index, drawing)}<>0`);
      return asNumber(`OR(${any.join(',')})`);
    },
    ({ area }, { found }) =>
      found('timeline', area.id, 'value-unknown') > 0 ||
      area.phase !== null ||
      area.start !== null ||
      area.end !== null
        ? 1
        : 0,
  ),
  hidden(
    'says',
    (index, drawing) => {
      const sentinel = sentinelOf(drawing);
      const said = [
        own('phaseNumber', index, drawing),
        ...['startDay', 'endDay'].map((key) => dayText(own(key, index, drawing), sentinel)),
      ];
      return `IF(${own('value-unknown', index, drawing)}>0,"?",${said.join('&"|"&')})`;
    },
    ({ area }, { facts, found }) =>
      found('timeline', area.id, 'value-unknown') > 0 ? '?' : saidBy(ON_TIMELINE, area, facts.template),
  ),
  ...flagColumns('timeline', TIMELINE_VERDICTS, TIMELINE_FLAGS, ({ area }) => area.id),
];

export const LOAD_COLUMNS: readonly Column<ParticipantFacts>[] = [
  { key: 'id', width: 0, style: 'id', content: ({ participant }) => participant.id },
  {
    key: 'name',
    width: 0,
    style: 'text',
    formula: (index, { layout }) => {
      const [names, ids] = ['nameRead', 'id'].map((key) => refs.column(layout.participants, key));
      return `INDEX(${names},MATCH(${refs.own(layout.load, 'id', index)},${ids},0))&""`;
    },
    result: ({ participant }) => trimmed(participant.name),
  },
];
