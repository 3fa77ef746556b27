import type { CellValue } from '../../src/blueprint/reading';
import { danishDate, serialToDate } from '../../src/domain/date';
import type { CellKind } from './plan-cells';

/** Other ways to write a cell's value. Those of a blank cell are blank too. */

/** What cells hold in another spelling, which the sheet reads as it stands. */
export function readSpellings(kind: CellKind, value: CellValue): CellValue[] {
  // Among the codes a space is no blank cell.
  if (value === null) return [null, '', ...(kind === 'code' ? [] : ['  ', '\u00a0', ' \t\n'])];
  switch (kind) {
    case 'date':
      return [value, (value as number) + 0.75];
    case 'limit':
      return [value];
    case 'name':
      return [
        ...[` ${String(value)} `, `${String(value)}\u00a0`, `\n${String(value)}\t`],
        ...[String(value).replaceAll(' ', '  '), String(value).replaceAll(' ', '\u00a0'), asNumber(value)],
      ];
    case 'text':
    case 'email':
      return [` ${String(value)} `, `\u00a0${String(value)}\u00a0`, `${String(value)}\n`, asNumber(value)];
    case 'code':
    case 'yesNo':
    case 'role':
    case 'side':
    case 'phase':
      return [String(value).toLowerCase(), String(value).toUpperCase(), value];
  }
}

/** A number that was typed as one. */
const asNumber = (value: CellValue): CellValue =>
  /^[1-9]\d{0,8}$/.test(String(value)) ? Number(value) : value;

const MONTHS_DA = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september'];
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
const MONTHS = {
  da: [...MONTHS_DA, 'oktober', 'november', 'december'],
  en: [...MONTHS_EN, 'October', 'November', 'December'],
} as const;

/** As wide as a Chinese character. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Letters of other alphabets that look like those of the codes. */
const LOOKALIKES: Readonly<Record<string, readonly string[]>> = {
  A: ['\u0410', '\u0391', '\u13aa'],
  D: ['\u13a0', '\u216e'],
  H: ['\u041d', '\u0397', '\u13bb'],
};

const padded = (text: string): string[] => [
  ...[` ${text} `, `${text}\u00a0`, `${text}\u200b`, `\u200b${text}`, `\ufeff${text}`, `${text}\u2003`],
  ...[`${text[0]!}\u00ad${text.slice(1)}`, `${text}\u{e0020}`],
];

/** What the sheet cannot read, and yet leaves no doubt of what was meant. `other` is the word of the other language. */
export function plainSpellings(kind: CellKind, value: CellValue, other: CellValue): CellValue[] {
  if (value === null) return [];
  const text = String(value);
  switch (kind) {
    case 'date': {
      const date = serialToDate(value as number)!;
      const [year, month, day] = date.split('-') as [string, string, string];
      const [d, m] = [String(Number(day)), String(Number(month))];
      return [
        ...padded(danishDate(date)),
        ...[
          date,
          `${date}T00:00:00`,
          `${day}.${month}.${year}`,
          `${d}/${m} ${year}`,
          `${d}.${m}.${year.slice(2)}`,
        ],
        ...[`${d}. ${MONTHS.da[Number(m) - 1]!} ${year}`, `${MONTHS.en[Number(m) - 1]!} ${d}, ${year}`],
        ...[
          fullWidth(danishDate(date)),
          fullWidth(date),
          `den ${d}.\u00a0${MONTHS.da[Number(m) - 1]!} ${year}`,
        ],
      ];
    }
    case 'limit':
      return [text, ` ${text} `, `${text}\u00a0`, `\u200b${text}`, fullWidth(text)];
    case 'code':
      return [...padded(text), ...padded(text.toLowerCase()), ...LOOKALIKES[text]!, fullWidth(text)];
    case 'yesNo':
    case 'role':
    case 'side':
    case 'phase':
      return [
        ...[...padded(text), ...padded(text.toLowerCase()), fullWidth(text), fullWidth(text.toUpperCase())],
        ...[text.replaceAll(' ', '\u3000 '), other, `${String(other)}\u00a0`].filter(
          (spelling) => String(spelling).toLowerCase() !== text.toLowerCase(),
        ),
        ...nfd(text),
      ];
    case 'name':
      return [
        `${text}\u200b`,
        `\u2060${text}`,
        `${text}\ufeff `,
        `${text}\u{200e}`,
        ...wide(text),
        ...nfd(text),
      ];
    case 'text':
    case 'email':
      return [];
  }
}

/** The other way to store an å, as a Mac writes it. */
const nfd = (text: string): string[] => [text.normalize('NFD')].filter((apart) => apart !== text);

const wide = (text: string): string[] => [fullWidth(text)].filter((spelling) => spelling !== text);
