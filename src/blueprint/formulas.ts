import type { Scalar } from './blueprint';

/** Small builders for formula text: English names, commas, no leading `=`. */

/** A text literal. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A cell's value as text, the way `&` and TEXTJOIN make it. */
export const asJoined = (cell: Scalar): string =>
  typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);

/** The word of the first condition that holds, else the last argument (formula text, not a word). */
export const firstOf = (
  cases: readonly (readonly [condition: string, word: string])[],
  otherwise: string,
): string =>
  cases.reduceRight((rest, [condition, word]) => `IF(${condition},${quoted(word)},${rest})`, otherwise);

/** The text of `cell` for MATCH to look up: a name such as »Hvem?« means itself. */
export const withoutWildcards = (cell: string): string =>
  ['~', '*', '?'].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`, cell);

/** Something stands in `cell` that is not one of `words`. Compared as Excel does, without regard to case. */
export const notAmong = (cell: string, words: readonly string[]): string =>
  `AND(${cell}<>"",${words.map((word) => `${cell}<>${quoted(word)}`).join(',')})`;

/** Something stands in `cell` that is not in the range `list`. (MATCH would take `*` for a wildcard.) */
export const notListed = (cell: string, list: string): string =>
  `AND(${cell}<>"",SUMPRODUCT(--(${list}=${cell}))=0)`;

/** `cell` holds a date of this century. The sentinel is 2000-01-01 in whichever date system the file has. */
export const isDate = (cell: string, sentinel: string): string =>
  `AND(ISNUMBER(${cell}),${cell}>=${sentinel},${cell}<${sentinel}+36525)`;

export const isBadDate = (cell: string, sentinel: string): string =>
  `AND(${cell}<>"",NOT(${isDate(cell, sentinel)}))`;

/** The Monday of a date's week. */
export const monday = (date: string): string => `${date}-WEEKDAY(${date},2)+1`;

/** The ISO week of a Monday, by its Thursday. (ISOWEEKNUM would do, but not every spreadsheet counts it rightly.) */
export const isoWeekOf = (monday: string): string => `INT((${monday}+3-DATE(YEAR(${monday}+3),1,1))/7)+1`;

/** How many cells of `range` hold each of these letters. */
export const countCodes = (range: string, codes: readonly string[]): string =>
  codes.map((code) => `COUNTIF(${range},"${code}")`).join('+');

/** Ten characters that show `part` of `whole`. */
export const progressBar = (part: string, whole: string): string =>
  `IF(${whole}=0,"",REPT("█",ROUND(10*${part}/${whole},0))&REPT("░",10-ROUND(10*${part}/${whole},0)))`;

export const progressBarText = (part: number, whole: number): string => {
  const filled = whole === 0 ? 0 : Math.round((10 * part) / whole);
  return whole === 0 ? '' : '█'.repeat(filled) + '░'.repeat(10 - filled);
};
