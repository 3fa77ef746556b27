/**
 * Calendar dates without time or time zone. A plan holds ISO text (`2027-02-03`); a spreadsheet holds a serial,
 * days since an epoch that depends on the workbook's date system. No other text is a date to the compiler: one comes
 * from these functions, or stands in the source.
 */
export type IsoDate = `${number}-${number}-${number}`;

/** 1904 is the old Macintosh system; its serials are 1,462 days smaller for the same date. */
export type DateSystem = '1900' | '1904';

const DAY_MS = 86_400_000;
const EPOCH_MS: Record<DateSystem, number> = { '1900': Date.UTC(1899, 11, 30), '1904': Date.UTC(1904, 0, 1) };

/** A plan's dates lie in this century: anything else is a slip of the keyboard, and is reported as one. */
export const EARLIEST_DATE: IsoDate = '2000-01-01';
export const LATEST_DATE: IsoDate = '2099-12-31';

const toMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10) as IsoDate;

/** The ISO date, or null where that day does not exist (2027-02-30) or lies outside 2000–2099. */
export function calendarDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? withinCentury(fromMs(date.getTime())) : null;
}

const withinCentury = (date: IsoDate): IsoDate | null =>
  date >= EARLIEST_DATE && date <= LATEST_DATE ? date : null;

export const addDays = (date: IsoDate, days: number): IsoDate => fromMs(toMs(date) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is the earlier one. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (toMs(to) - toMs(from)) / DAY_MS;

/** The Monday of the date's ISO week. */
export function mondayOf(date: IsoDate): IsoDate {
  const weekday = (new Date(toMs(date)).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}

/** ISO 8601 week number, 1–53: the week that holds the year's first Thursday is week 1. */
export function isoWeek(date: IsoDate): number {
  const thursday = addDays(mondayOf(date), 3);
  const newYear = fromMs(Date.UTC(new Date(toMs(thursday)).getUTCFullYear(), 0, 1));
  return 1 + Math.floor(daysBetween(newYear, thursday) / 7);
}

export const dateToSerial = (date: IsoDate, system: DateSystem = '1900'): number =>
  (toMs(date) - EPOCH_MS[system]) / DAY_MS;

/** The date of a serial (a time of day is dropped), or null outside 2000–2099. */
export function serialToDate(serial: number, system: DateSystem = '1900'): IsoDate | null {
  if (!Number.isFinite(serial) || Math.abs(serial) > 1e6) return null;
  return withinCentury(fromMs(EPOCH_MS[system] + Math.floor(serial) * DAY_MS));
}

const ISO_MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/** The serial of an ISO date, perhaps with a time of day (`2027-02-01T12:00:00`); null where it is neither. */
export function isoToSerial(moment: string, system: DateSystem = '1900'): number | null {
  const [, date, hours = '0', minutes = '0', seconds = '0'] = ISO_MOMENT.exec(moment) ?? [];
  const day = date === undefined ? NaN : (toMs(date) - EPOCH_MS[system]) / DAY_MS;
  if (!Number.isFinite(day)) return null;
  return day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const DAY_FIRST = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:T00:00:00(?:\.0+)?Z?)?$/;

/** A date as people in Denmark type it (`03-02-2027`, `3.2.27`, `3/2 2027`) or as ISO; null where it is neither. */
export function parseDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) {
    const [, day, month, year] = dayFirst.map(Number) as [number, number, number, number];
    return calendarDate(year < 100 ? 2000 + year : year, month, day);
  }
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) {
    const [, year, month, day] = yearFirst.map(Number) as [number, number, number, number];
    return calendarDate(year, month, day);
  }
  return null;
}

/** `2027-02-03` as Danes write it: `03-02-2027`. */
export const danishDate = (date: IsoDate): string => date.split('-').reverse().join('-');
