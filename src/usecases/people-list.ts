import { cleaned, cleanedText, folded } from '../domain/folded';
import { fieldsFrom, keysOf, LISTED, NOBODY, type ListedKey } from '../domain/fields';
import type { Participant } from '../domain/plan';
import { isErrorText, unreadableIn } from '../domain/readable';
import { changesDa } from '../strings/changes.da';
import { changesEn } from '../strings/changes.en';
import { listNames } from '../strings/field-words';
import type { KnownWords } from './known-words';
import { firstLine, parseCsv, sniffDelimiter, type CsvField, type CsvRecord, type QuoteProblem } from './csv';

export type NewPerson = Omit<Participant, 'id'>;

/** As many as a plan has room for. */
export const MOST_LISTED = 500;
/** Longer than any name, unit or address. */
export const LONGEST_FIELD = 250;

const COLUMNS = keysOf(LISTED);
export type ListColumn = ListedKey;

const TEXTS = LISTED.filter(
  (field): field is Extract<typeof field, { kind: 'text' }> => field.kind === 'text',
);

/** By its key, or by its field's word in any language. */
const HEADERS: ReadonlyMap<string, ListColumn> = new Map(
  COLUMNS.flatMap((column, index) =>
    [changesDa.fields, changesEn.fields]
      .flatMap((words) => [column, folded(words[column]), listNames(words)[index]!])
      .map((header) => [header, column] as const),
  ),
);

/** Line and column count from 1; the header is the column's, as it stands in the file. */
interface Cell {
  readonly line: number;
  readonly column: number;
  readonly header: string;
}

export type ListProblem =
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

export interface ListedPerson {
  readonly line: number;
  readonly person: NewPerson;
}

export interface PeopleList {
  /** Whoever stands in a row without a fault. */
  readonly people: readonly ListedPerson[];
  /** All of them, in the order of the text. */
  readonly problems: readonly ListProblem[];
}

/** The first line names the columns, and one of them is for names. */
export const isList = (text: string): boolean =>
  parseCsv(firstLine(text), sniffDelimiter(text)).records.some(({ fields }) =>
    fields.some(({ text }) => columnOf(text) === 'name'),
  );

/**
 * A list of participants as people keep it in a spreadsheet. Texts are kept letter for letter, whatever they begin
 * with: the workbook writes them as text. Only what nobody can see is left out, so that no name is refused by the
 * plan that was made from it.
 */
export function readList(text: string, words: KnownWords): PeopleList {
  if (text.includes('\0')) return nobody({ kind: 'csv-not-text' });
  const { records, problems: quoteProblems } = parseCsv(text, sniffDelimiter(text));
  const [header, ...rows] = records;
  if (!header) return quoteProblems.length > 0 ? nobody(...quoteProblems) : nobody({ kind: 'csv-empty' });

  const columns = header.fields.map(({ text }) => columnOf(text));
  const headerProblems = checkHeader(header, columns);
  if (headerProblems.length > 0) return nobody(...headerProblems);

  const expected = header.fields.length;
  const inSight = rows.slice(0, MOST_LISTED);
  // In a row with a field too many or too few, nobody knows which field is which: that is the one thing to say.
  const whole = inSight.filter(({ fields }) => fields.length === expected);
  const read = whole.map((row) => readRow(row, header, columns, words));
  const doubled = doubledNames(read.flatMap(({ name }) => name ?? []));
  const problems: ListProblem[] = [
    ...quoteProblems,
    ...inSight
      .filter((row) => !whole.includes(row))
      .map(
        ({ line, fields }) => ({ kind: 'csv-field-count', line, expected, found: fields.length }) as const,
      ),
    ...read.flatMap(({ problems }) => problems),
    ...doubled.values(),
    ...tooMany(rows),
  ];
  return {
    people: read
      .filter(({ name, problems }) => problems.length === 0 && !(name && doubled.has(name)))
      .map(({ line, person }) => ({ line, person })),
    problems: problems.sort((a, b) => lineOf(a) - lineOf(b)),
  };
}

const nobody = (...problems: readonly ListProblem[]): PeopleList => ({ people: [], problems });

const columnOf = (header: string): ListColumn | null => HEADERS.get(folded(header)) ?? null;

const lineOf = (problem: ListProblem): number => ('line' in problem ? problem.line : 0);

function checkHeader(header: CsvRecord, columns: readonly (ListColumn | null)[]): ListProblem[] {
  const problems = header.fields.flatMap(({ line, text }, index): ListProblem[] => {
    const cell = { line, column: index + 1, header: text.trim() };
    const column = columns[index];
    if (!column) return [{ kind: 'csv-column-unknown', ...cell }];
    return columns.indexOf(column) < index ? [{ kind: 'csv-column-doubled', ...cell }] : [];
  });
  return columns.includes('name')
    ? problems
    : [...problems, { kind: 'csv-name-column-missing', line: header.line }];
}

function tooMany(rows: readonly CsvRecord[]): ListProblem[] {
  const first = rows[MOST_LISTED];
  return first ? [{ kind: 'csv-too-many', line: first.line, count: rows.length, limit: MOST_LISTED }] : [];
}

interface NamedCell extends Cell {
  readonly value: string;
}

interface ReadRow extends ListedPerson {
  readonly name: NamedCell | null;
  readonly problems: readonly ListProblem[];
}

function readRow(
  row: CsvRecord,
  header: CsvRecord,
  columns: readonly (ListColumn | null)[],
  words: KnownWords,
): ReadRow {
  const problems: ListProblem[] = [];
  const cellOf = (column: ListColumn): NamedCell | null => {
    const index = columns.indexOf(column);
    const field = row.fields[index];
    return field ? { ...placeOf(field, index, header), value: cleanedText(field.text) } : null;
  };
  const choice = <Column extends 'role' | 'side'>(column: Column): NewPerson[Column] => {
    const cell = cellOf(column);
    if (!cell || cell.value === '') return null;
    const known = words[column](cell.value) as NewPerson[Column] | undefined;
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
  const person = {
    ...NOBODY,
    ...fieldsFrom(TEXTS, ({ key }) => cellOf(key)?.value ?? ''),
    name: called,
    role: choice('role'),
    side: choice('side'),
    email: cleaned(cellOf('email')?.value ?? ''),
  };
  return { line: row.line, person, name, problems };
}

const placeOf = ({ line }: CsvField, index: number, header: CsvRecord): Cell => ({
  line,
  column: index + 1,
  header: header.fields[index]?.text.trim() ?? '',
});

/** Characters no workbook can hold, or nobody can see. Tabs and line breaks in a quoted field are fine. */
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

function checkText({ value, ...cell }: NamedCell): ListProblem[] {
  const control = CONTROL.exec(value)?.[0].charCodeAt(0);
  return [
    ...(value.length > LONGEST_FIELD
      ? [{ kind: 'csv-too-long', length: value.length, limit: LONGEST_FIELD, ...cell } as const]
      : []),
    ...(isErrorText(cleaned(value)) ? [{ kind: 'csv-error-value', value, ...cell } as const] : []),
    ...(control === undefined ? [] : [{ kind: 'csv-control-character', code: control, ...cell } as const]),
  ];
}

function doubledNames(names: readonly NamedCell[]): Map<NamedCell, ListProblem> {
  const first = new Map<string, number>();
  const doubled = new Map<NamedCell, ListProblem>();
  for (const cell of names) {
    const key = folded(cell.value);
    const firstLine = first.get(key);
    if (key === '' || firstLine === undefined) first.set(key, cell.line);
    else doubled.set(cell, { kind: 'csv-name-doubled', firstLine, ...cell });
  }
  return doubled;
}
