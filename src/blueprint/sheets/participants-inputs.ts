import type { ParticipantFacts } from '../../domain/facts';
import { inForm, PARTICIPANT, type ChoiceKind, type FieldsOf, type PlanField } from '../../domain/fields';
import type { Scalar } from '../blueprint';
import { hidden, inputColumn, type Column, type Drawing, type Shown } from '../drawing';
import { spaced, wordNumber } from '../formulas';
import { referencesFrom } from '../layout';
import { positionOf } from './numbers';
import { charactersFor } from './read-texts';
import { choicesOf, LIST_OF } from './said';
import { textColumns } from './text-columns';
import { listFrom } from './word-lists';

/** What people fill in of a participant's row, and the hidden columns that read it: all as the fields are declared. */
type ParticipantField = PlanField & { readonly key: keyof FieldsOf<typeof PARTICIPANT> };
type Columns = readonly Column<ParticipantFacts>[];

const FIELDS: readonly ParticipantField[] = PARTICIPANT;
const refs = referencesFrom('participants');
const own = (key: string, index: number, { layout }: Drawing): string =>
  refs.own(layout.participants, key, index);
const input = (key: string, index: number, { layout }: Drawing): string =>
  refs.input(layout.participants, key, index);
const typed = (key: string, { participant }: ParticipantFacts, drawing: Drawing): Scalar | undefined =>
  drawing.typed('participants', participant.id, key);

/** What the workbook's own form takes in. */
export const fieldsIn = ({ facts }: Drawing): readonly ParticipantField[] =>
  inForm(facts.plan.schema, FIELDS);

/** The hidden column in which what a field says stands as a number. */
export const numberOf = ({ key }: ParticipantField): string =>
  key === 'confirmed' ? 'answer' : `${key}Number`;

const choiceKind = ({ kind }: ParticipantField): ChoiceKind | null =>
  kind in LIST_OF ? (kind as ChoiceKind) : null;

export const INPUT_COLUMNS: Shown<ParticipantFacts, 'participants'> = FIELDS.map((field) =>
  inputColumn(
    'participants',
    field,
    field.kind === 'yesNo' ? 'inputCenter' : 'input',
    ({ participant }) => participant,
  ),
);

export const TEXT_COLUMNS: Columns = FIELDS.filter((field) => choiceKind(field) === null).flatMap(
  ({ key, kind, since }) =>
    textColumns<ParticipantFacts>({
      key,
      kind: kind === 'name' ? 'name' : 'note',
      cell: (index, drawing) => input(key, index, drawing),
      own,
      characters: (drawing) => charactersFor('participants', drawing),
      value: ({ participant }) => participant[key] ?? '',
      typed: (row, drawing) => typed(key, row, drawing),
    }).map((column) => ({ ...column, since })),
);

/** Which word of its list is chosen, by its position. */
export const CHOICE_COLUMNS: Columns = FIELDS.flatMap((field) => {
  const { key, since } = field;
  const kind = choiceKind(field);
  if (kind === null) return [];
  const column = hidden<ParticipantFacts>(
    numberOf(field),
    (index, drawing) =>
      wordNumber(input(key, index, drawing), listFrom('participants', LIST_OF[kind], drawing)),
    (row, drawing) =>
      positionOf(row.participant[key], choicesOf(kind, drawing.facts.template), typed(key, row, drawing)),
  );
  return [{ ...column, since }];
});

/** What is sealed of a field, in the row's own formula. */
export function saysFormula(field: ParticipantField, index: number, drawing: Drawing): string {
  if (field.key === 'name') return own('nameRead', index, drawing);
  return choiceKind(field) === null
    ? spaced(own(`${field.key}Text`, index, drawing))
    : own(numberOf(field), index, drawing);
}
