import { dateToSerial, serialToDate, type DateSystem, type IsoDate } from '../domain/date';
import { BLANK, type FieldKind, type FieldValue } from '../domain/fields';
import {
  isBlankText,
  isErrorText,
  isInvisible,
  isReadableName,
  MAX_TEXT,
  NUMBER_LIMIT,
  trimmed,
  withoutSpacesAround,
} from '../domain/readable';
import { nameOf, type RoleId, type SideId, type Template } from '../domain/template';
import { CODES, type Code, type YesNo } from '../domain/vocabulary';
import type { Scalar } from './blueprint';
import type { CellValue } from './reading';
import type { Vocabulary } from './vocabulary';

/*
 * A cell is read here by the very rules of the sheets' own formulas, so that nobody is told two things about it:
 * the words of the workbook's own language, letter by letter; dates and limits as numbers. What was meant by anything
 * else is for `usecases/meant-value` to say.
 */

/** What is needed to write a value: the words of one language. */
export interface Writing {
  readonly vocabulary: Vocabulary;
  readonly template: Template;
}

/** What is needed to read one: the words of the workbook's language, and its date system. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly dateSystem: DateSystem;
}

/** One kind of input cell, both ways. `decode` gives undefined for what cannot be read. */
export interface Field<T> {
  readonly blank: T;
  /** Which text counts as nothing; `isBlankText` unless it says otherwise. */
  isBlank?(text: string): boolean;
  encode(value: T, writing: Writing): Scalar | null;
  decode(cell: Scalar, reading: Reading): T | undefined;
}

/** Text, or a whole number that every spreadsheet writes alike; undefined for all else, error values too. */
function textIn(cell: Scalar): string | undefined {
  if (typeof cell === 'number')
    return Number.isInteger(cell) && Math.abs(cell) < NUMBER_LIMIT ? String(cell) : undefined;
  if (typeof cell === 'boolean' || cell.length > MAX_TEXT || isErrorText(trimmed(cell))) return undefined;
  return cell;
}

const encodeText = (text: string): string | null => (text === '' ? null : text);

/** What somebody or something goes by: two that look the same must be the same. */
export const nameField: Field<string> = {
  blank: '',
  encode: encodeText,
  decode: (cell) => {
    const text = textIn(cell);
    return text !== undefined && isReadableName(text) ? trimmed(text) : undefined;
  },
};

/** Any text that shows something. */
export const textField: Field<string> = {
  blank: '',
  encode: encodeText,
  decode: (cell) => {
    const text = textIn(cell);
    return text !== undefined && !isInvisible(text) ? withoutSpacesAround(text) : undefined;
  },
};

export const dateField: Field<IsoDate | null> = {
  blank: null,
  encode: (date) => (date === null ? null : dateToSerial(date)),
  decode: (cell, { dateSystem }) =>
    (typeof cell === 'number' ? serialToDate(cell, dateSystem) : null) ?? undefined,
};

export const LOAD_LIMIT = { from: 1, to: 50 } as const;

export const loadLimitField: Field<number> = {
  blank: BLANK.loadLimit,
  encode: (limit) => limit,
  decode: (cell) =>
    typeof cell === 'number' && Number.isInteger(cell) && cell >= LOAD_LIMIT.from && cell <= LOAD_LIMIT.to
      ? cell
      : undefined,
};

export const codeField: Field<Code | null> = {
  blank: null,
  // The matrix counts its blank cells (COUNTBLANK), and a space is none.
  isBlank: (text) => text === '',
  encode: (code) => code,
  decode: (cell) =>
    typeof cell === 'string' ? CODES.find((code) => code === cell.toUpperCase()) : undefined,
};

export const yesNoField: Field<YesNo | null> = {
  blank: null,
  encode: (answer, { vocabulary }) => answer && vocabulary.yesNo[answer],
  decode: (cell, { lexicon }) => wordIn(lexicon.yesNo, cell) as YesNo | undefined,
};

export const roleField: Field<RoleId | null> = choiceField('roles');
export const sideField: Field<SideId | null> = choiceField('sides');
export const phaseField: Field<string | null> = choiceField('phases');

/** The lists that the task brings along. */
type List = 'roles' | 'sides' | 'phases';

function choiceField(list: List): Field<string | null> {
  return {
    blank: null,
    encode: (id, { template, vocabulary }) => nameOf(template[list], id, vocabulary.language) ?? null,
    decode: (cell, { lexicon }) => wordIn(lexicon[list], cell),
  };
}

/** How each kind of field is written and read. */
export const FIELD_OF: { readonly [Kind in FieldKind]: Field<FieldValue<Kind>> } = {
  name: nameField,
  text: textField,
  date: dateField,
  role: roleField,
  side: sideField,
  phase: phaseField,
  yesNo: yesNoField,
  loadLimit: loadLimitField,
};

/** A cell's value, or the field's blank; undefined where something stands there that cannot be read. */
export const decodeCell = <T>(field: Field<T>, cell: CellValue, reading: Reading): T | undefined =>
  cell === null || (typeof cell === 'string' && (field.isBlank ?? isBlankText)(cell))
    ? field.blank
    : field.decode(cell, reading);

/** Ids by their words in one language, whatever the case. */
export type Lexicon = Readonly<Record<List | 'yesNo', ReadonlyMap<string, string>>>;

export function lexiconOf(vocabulary: Vocabulary, template: Template): Lexicon {
  const byWord = (words: readonly (readonly [id: string, word: string])[]): Map<string, string> =>
    new Map(words.map(([id, word]) => [word.toLowerCase(), id]));
  const list = (key: List): Map<string, string> =>
    byWord(template[key].map(({ id, name }) => [id, name[vocabulary.language]]));
  return {
    roles: list('roles'),
    sides: list('sides'),
    phases: list('phases'),
    yesNo: byWord(Object.entries(vocabulary.yesNo)),
  };
}

const wordIn = (words: ReadonlyMap<string, string>, cell: Scalar): string | undefined =>
  typeof cell === 'string' ? words.get(cell.toLowerCase()) : undefined;
