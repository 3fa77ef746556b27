import {
  codeField,
  dateField,
  phaseField,
  roleField,
  sideField,
  yesNoField,
  type Field,
} from '../blueprint/fields';
import { MATRIX_FIELDS } from '../blueprint/sheets/matrix-columns';
import { PROJECT_FIELDS } from '../blueprint/sheets/overview';
import { PARTICIPANT_FIELDS } from '../blueprint/sheets/participants';
import { MILESTONE_FIELDS, TIMELINE_FIELDS } from '../blueprint/sheets/timeline-columns';
import type { CellValue } from '../blueprint/reading';
import type { Vocabulary } from '../blueprint/vocabulary';
import { dateToSerial, type DateSystem } from '../domain/date';
import { LANGUAGES } from '../domain/language';
import type { Place } from '../domain/place';
import type { Template } from '../domain/template';
import type { YesNo } from '../domain/vocabulary';
import { closestWord, plainly, type MeantBy } from './closest-word';
import { writtenDate } from './written-date';

/** What is needed to tell what somebody meant, and how the workbook says it. */
export interface Meaning {
  readonly template: Template;
  /** Of every language: people write the word they know. */
  readonly vocabularies: readonly Vocabulary[];
  /** Of the workbook. */
  readonly vocabulary: Vocabulary;
  readonly dateSystem: DateSystem;
}

type Scalar = string | number | boolean;
type Guess = (typed: Scalar, meaning: Meaning) => string | null;

/** What the cell at this place should hold instead of something that is on no list; null where it is not obvious. */
export function meantValue(place: Place, typed: Scalar, meaning: Meaning): CellValue {
  const field = fieldAt(place);
  const meant = field && GUESSES.get(field)?.(typed, meaning);
  if (!field || meant === null || meant === undefined) return null;
  if (field === dateField) return dateToSerial(meant, meaning.dateSystem);
  return field.encode(meant, { vocabulary: meaning.vocabulary, template: meaning.template });
}

type AnyField = Field<unknown>;
type Fields = Readonly<Record<string, AnyField>>;

/** The kind of cell that stands at a place, by the declaration that it is read by. */
function fieldAt({ sheet, row, column }: Place): AnyField | undefined {
  switch (sheet) {
    case 'overview':
      return (PROJECT_FIELDS as Fields)[row ?? ''];
    case 'participants':
      return (PARTICIPANT_FIELDS as Fields)[column ?? ''];
    case 'matrix':
      return /^P\d+$/.test(column ?? '') ? codeField : (MATRIX_FIELDS as Fields)[column ?? ''];
    case 'timeline':
      return ({ ...MILESTONE_FIELDS, ...TIMELINE_FIELDS } as Fields)[column ?? ''];
    default:
      return undefined;
  }
}

/** Text and numbers are not in it: what cannot be read there, nobody can guess. */
const GUESSES: ReadonlyMap<AnyField, Guess> = new Map<AnyField, Guess>([
  [codeField, (typed, meaning) => word(typed, codeWords(meaning))],
  [yesNoField, (typed) => yesOrNo(typed)],
  [roleField, (typed, meaning) => word(typed, words(meaning, 'roles'))],
  [sideField, (typed, meaning) => word(typed, words(meaning, 'sides'))],
  [phaseField, (typed, meaning) => word(typed, phaseWords(meaning))],
  [dateField, (typed) => (typeof typed === 'boolean' ? null : writtenDate(String(typed)))],
]);

const word = <Id>(typed: Scalar, meant: MeantBy<Id>): Id | null =>
  typeof typed === 'string' ? closestWord(typed, meant) : null;

const words = ({ vocabularies }: Meaning, list: 'roles' | 'sides'): MeantBy<string> =>
  vocabularies.flatMap((vocabulary) =>
    Object.entries(vocabulary[list]).map(([id, name]) => [name, id] as const),
  );

const codeWords = ({ vocabularies }: Meaning): MeantBy<string> =>
  vocabularies.flatMap(({ codes }) =>
    Object.entries(codes).flatMap(([code, { name }]) => [[code, code] as const, [name, code] as const]),
  );

const phaseWords = ({ template }: Meaning): MeantBy<string> =>
  template.phases.flatMap(({ id, name }) => LANGUAGES.map((language) => [name[language], id] as const));

/** Ways to say it that are on no list. A cross or a number may mean anything. */
const YES_OR_NO: ReadonlyMap<string, YesNo> = new Map([
  ...['j', 'ja', 'y', 'yes', 'true', 'sand'].map((said): [string, YesNo] => [said, 'yes']),
  ...['n', 'nej', 'no', 'false', 'falsk'].map((said): [string, YesNo] => [said, 'no']),
]);

function yesOrNo(typed: Scalar): YesNo | null {
  if (typeof typed === 'number') return null;
  // A key that was held too long: `jaa`.
  return YES_OR_NO.get(plainly(String(typed)).replace(/(.)\1+/gu, '$1')) ?? null;
}
