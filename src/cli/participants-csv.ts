import { cleaned, cleanedText, folded } from '../domain/folded';
import type { Participant } from '../domain/plan';
import { isErrorText, unreadableIn } from '../domain/readable';
import { err, ok, type Result } from '../domain/result';
import type { KnownWords } from '../usecases/known-words';
import { parseCsv, sniffDelimiter, type CsvField, type CsvRecord, type QuoteProblem } from './csv';
import { decodeText } from './decode-text';

export type NewParticipant = Omit<Participant, 'id'>;

export const MAX_PARTICIPANTS = 500;
export const MAX_FIELD = 250;

const COLUMNS = ['name', 'role', 'side', 'unit', 'email'] as const;
export type CsvColumn = (typeof COLUMNS)[number];

const HEADERS: ReadonlyMap<string, CsvColumn> = new Map([
  ...COLUMNS.map((column) => [column, column] as const),
  ['navn', 'name'],
  ['rolle', 'role'],
  ['part', 'side'],
  ['enhed', 'unit'],
  ['e-mail', 'email'],
]);

/** Line and column count from 1; the header is the column's, as it stands in the file. */
interface Cell {
  readonly line: number;
  readonly column: number;
  readonly header: string;
}

export type CsvProblem =
  | { readonly kind: 'csv-empty' }
  /** Holds NUL characters, as every binary file does. */
  | { readonly kind: 'csv-not-text' }
  | { readonly kind: 'csv-name-column-missing'; readonly line: number }
  | ({ readonly kind: 'csv-column-unknown' | 'csv-column-doubled' } & Cell)
  | { readonly kind: 'csv-too-many'; readonly line: number; readonly count: number; readonly limit: number }
  | {
      readonly kind: 'csv-field-count';
      readonly line: number;
      readonly expected: number;
      readonly found: number;
    }
  | QuoteProblem
  | ({ readonly kind: 'csv-name-missing' } & Cell)
  | ({ readonly kind: 'csv-name-doubled'; readonly value: string; readonly firstLine: number } & Cell)
  | ({ readonly kind: 'csv-role-unknown' | 'csv-side-unknown'; readonly value: string } & Cell)
  | ({ readonly kind: 'csv-too-long'; readonly length: number; readonly limit: number } & Cell)
  | ({ readonly kind: 'csv-control-character' | 'csv-name-unreadable'; readonly code: number } & Cell)
  | ({ readonly kind: 'csv-error-value'; readonly value: string } & Cell);

/**
 * A list of participants as people keep it in a spreadsheet. Every problem is reported, in the order of the
 * file. Texts are kept letter for letter, whatever they begin with: the workbook writes them as text. Only what
 * nobody can see is left out, so that no name is refused by the plan that was made from it.
 */
export function parseParticipants(
  bytes: Uint8Array,
  words: KnownWords,
): Result<NewParticipant[], readonly CsvProblem[]> {
  const text = decodeText(bytes);
  if (text.includes('\0')) return err([{ kind: 'csv-not-text' }]);
  const { records, problems: quoteProblems } = parseCsv(text, sniffDelimiter(text));
  const [header, ...rows] = records;
  if (!header) return err(quoteProblems.length > 0 ? quoteProblems : [{ kind: 'csv-empty' }]);

  const columns = header.fields.map(({ text }) => HEADERS.get(folded(text)) ?? null);
  const headerProblems = checkHeader(header, columns);
  if (headerProblems.length > 0) return err(headerProblems);

  const expected = header.fields.length;
  const inSight = rows.slice(0, MAX_PARTICIPANTS);
  // In a row with a field too many or too few, nobody knows which field is which: that is the one thing to say.
  const whole = inSight.filter(({ fields }) => fields.length === expected);
  const read = whole.map((row) => readRow(row, header, columns, words));
  const problems: CsvProblem[] = [
    ...quoteProblems,
    ...inSight
      .filter((row) => !whole.includes(row))
      .map(
        ({ line, fields }) => ({ kind: 'csv-field-count', line, expected, found: fields.length }) as const,
      ),
    ...read.flatMap(({ problems }) => problems),
    ...doubledNames(read.flatMap(({ name }) => name ?? [])),
    ...tooMany(rows),
  ];
  return problems.length > 0
    ? err(problems.sort((a, b) => lineOf(a) - lineOf(b)))
    : ok(read.map(({ participant }) => participant));
}

const lineOf = (problem: CsvProblem): number => ('line' in problem ? problem.line : 0);

function checkHeader(header: CsvRecord, columns: readonly (CsvColumn | null)[]): CsvProblem[] {
  const problems = header.fields.flatMap(({ line, text }, index): CsvProblem[] => {
    const cell = { line, column: index + 1, header: text.trim() };
    const column = columns[index];
    if (!column) return [{ kind: 'csv-column-unknown', ...cell }];
    return columns.indexOf(column) < index ? [{ kind: 'csv-column-doubled', ...cell }] : [];
  });
  return columns.includes('name')
    ? problems
    : [...problems, { kind: 'csv-name-column-missing', line: header.line }];
}

function tooMany(rows: readonly CsvRecord[]): CsvProblem[] {
  const first = rows[MAX_PARTICIPANTS];
  return first
    ? [{ kind: 'csv-too-many', line: first.line, count: rows.length, limit: MAX_PARTICIPANTS }]
    : [];
}

interface NamedCell extends Cell {
  readonly value: string;
}

interface ReadRow {
  readonly participant: NewParticipant;
  readonly name: NamedCell | null;
  readonly problems: readonly CsvProblem[];
}

function readRow(
  row: CsvRecord,
  header: CsvRecord,
  columns: readonly (CsvColumn | null)[],
  words: KnownWords,
): ReadRow {
  const problems: CsvProblem[] = [];
  const cellOf = (column: CsvColumn): NamedCell | null => {
    const index = columns.indexOf(column);
    const field = row.fields[index];
    return field ? { ...placeOf(field, index, header), value: cleanedText(field.text) } : null;
  };
  const choice = <Column extends 'role' | 'side'>(column: Column): NewParticipant[Column] => {
    const cell = cellOf(column);
    if (!cell || cell.value === '') return null;
    const known = words[column](cell.value) as NewParticipant[Column] | undefined;
    if (known === undefined) problems.push({ kind: `csv-${column}-unknown`, ...cell });
    return known ?? null;
  };

  const cells = COLUMNS.flatMap((column) => cellOf(column) ?? []).sort((a, b) => a.column - b.column);
  problems.push(...cells.flatMap(checkText));
  const name = cellOf('name');
  const called = cleaned(name?.value ?? '');
  const unreadable = unreadableIn(called);
  if (name && called === '') problems.push({ kind: 'csv-name-missing', ...name });
  if (name && unreadable !== null)
    problems.push({ kind: 'csv-name-unreadable', ...name, code: unreadable.charCodeAt(0) });
  const participant = {
    name: called,
    role: choice('role'),
    side: choice('side'),
    unit: cellOf('unit')?.value ?? '',
    email: cleaned(cellOf('email')?.value ?? ''),
    confirmed: null,
  };
  return { participant, name, problems };
}

const placeOf = ({ line }: CsvField, index: number, header: CsvRecord): Cell => ({
  line,
  column: index + 1,
  header: header.fields[index]?.text.trim() ?? '',
});

/** Characters no workbook can hold, or nobody can see. Tabs and line breaks in a quoted field are fine. */
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

function checkText({ value, ...cell }: NamedCell): CsvProblem[] {
  const control = CONTROL.exec(value)?.[0].charCodeAt(0);
  return [
    ...(value.length > MAX_FIELD
      ? [{ kind: 'csv-too-long', length: value.length, limit: MAX_FIELD, ...cell } as const]
      : []),
    ...(isErrorText(cleaned(value)) ? [{ kind: 'csv-error-value', value, ...cell } as const] : []),
    ...(control === undefined ? [] : [{ kind: 'csv-control-character', code: control, ...cell } as const]),
  ];
}

function doubledNames(names: readonly NamedCell[]): CsvProblem[] {
  const lines = new Map<string, number>();
  return names.flatMap((cell): CsvProblem[] => {
    const key = folded(cell.value);
    const firstLine = lines.get(key);
    if (key === '' || firstLine === undefined) {
      lines.set(key, cell.line);
      return [];
    }
    return [{ kind: 'csv-name-doubled', firstLine, ...cell }];
  });
}
