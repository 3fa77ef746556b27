/*
 * Comma-separated text, told by line. Of the ready-made readers, hucre/csv gives no line numbers and closes an
 * open quote in silence; papaparse counts records, not lines; csv-parse stops at the first fault. Someone with
 * a list of forty names needs every fault at once, at the line their editor shows: hence these few lines.
 */

export interface CsvRecord {
  /** Where it begins, counted from 1; a quoted field may hold line breaks. */
  readonly line: number;
  readonly fields: readonly CsvField[];
}

export interface CsvField {
  readonly line: number;
  readonly text: string;
}

export interface QuoteProblem {
  /** `open`: never closed. `trailing`: text between the closing quote and the next delimiter. */
  readonly kind: 'quote-open' | 'quote-trailing';
  readonly line: number;
  /** The field's number in its record, counted from 1. */
  readonly column: number;
}

export interface CsvText {
  /** Without blank lines, and lines of delimiters only. The record of an open quote is left out. */
  readonly records: readonly CsvRecord[];
  readonly problems: readonly QuoteProblem[];
}

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The first line with anything on it. */
export const firstLine = (text: string): string => /[^\r\n]+/.exec(text.trimStart())?.[0] ?? '';

/** The delimiter that the first line with anything on it has most of. */
export function sniffDelimiter(text: string): Delimiter {
  const header = firstLine(text);
  const count = (delimiter: Delimiter): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

const LINE_BREAK = /\r\n|\n|\r/g;
const lineBreaks = (text: string): number => text.match(LINE_BREAK)?.length ?? 0;

export function parseCsv(text: string, delimiter: Delimiter): CsvText {
  // Only at the very start of a field does a quote mean anything: »Anna "Annie" Holm« is plain text.
  const quoted = /"([^"]*(?:""[^"]*)*)"/y;
  const plain = new RegExp(`[^${delimiter}\r\n]*`, 'y');
  const lineBreak = /\r\n|\n|\r/y;
  const records: CsvRecord[] = [];
  const problems: QuoteProblem[] = [];
  let position = 0;
  let line = 1;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match) position = pattern.lastIndex;
    return match;
  };

  const takeField = (column: number): CsvField | null => {
    const begun = line;
    if (text[position] !== '"') return { line, text: take(plain)?.[0] ?? '' };
    const inside = take(quoted)?.[1];
    if (inside === undefined) {
      problems.push({ kind: 'quote-open', line, column });
      return null;
    }
    line += lineBreaks(inside);
    const trailing = take(plain)?.[0] ?? '';
    if (trailing.trim() !== '') problems.push({ kind: 'quote-trailing', line, column });
    return { line: begun, text: inside.replaceAll('""', '"') };
  };

  while (position < text.length) {
    const fields: CsvField[] = [];
    const begun = line;
    do {
      const field = takeField(fields.length + 1);
      if (!field) return { records, problems };
      fields.push(field);
    } while (text[position] === delimiter && ++position);
    if (take(lineBreak)) line += 1;
    if (fields.some(({ text }) => text.trim() !== '')) records.push({ line: begun, fields });
  }
  return { records, problems };
}
