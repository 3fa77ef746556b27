import { dateToSerial, parseDate, serialToDate, type DateSystem, type IsoDate } from '../domain/date';
import { folded } from '../domain/folded';
import { LANGUAGES } from '../domain/language';
import { DEFAULT_LOAD_LIMIT } from '../domain/plan';
import type { Template } from '../domain/template';
import { CODES, type Code, type Role, type Side, type YesNo } from '../domain/vocabulary';
import type { Scalar } from './blueprint';
import type { CellValue } from './reading';
import type { Vocabulary } from './vocabulary';

/** What is needed to write a value: the words of one language. */
export interface Writing {
  readonly vocabulary: Vocabulary;
  readonly template: Template;
}

/** What is needed to read one: the words of every language, and the workbook's date system. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly dateSystem: DateSystem;
}

/** One kind of input cell, both ways. `decode` gives undefined for what is on no list. */
export interface Field<T> {
  readonly blank: T;
  encode(value: T, writing: Writing): Scalar | null;
  decode(cell: Scalar, reading: Reading): T | undefined;
}

/** More than this in one cell is a paste gone wrong; formulas and history rows could not carry it. */
export const MAX_TEXT = 2000;

const EXCEL_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

export const textField: Field<string> = {
  blank: '',
  encode: (text) => (text === '' ? null : text),
  decode: (cell) => {
    const text = String(cell).trim();
    return text.length > MAX_TEXT || EXCEL_ERROR.test(text) ? undefined : text;
  },
};

export const dateField: Field<IsoDate | null> = {
  blank: null,
  encode: (date) => (date === null ? null : dateToSerial(date)),
  decode: (cell, { dateSystem }) =>
    (typeof cell === 'number'
      ? serialToDate(cell, dateSystem)
      : typeof cell === 'string'
        ? parseDate(cell)
        : null) ?? undefined,
};

export const LOAD_LIMIT = { from: 1, to: 50 } as const;

export const loadLimitField: Field<number> = {
  blank: DEFAULT_LOAD_LIMIT,
  encode: (limit) => limit,
  decode: (cell) => {
    const number = typeof cell === 'string' ? Number(cell) : cell;
    return typeof number === 'number' &&
      Number.isInteger(number) &&
      number >= LOAD_LIMIT.from &&
      number <= LOAD_LIMIT.to
      ? number
      : undefined;
  },
};

export const codeField: Field<Code | null> = {
  blank: null,
  encode: (code) => code,
  decode: (cell) => CODES.find((code) => code === String(cell).trim().toUpperCase()),
};

export const roleField: Field<Role | null> = choiceField('roles');
export const sideField: Field<Side | null> = choiceField('sides');
export const yesNoField: Field<YesNo | null> = choiceField('yesNo');

export const phaseField: Field<string | null> = {
  blank: null,
  encode: (phase, { template, vocabulary }) =>
    template.phases.find(({ id }) => id === phase)?.name[vocabulary.language] ?? null,
  decode: (cell, { lexicon }) => lexicon.phases.get(folded(String(cell))),
};

type List = 'roles' | 'sides' | 'yesNo';

function choiceField<T extends string>(list: List): Field<T | null> {
  return {
    blank: null,
    encode: (id, { vocabulary }) =>
      id === null ? null : (vocabulary[list] as Readonly<Record<string, string>>)[id]!,
    decode: (cell, { lexicon }) => lexicon[list].get(folded(String(cell))) as T | undefined,
  };
}

/** A cell's value, or the field's blank; undefined where something stands there that cannot be read. */
export const decodeCell = <T>(field: Field<T>, cell: CellValue, reading: Reading): T | undefined =>
  cell === null || (typeof cell === 'string' && cell.trim() === '')
    ? field.blank
    : field.decode(cell, reading);

/** Ids by their words in every language, and by themselves: a workbook is read whatever its language. */
export type Lexicon = Readonly<Record<List | 'phases', ReadonlyMap<string, string>>>;

export function lexiconOf(vocabularies: readonly Vocabulary[], template: Template): Lexicon {
  const lookUp = (list: List): Map<string, string> =>
    new Map(
      vocabularies.flatMap((vocabulary) =>
        Object.entries(vocabulary[list]).flatMap(([id, word]) => [
          [folded(word), id],
          [folded(id), id],
        ]),
      ),
    );
  return {
    roles: lookUp('roles'),
    sides: lookUp('sides'),
    yesNo: lookUp('yesNo'),
    phases: new Map(
      template.phases.flatMap(({ id, name }) => LANGUAGES.map((language) => [folded(name[language]), id])),
    ),
  };
}
