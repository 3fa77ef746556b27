import { calendarDate, parseDate, type IsoDate } from '../domain/date';
import { folded } from '../domain/folded';
import type { Language } from '../domain/language';
import { closestWord, type MeantBy } from './closest-word';

/** What people type, in the two languages of the workbooks; each may be cut short (`mar.`, `man`). */
const MONTHS: MeantBy<number> = [
  ...['januar', 'februar', 'marts', 'april', 'maj', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'december'],
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
].map((name, index) => [name, (index % 12) + 1] as const);

/** Counted as JavaScript counts them, from Sunday. */
const WEEKDAYS: MeantBy<number> = [
  ...['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  ...['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
].map((name, index) => [name, index % 7] as const);

const LETTERS = '[a-zæøå]+';
/** `1. marts 2027`, `1-mar-27`, `1st March 2027`. */
const DAY_MONTH_YEAR = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[-./ ]*(?:of )?(${LETTERS})[-./, ]*(\\d{4}|\\d{2})$`,
);
/** `March 1, 2027`; a short year would look like a day here. */
const MONTH_DAY_YEAR = new RegExp(`^(${LETTERS})[-./ ]*(\\d{1,2})(?:st|nd|rd|th)?[-./, ]+(\\d{4})$`);
/** `mandag den 1.`, `Mon, 1` */
const WEEKDAY = new RegExp(`^(${LETTERS})[., ]+(?:(?:den|d|the)[. ]+)?(?=\\S)`);
const CLOCK_TIME = /[ t,]+(?:kl\.? ?)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/;

/**
 * A date in words, or with something around it, that can be read in exactly one way; else null. Day and month are
 * never exchanged to make a date of what is none, no year is supplied, and a weekday must be that date's. In an
 * English workbook 3/2/2027 may be March or February.
 */
export function writtenDate(text: string, language: Language): IsoDate | null {
  const typed = tidied(text);
  if (language === 'en' && mayBeMonthFirst(typed)) return null;
  const weekday = WEEKDAY.exec(typed);
  const day = weekday && closestWord(weekday[1]!, WEEKDAYS);
  if (weekday === null || day === null) return withoutWeekday(typed.replace(/^(?:den|d|the)[. ]+/, ''));
  const date = withoutWeekday(typed.slice(weekday[0].length));
  return date !== null && new Date(`${date}T00:00:00Z`).getUTCDay() === day ? date : null;
}

/** Plain dashes, none of the signs that end a sentence, and no time of day. */
const tidied = (text: string): string =>
  folded(text)
    .replace(/[‐-―−]/gu, '-')
    .replace(CLOCK_TIME, '')
    .replace(/ ?([-/.]) ?/g, '$1')
    .replace(/[.,; ]+$/, '');

function mayBeMonthFirst(typed: string): boolean {
  const [, first, second] = /(?:^| )(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})$/.exec(typed) ?? [];
  return (
    first !== undefined && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
  );
}

function withoutWeekday(text: string): IsoDate | null {
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return dateOf(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst) return dateOf(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
  const [, year, month, day] = /^(20\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year) return calendarDate(Number(year), Number(month), Number(day));
  return parseDate(text);
}

function dateOf(year: string, monthName: string, day: string): IsoDate | null {
  const month = monthName.length < 3 ? null : closestWord(monthName, MONTHS);
  if (month === null) return null;
  return calendarDate(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(day));
}
