import type { Scalar } from './book';

/** What a text becomes when it is typed into a cell of an Excel that speaks American English. */
export interface Typed {
  readonly value?: Scalar;
  /** Without its `=`. */
  readonly formula?: string;
  /** The number format that Excel chooses, in a cell that has none yet. */
  readonly numberFormat?: string;
}

export function typed(text: string): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text.slice(1) };
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  return numberIn(trimmed) ?? dateIn(trimmed) ?? timeIn(trimmed) ?? { value: text };
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+`;
const NUMBER = new RegExp(String.raw`^([-+]?)(\$?)(${DIGITS})(?:[eE]([-+]?\d+))?(%?)$`);
const IN_BRACKETS = new RegExp(String.raw`^\((\$?)(${DIGITS})\)$`);

/** `1,234.5`, `12%`, `$3`, `1e3`, `(7)` for minus seven. */
function numberIn(text: string): Typed | null {
  const negative = IN_BRACKETS.exec(text);
  if (negative) return { value: -plain(negative[2]!) };
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, currency, digits, exponent, percent] = match;
  if (currency && percent) return null;
  const size = plain(digits!) * 10 ** Number(exponent ?? 0) * (percent ? 0.01 : 1);
  const value = sign === '-' ? -size : size;
  const decimals = digits!.includes('.');
  if (percent) return { value, numberFormat: decimals ? '0.00%' : '0%' };
  if (currency) return { value, numberFormat: decimals ? '$#,##0.00' : '$#,##0' };
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' };
  return digits!.includes(',') ? { value, numberFormat: decimals ? '#,##0.00' : '#,##0' } : { value };
}

const plain = (digits: string): number => Number(digits.replaceAll(',', ''));

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const MONTH = String.raw`([A-Za-z]{3,9})`;
const NUMERIC = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const SHORT = /^(\d{1,2})[-/](\d{1,2})$/;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[- ]${MONTH}(?:[- ](\d{4}|\d{2}))?$`);
const MONTH_FIRST = new RegExp(String.raw`^${MONTH} (\d{1,2}), (\d{4})$`);
const MONTH_ONLY = new RegExp(String.raw`^${MONTH}[- ](\d{4}|\d{2})$`);

/** Month first, since the rules are American: `03-02-2027` is the second of March. */
function dateIn(text: string): Typed | null {
  const thisYear = new Date().getFullYear();
  const numeric = NUMERIC.exec(text);
  if (numeric) return date(fullYear(numeric[3]!), Number(numeric[1]), Number(numeric[2]), 'm/d/yyyy');
  const iso = ISO.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const short = SHORT.exec(text);
  if (short) return date(thisYear, Number(short[1]), Number(short[2]), 'd-mmm');
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year] = dayFirst;
    return date(
      year ? fullYear(year) : thisYear,
      monthNumber(month!),
      Number(day),
      year ? 'd-mmm-yy' : 'd-mmm',
    );
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return date(Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2]), 'd-mmm-yy');
  const monthOnly = MONTH_ONLY.exec(text);
  if (monthOnly) return date(fullYear(monthOnly[2]!), monthNumber(monthOnly[1]!), 1, 'mmm-yy');
  return null;
}

/** `30` and later are of the last century. */
const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);

/** By its whole name or its first three letters; 0 if there is no such month. */
const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => [month, month.slice(0, 3)].includes(name.toLowerCase())) + 1;

function date(year: number, month: number, day: number, numberFormat: string): Typed | null {
  if (year < 1900 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return { value: Math.round(time / 86_400_000) + 25_569, numberFormat };
}

const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ([AaPp])[Mm])?$/;

function timeIn(text: string): Typed | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds, half] = match;
  const hour = Number(hours);
  if (half ? hour < 1 || hour > 12 : hour > 23) return null;
  const shifted = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  const value = (shifted * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, numberFormat: `h:mm${seconds ? ':ss' : ''}${half ? ' AM/PM' : ''}` };
}
