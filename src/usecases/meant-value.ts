import {
  codeField,
  LOAD_LIMIT,
  phaseField,
  roleField,
  sideField,
  yesNoField,
  type Field,
} from '../blueprint/fields';
import type { Vocabulary } from '../blueprint/vocabulary';
import { FIELDS_ON, type FieldKind } from '../domain/fields';
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
type Guess = (typed: Scalar, meaning: Meaning) => Meant | null;

const BLANK: Meant = { kind: 'blank' };

/** What was meant by something that cannot be read at this place; null where that is not plain. */
export function meantValue(place: Place, typed: Scalar, meaning: Meaning): Meant | null {
  const kind = kindAt(place);
  if (!kind || (typeof typed === 'string' && isErrorText(cleaned(typed)))) return null;
  // Nobody can see that anything stands there.
  if (typeof typed === 'string' && cleaned(typed) === '') return BLANK;
  return GUESSES[kind](typed, meaning);
}

type AnyKind = FieldKind | 'code';

/** The kind of cell that stands at a place, by the declaration that it is read by. */
function kindAt({ sheet, row, column }: Place): AnyKind | undefined {
  if (sheet === 'matrix' && slotKind(column ?? '') === 'participant') return 'code';
  const key = sheet === 'overview' ? row : column;
  return FIELDS_ON[sheet]?.find((field) => field.key === key)?.kind;
}

const value = (value: string | number): Meant => ({ kind: 'value', value });

/** A choice by its id, in the workbook's own words. */
const choice =
  <T>(field: Field<T>, idOf: (typed: Scalar, meaning: Meaning) => T | null): Guess =>
  (typed, meaning) => {
    const id = idOf(typed, meaning);
    const word = id === null ? null : field.encode(id, meaning);
    return typeof word === 'string' ? value(word) : null;
  };

const GUESSES: Readonly<Record<AnyKind, Guess>> = {
  code: choice(codeField, (typed, meaning) => code(typed, meaning)),
  yesNo: choice(yesNoField, (typed) => yesOrNo(typed)),
  role: choice(roleField, (typed, meaning) => word(typed, words(meaning.template.roles))),
  side: choice(sideField, (typed, meaning) => word(typed, words(meaning.template.sides))),
  phase: choice(phaseField, (typed, meaning) => word(typed, words(meaning.template.phases))),
  date: (typed, { vocabulary }) => date(typed, vocabulary),
  loadLimit: (typed) => limit(typed),
  name: (typed, { vocabulary }) => text(asText(typed, vocabulary, cleaned), isReadableName),
  text: (typed, { vocabulary }) => text(asText(typed, vocabulary, cleanedText)),
};

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
