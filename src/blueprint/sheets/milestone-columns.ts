import type { IsoDate } from '../../domain/date';
import type { Milestone } from '../../domain/plan';
import { trimmed } from '../../domain/readable';
import { gap, hereColumn, hidden, inputColumn, type Column, type Drawing } from '../drawing';
import { dateField, textField, type Field } from '../fields';
import { dayNumber, dayText, dayTextOf, spaced } from '../formulas';
import { referencesFrom } from '../layout';
import { charactersFor } from './read-texts';
import { textColumns } from './text-columns';
import { SENTINEL, dayRead, sentinelOf, serialOf } from './timeline-columns';
import { wordsFrom } from './word-lists';

/** What a milestone's row takes in. */
export const MILESTONE_FIELDS: { readonly [Key in 'name' | 'date']: Field<Milestone[Key]> } = {
  name: textField,
  date: dateField,
};

const refs = referencesFrom('timeline');

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
const typedOfMilestone = (key: keyof typeof MILESTONE_FIELDS, index: number, { layout }: Drawing): string =>
  refs.input(layout.milestones, key, index);

export const MILESTONE_AFTER_WEEKS: readonly Column<Milestone>[] = [
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
    ({ id, ...fields }, { found }) =>
      found('timeline', id, 'value-unknown') > 0 ? '?' : milestoneSays(fields),
  ),
  hidden(
    'value-unknown',
    (index, drawing) =>
      ['nameNumber', 'day'].map((key) => `(${ofMilestone(key, index, drawing)}<0)`).join('+'),
    ({ id }, { found }) => found('timeline', id, 'value-unknown'),
  ),
];

/** What is sealed of a milestone. */
export const milestoneSays = ({ name, date }: Omit<Milestone, 'id'>): string =>
  `${trimmed(name)}|${dayTextOf(serialOf(date), SENTINEL)}`;
