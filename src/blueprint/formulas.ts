import { LOOKED_AT, MAX_TEXT, NUMBER_LIMIT, SPACES, UNREADABLE_IN_NAMES } from '../domain/readable';

/** Small builders for formula text: English names, commas, no leading `=`. */

/** A text literal. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What the first condition that holds stands for, else the last argument. */
export const firstOf = (
  cases: readonly (readonly [condition: string, value: string])[],
  otherwise: string,
): string => cases.reduceRight((rest, [condition, value]) => `IF(${condition},${value},${rest})`, otherwise);

/** TRUE and FALSE as 1 and 0. (`--` would do, but LibreOffice still shows a truth value then.) */
export const asNumber = (condition: string): string => `IF(${condition},1,0)`;

/** A text as `trimmed` reads it: whatever shows as a space is one, and none stands around it. */
export const spaced = (text: string): string =>
  `TRIM(${[...SPACES]
    .filter((space) => space !== ' ')
    .reduce((spaces, space) => `SUBSTITUTE(${spaces},${character(space)}," ")`, text)})`;

/** Spaces that a file cannot tell as they are, and not every program reads its way to tell them. */
const CONTROL_SPACES = [...SPACES].filter((space) => space < ' ');

/** A control character cannot stand in a formula's text; any other can, in every code page. */
const character = (text: string): string => (text < ' ' ? `CHAR(${text.charCodeAt(0)})` : quoted(text));

export const isBlank = (cell: string): string => `LEN(${spaced(cell)})=0`;

/*
 * What a cell says, as a number: 0 for nothing, UNKNOWN for what cannot be read, else what it is. Every other formula
 * works on these and never on the cell itself, so that an error value somebody pasted ends here.
 */
export const UNKNOWN = -1;

const read = (cell: string, value: string): string =>
  `IF(ISERROR(${cell}),${UNKNOWN},IF(${isBlank(cell)},0,${value}))`;

/**
 * The position among these cells of words, from 1. By EXACT: what else two texts have in common, each spreadsheet
 * decides alone.
 */
export const wordNumber = (cell: string, words: readonly string[]): string =>
  read(
    cell,
    words.reduceRight(
      (rest, word, index) => `IF(EXACT(LOWER(${cell}),LOWER(${word})),${index + 1},${rest})`,
      String(UNKNOWN),
    ),
  );

/** LibreOffice takes TRUE for a number; Excel does not. */
const numberOnly = (cell: string, value: string): string =>
  `IF(ISNUMBER(${cell}),IF(ISLOGICAL(${cell}),${UNKNOWN},${value}),${UNKNOWN})`;

/**
 * The serial of a day of this century; a time of day is dropped. The sentinel is 2000-01-01 in whichever date system
 * the file has.
 */
export const dayNumber = (cell: string, sentinel: string): string =>
  read(
    cell,
    numberOnly(cell, `IF(AND(${cell}>=${sentinel},${cell}<${sentinel}+36525),INT(${cell}),${UNKNOWN})`),
  );

export const wholeNumber = (cell: string, from: number, to: number): string =>
  read(
    cell,
    numberOnly(cell, `IF(AND(${cell}>=${from},${cell}<=${to},${cell}=INT(${cell})),${cell},${UNKNOWN})`),
  );

/** A day as it is joined to a text: counted from the sentinel, so that it is the same in both date systems. */
export const dayText = (day: string, sentinel: string): string => `IF(${day}>0,${day}-${sentinel}+1,${day})`;
export const dayTextOf = (serial: number | null, sentinel: number): string =>
  serial === null ? '0' : String(serial - sentinel + 1);

/** A cell's text, for formulas that look at it character by character. */
export const textOf = (cell: string): string => `IF(ISERROR(${cell}),"",${cell}&"")`;

/** Where the characters stand that decide whether a text can be read, and rows to count by. */
export interface Characters {
  /** The cell that holds UNREADABLE_IN_NAMES. */
  readonly unreadable: string;
  /** The cell that holds INVISIBLE, and SPACES but for control characters. */
  readonly showNothing: string;
  /** The cell that holds ERROR_LIST. */
  readonly errors: string;
  /** So many rows, from the first one: `_holdplan!$A$1:$A$100`. */
  readonly rows: (count: number) => string;
}

/** 1 where one of its characters may stand in no name. An array formula. */
export const holdsOdd = (text: string, characters: Characters): string => {
  const each = `MID(${characters.unreadable},ROW(${characters.rows(UNREADABLE_IN_NAMES.length)}),1)`;
  return asNumber(`SUM(--ISNUMBER(FIND(${each},${text})))>0`);
};

/** 1 where none of the characters at its beginning shows anything. An array formula. */
export const showsNone = (text: string, characters: Characters): string => {
  const each = `MID(${text},ROW(${characters.rows(LOOKED_AT)}),1)`;
  const nothing = [characters.showNothing, ...CONTROL_SPACES.map(character)].join('&');
  return asNumber(`SUM(IF(${each}="",0,--ISERROR(FIND(${each},${nothing}))))=0`);
};

/** 1 for a text that can be read, as `nameField` and `textField` do; `isBad` tells what its characters say. */
export const textNumber = (
  { cell, text, isBad }: Readonly<Record<'cell' | 'text' | 'isBad', string>>,
  { errors }: Characters,
): string =>
  [
    [`OR(ISERROR(${cell}),ISLOGICAL(${cell}))`, UNKNOWN],
    [isBlank(text), 0],
    [`ISNUMBER(${cell})`, `IF(OR(${cell}<>INT(${cell}),ABS(${cell})>=${NUMBER_LIMIT}),${UNKNOWN},1)`],
    [`OR(LEN(${text})>${MAX_TEXT},ISNUMBER(FIND("|"&UPPER(${spaced(text)})&"|",${errors})))`, UNKNOWN],
  ].reduceRight(
    (rest, [condition, number]) => `IF(${condition},${number},${rest})`,
    `IF(${isBad},${UNKNOWN},1)`,
  );

/** The Monday of a date's week. */
export const monday = (date: string): string => `${date}-WEEKDAY(${date},2)+1`;

/** The ISO week of a Monday, by its Thursday. (ISOWEEKNUM would do, but not every spreadsheet counts it rightly.) */
export const isoWeekOf = (monday: string): string => `INT((${monday}+3-DATE(YEAR(${monday}+3),1,1))/7)+1`;

/** How many cells of `range` hold one of these letters. More criteria of COUNTIFS may follow. */
export const countCodes = (range: string, codes: readonly string[], ...criteria: readonly string[]): string =>
  codes.map((code) => `COUNTIFS(${[range, `"${code}"`, ...criteria].join(',')})`).join('+');

/** Ten characters that show `part` of `whole`. */
export const progressBar = (part: string, whole: string): string =>
  `IF(${whole}=0,"",REPT("●",ROUND(10*${part}/${whole},0))&REPT("○",10-ROUND(10*${part}/${whole},0)))`;

export const progressBarText = (part: number, whole: number): string => {
  const filled = whole === 0 ? 0 : Math.round((10 * part) / whole);
  return whole === 0 ? '' : '●'.repeat(filled) + '○'.repeat(10 - filled);
};
