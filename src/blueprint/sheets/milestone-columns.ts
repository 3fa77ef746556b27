import { MILESTONE, type PlanField } from '../../domain/fields';
import type { Milestone } from '../../domain/plan';
import { gap, hereColumn, hidden, inputColumn, type Column, type Drawing } from '../drawing';
import { dayNumber, dayText, spaced } from '../formulas';
import { referencesFrom } from '../layout';
import { charactersFor } from './read-texts';
import { saidBy } from './said';
import { textColumns } from './text-columns';
import { dayRead, sentinelOf, SHOWN_BEHIND_WEEKS } from './timeline-columns';
import { wordsFrom } from './word-lists';

const refs = referencesFrom('timeline');

const [name, date] = MILESTONE;
const input = (field: PlanField, style: 'input' | 'inputDate'): Column<Milestone> =>
  inputColumn('timeline', field, style, (milestone) => milestone);

export const MILESTONE_COLUMNS: readonly Column<Milestone>[] = [
  { key: 'id', width: 0, style: 'id', content: ({ id }) => id },
  input(name, 'input'),
  input(date, 'inputDate'),
  gap('computed'),
  {
    key: 'verdict',
    width: 0,
    style: 'verdict',
    formula: (index, drawing) => {
      const found = ofMilestone('value-unknown', index, drawing);
      return `IF(${found}>0,${wordsFrom('timeline', drawing)('verdicts', 'value-unknown')},"")`;
    },
    result: ({ id }, { found, words }) =>
      found('timeline', id, 'value-unknown') > 0 ? words.verdicts['value-unknown'] : '',
  },
  // As wide as the areas' columns, so that the weeks stand under each other.
  gap('plain'),
  gap('plain'),
  gap('plain'),
];

const ofMilestone = (key: string, index: number, { layout }: Drawing): string =>
  refs.own(layout.milestones, key, index);
const typedOfMilestone = (key: 'name' | 'date', index: number, { layout }: Drawing): string =>
  refs.input(layout.milestones, key, index);

export const MILESTONE_AFTER_WEEKS: readonly Column<Milestone>[] = [
  ...SHOWN_BEHIND_WEEKS.map(() => gap<Milestone>('plain')),
  hereColumn(({ milestones }) => milestones),
  hidden(
    'day',
    (index, drawing) => dayNumber(typedOfMilestone('date', index, drawing), sentinelOf(drawing)),
    ({ id, date }, { typed }) => dayRead(date, typed('timeline', id, 'date')),
  ),
  ...textColumns<Milestone>({
    key: 'name',
    kind: 'note',
    cell: (index, drawing) => typedOfMilestone('name', index, drawing),
    own: ofMilestone,
    characters: (drawing) => charactersFor('timeline', drawing),
    value: ({ name }) => name,
    typed: ({ id }, { typed }) => typed('timeline', id, 'name'),
  }),
  hidden(
    'says',
    (index, drawing) => {
      const name = spaced(ofMilestone('nameText', index, drawing));
      const day = dayText(ofMilestone('day', index, drawing), sentinelOf(drawing));
      return `IF(${ofMilestone('value-unknown', index, drawing)}>0,"?",${name}&"|"&${day})`;
    },
    (milestone, { facts, found }) =>
      found('timeline', milestone.id, 'value-unknown') > 0
        ? '?'
        : saidBy(MILESTONE, milestone, facts.template),
  ),
  hidden(
    'value-unknown',
    (index, drawing) =>
      ['nameNumber', 'day'].map((key) => `(${ofMilestone(key, index, drawing)}<0)`).join('+'),
    ({ id }, { found }) => found('timeline', id, 'value-unknown'),
  ),
];
