import { dateToSerial, type IsoDate } from '../../domain/date';
import type { AreaFacts, ParticipantFacts } from '../../domain/facts';
import type { Area, Milestone } from '../../domain/plan';
import { computed, gap, inputColumn, verdictWord, type Column, type Drawing } from '../drawing';
import { dateField, phaseField, textField, type Field } from '../fields';
import { asJoined, firstOf, isBadDate, isDate, notListed, quoted } from '../formulas';
import { referencesFrom } from '../layout';
import { leadText } from './matrix-columns';
import { META_ROW } from './meta-rows';

/** What an area's row in the timeline takes in. */
export const TIMELINE_FIELDS: { readonly [Key in 'phase' | 'start' | 'end']: Field<Area[Key]> } = {
  phase: phaseField,
  start: dateField,
  end: dateField,
};

export const MILESTONE_FIELDS: { readonly [Key in 'name' | 'date']: Field<Milestone[Key]> } = {
  name: textField,
  date: dateField,
};

const refs = referencesFrom('timeline');

const input = <Key extends keyof typeof TIMELINE_FIELDS>(
  key: Key,
  width: number,
  style: 'input' | 'inputDate',
): Column<AreaFacts> =>
  inputColumn<AreaFacts, Area[Key]>('timeline', key, width, style, TIMELINE_FIELDS[key], ({ area }) => ({
    row: area.id,
    value: area[key],
  }));

/** What the matrix says in the same area's row, wherever that row stands. */
const fromMatrix = (key: string, index: number, { layout }: Drawing): string =>
  `INDEX(${refs.column(layout.matrix, key)},${refs.own(layout.timeline, 'matrixRow', index)})`;

export const TIMELINE_COLUMNS: readonly Column<AreaFacts>[] = [
  { key: 'id', width: 6, style: 'id', content: ({ area }) => area.id },
  {
    key: 'name',
    width: 48,
    style: 'text',
    content: (row, index, drawing) =>
      computed(
        `${fromMatrix('name', index, drawing)}&""`,
        row.template?.name[drawing.words.language] ?? row.area.name,
      ),
  },
  {
    key: 'decision',
    width: 11,
    style: 'computedCenter',
    content: ({ area }, index, drawing) =>
      computed(
        `${fromMatrix('decision', index, drawing)}&""`,
        asJoined(
          drawing.typed('matrix', area.id, 'decision') ??
            (area.decision === null ? '' : drawing.words.yesNo[area.decision]),
        ),
      ),
  },
  input('phase', 24, 'input'),
  input('start', 12, 'inputDate'),
  input('end', 12, 'inputDate'),
  {
    key: 'lead',
    width: 24,
    style: 'computed',
    content: (row, index, drawing) => computed(`${fromMatrix('lead', index, drawing)}&""`, leadText(row)),
  },
  {
    key: 'verdict',
    width: 25,
    style: 'verdict',
    content: ({ area }, index, drawing) =>
      computed(
        verdictFormula(index, drawing),
        verdictWord(drawing.verdicts.timeline.get(area.id), drawing.words),
      ),
  },
  {
    key: 'matrixRow',
    width: 0,
    style: 'plain',
    content: (_, index, { layout }) =>
      computed(
        `MATCH(${refs.own(layout.timeline, 'id', index)},${refs.column(layout.matrix, 'id')},0)`,
        index + 1,
      ),
  },
  wholePeriodColumn('from', 'start', ({ start }) => start),
  wholePeriodColumn('to', 'end', ({ end }) => end),
];

/** A date of an included area whose period is whole and the right way round; else blank. */
function wholePeriodColumn(
  key: 'from' | 'to',
  source: 'start' | 'end',
  date: (area: Area) => IsoDate | null,
): Column<AreaFacts> {
  return {
    key,
    width: 0,
    style: 'plain',
    content: ({ area, weeks }, index, { layout, words }) => {
      const cell = (name: string): string => refs.own(layout.timeline, name, index);
      const sentinel = refs.cell(layout.meta, 'value', META_ROW.sentinel);
      const whole = ['start', 'end'].map((name) => isDate(cell(name), sentinel)).join(',');
      const day = weeks && date(area);
      return computed(
        `IF(AND(${cell('decision')}=${quoted(words.yesNo.yes)},${whole}),IF(${cell('start')}<=${cell('end')},${cell(source)},""),"")`,
        day ? dateToSerial(day) : '',
      );
    },
  };
}

/** The rules of a row in the order of `TIMELINE_VERDICTS`. */
function verdictFormula(index: number, { layout, words }: Drawing): string {
  const cell = (key: string): string => refs.own(layout.timeline, key, index);
  const sentinel = refs.cell(layout.meta, 'value', META_ROW.sentinel);
  const included = `${cell('decision')}=${quoted(words.yesNo.yes)}`;
  const unknown = [
    notListed(cell('phase'), refs.column(layout.phases, 'phases')),
    isBadDate(cell('start'), sentinel),
    isBadDate(cell('end'), sentinel),
  ];
  return firstOf(
    [
      [`OR(${unknown.join(',')})`, words.verdicts['value-unknown']],
      [`AND(${included},OR(${cell('start')}="",${cell('end')}=""))`, words.verdicts['period-missing']],
      [`AND(${included},${cell('start')}>${cell('end')})`, words.verdicts['period-reversed']],
    ],
    `IF(${included},${quoted(words.verdicts.ok)},"")`,
  );
}

export const MILESTONE_COLUMNS: readonly Column<Milestone>[] = [
  { key: 'id', width: 0, style: 'id', content: ({ id }) => id },
  inputColumn<Milestone, string>('timeline', 'name', 0, 'input', MILESTONE_FIELDS.name, ({ id, name }) => ({
    row: id,
    value: name,
  })),
  gap('computed'),
  gap('computed'),
  inputColumn<Milestone, IsoDate | null>(
    'timeline',
    'date',
    0,
    'inputDate',
    MILESTONE_FIELDS.date,
    ({ id, date }) => ({ row: id, value: date }),
  ),
  gap('computed'),
  gap('computed'),
  {
    key: 'verdict',
    width: 0,
    style: 'verdict',
    content: ({ id }, index, { layout, typed, words }) => {
      const date = refs.own(layout.milestones, 'date', index);
      const sentinel = refs.cell(layout.meta, 'value', META_ROW.sentinel);
      const unknown = words.verdicts['value-unknown'];
      return computed(
        `IF(${isBadDate(date, sentinel)},${quoted(unknown)},"")`,
        typed('timeline', id, 'date') === undefined ? '' : unknown,
      );
    },
  },
];

export const LOAD_COLUMNS: readonly Column<ParticipantFacts>[] = [
  { key: 'id', width: 0, style: 'id', content: ({ participant }) => participant.id },
  {
    key: 'name',
    width: 0,
    style: 'text',
    content: ({ participant }, index, { layout }) => {
      const [names, ids] = ['name', 'id'].map((key) => refs.column(layout.participants, key));
      return computed(
        `INDEX(${names},MATCH(${refs.own(layout.load, 'id', index)},${ids},0))&""`,
        participant.name,
      );
    },
  },
];
