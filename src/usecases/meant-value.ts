import {
  codeField,
  dateField,
  loadLimitField,
  LOAD_LIMIT,
  nameField,
  phaseField,
  roleField,
  sideField,
  textField,
  yesNoField,
  type Field,
} from '../blueprint/fields';
import { MATRIX_FIELDS } from '../blueprint/sheets/matrix-columns';
import { PROJECT_FIELDS } from '../blueprint/sheets/project-position';
import { PARTICIPANT_FIELDS } from '../blueprint/sheets/participants-columns';
import { MILESTONE_FIELDS } from '../blueprint/sheets/milestone-columns';
import { TIMELINE_FIELDS } from '../blueprint/sheets/timeline-columns';
import type { Vocabulary } from '../blueprint/vocabulary';
import { cleaned, cleanedText, folded, withoutLookalikes } from '../domain/folded';
import { LANGUAGES } from '../domain/language';
import type { Place } from '../domain/place';
import { isErrorText, isReadableName, MAX_TEXT } from '../domain/readable';
import { slotKind } from '../domain/slot';
import type { Template } from '../domain/template';
import type { YesNo } from '../domain/vocabulary';
import type { Meant } from '../rules/rule';
import { closestWord, plainly, type MeantBy } from './closest-word';
import { writtenDate } from './written-date';

/** What is needed to tell what somebody meant, and how the workbook says it. */
export interface Meaning {
  readonly template: Template;
  /** Of every language: people write the word they know. */
  readonly vocabularies: readonly Vocabulary[];
  /** Of the workbook. */
  readonly vocabulary: Vocabulary;
}

type Scalar = string | number | boolean;
type Guess = (typed: Scalar, meaning: Meaning, field: AnyField) => Meant | null;

const BLANK: Meant = { kind: 'blank' };

/** What was meant by something that cannot be read at this place; null where that is not plain. */
export function meantValue(place: Place, typed: Scalar, meaning: Meaning): Meant | null {
  const field = fieldAt(place);
  if (!field || (typeof typed === 'string' && isErrorText(cleaned(typed)))) return null;
  // Nobody can see that anything stands there.
  if (typeof typed === 'string' && cleaned(typed) === '') return BLANK;
  return GUESSES.get(field)?.(typed, meaning, field) ?? null;
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
      return slotKind(column ?? '') === 'participant' ? codeField : (MATRIX_FIELDS as Fields)[column ?? ''];
    case 'timeline':
      return ({ ...MILESTONE_FIELDS, ...TIMELINE_FIELDS } as Fields)[column ?? ''];
    default:
      return undefined;
  }
}

const value = (value: string | number): Meant => ({ kind: 'value', value });

/** A choice by its id, in the workbook's own words. */
const choice =
  (idOf: (typed: Scalar, meaning: Meaning) => string | null): Guess =>
  (typed, meaning, field) => {
    const id = idOf(typed, meaning);
    const word = id === null ? null : field.encode(id, meaning);
    return typeof word === 'string' ? value(word) : null;
  };

const GUESSES: ReadonlyMap<AnyField, Guess> = new Map<AnyField, Guess>([
  [codeField, choice((typed, meaning) => code(typed, meaning))],
  [yesNoField, choice((typed) => yesOrNo(typed))],
  [roleField, choice((typed, meaning) => word(typed, words(meaning.template.roles)))],
  [sideField, choice((typed, meaning) => word(typed, words(meaning.template.sides)))],
  [phaseField, choice((typed, meaning) => word(typed, words(meaning.template.phases)))],
  [dateField, (typed, { vocabulary }) => date(typed, vocabulary)],
  [loadLimitField, (typed) => limit(typed)],
  [nameField, (typed, { vocabulary }) => text(asText(typed, vocabulary, cleaned), isReadableName)],
  [textField, (typed, { vocabulary }) => text(asText(typed, vocabulary, cleanedText))],
]);

const word = <Id>(typed: Scalar, meant: MeantBy<Id>): Id | null =>
  typeof typed === 'string' ? closestWord(typed, meant) : null;

/** People write the word they know, in whichever language. */
const words = (list: Template['roles' | 'sides' | 'phases']): MeantBy<string> =>
  list.flatMap(({ id, name }) => [
    [id, id] as const,
    ...LANGUAGES.map((language) => [name[language], id] as const),
  ]);

const code = (typed: Scalar, { vocabularies }: Meaning): string | null =>
  typeof typed !== 'string'
    ? null
    : closestWord(
        withoutLookalikes(typed.normalize('NFKC')),
        vocabularies.flatMap(({ codes }) =>
          Object.entries(codes).flatMap(([code, { name }]) => [[code, code] as const, [name, code] as const]),
        ),
      );

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

function date(typed: Scalar, { language }: Vocabulary): Meant | null {
  const written = typeof typed === 'boolean' ? null : writtenDate(String(typed), language);
  return written === null ? null : { kind: 'date', date: written };
}

function limit(typed: Scalar): Meant | null {
  if (typeof typed !== 'string' || !/^\d{1,2}$/.test(folded(typed))) return null;
  const number = Number(folded(typed));
  return number >= LOAD_LIMIT.from && number <= LOAD_LIMIT.to ? value(number) : null;
}

/** Whatever can be read once nothing in it is hidden, and numbers as they are shown. A truth value is no text. */
function asText(typed: Scalar, vocabulary: Vocabulary, clean: (text: string) => string): string | null {
  if (typeof typed === 'number') return shownNumber(typed, vocabulary);
  return typeof typed === 'string' ? clean(typed) : null;
}

const text = (shown: string | null, isReadable: (text: string) => boolean = () => true): Meant | null =>
  shown !== null && shown.length <= MAX_TEXT && isReadable(shown) ? value(shown) : null;

/** More digits than this, and Excel shows fewer than there are. */
const SHOWN_DIGITS = 10;
/** And from here on it keeps fewer than were typed. */
const KEPT = 1e15;

/** As it was typed, and the language writes it; null for what is rather the result of a calculation. */
function shownNumber(number: number, { language }: Vocabulary): string | null {
  if (Math.abs(number) >= KEPT) return null;
  const text = String(number);
  if (Number.isInteger(number)) return text;
  if (!/^-?\d+\.\d+$/.test(text) || text.length > SHOWN_DIGITS) return null;
  return language === 'da' ? text.replace('.', ',') : text;
}
