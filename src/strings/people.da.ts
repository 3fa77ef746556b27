import { changesDa } from './changes.da';
import { listNames } from './field-words';
import { count, listed, oneLine } from './say';
import { codePoint, quotedText } from './visible';

/* What is wrong with a list of people, wherever it comes from: a file, or what was pasted. */

interface AtLine {
  readonly line: number;
}
export interface AtCell extends AtLine {
  readonly column: number;
  readonly header: string;
}

const at = ({ line, column, header }: AtCell): string =>
  `linje ${line}, kolonne ${column} (${oneLine(header, 40)})`;
const NAMES = listNames(changesDa.fields);
const quoted = (text: string): string => quotedText(text, 40, 'da');

export const listProblemsDa = {
  'csv-empty': () => `filen er tom. Første linje skal være ${NAMES.join()}`,
  'csv-not-text': () => 'filen er ikke en tekstfil. Gem listen som CSV.',
  'csv-name-column-missing': (p: AtLine) =>
    `linje ${p.line}: kolonnen navn mangler. Første linje skal være ${NAMES.join()}`,
  'csv-column-unknown': (p: AtCell) => `${at(p)}: den kolonne kendes ikke. Brug ${listed(NAMES, 'og')}.`,
  'csv-column-doubled': (p: AtCell) => `${at(p)}: kolonnen står to gange.`,
  'csv-too-many': (p: AtLine & { count: number; limit: number }) =>
    `linje ${p.line}: der er ${p.count} deltagere; der er plads til ${p.limit}.`,
  'csv-field-count': (p: AtLine & { expected: number; found: number }) =>
    `linje ${p.line}: ${count(p.found, 'felt', 'felter')}, men første linje har ${p.expected}. Et felt med skilletegn i skal stå i anførselstegn.`,
  'quote-open': (p: AtLine & { column: number }) =>
    `linje ${p.line}, kolonne ${p.column}: et anførselstegn bliver aldrig lukket.`,
  'quote-trailing': (p: AtLine & { column: number }) =>
    `linje ${p.line}, kolonne ${p.column}: der står tekst efter det afsluttende anførselstegn.`,
  'csv-name-missing': (p: AtCell) => `${at(p)}: navnet mangler.`,
  'csv-name-doubled': (p: AtCell & { value: string; firstLine: number }) =>
    `${at(p)}: ${quoted(p.value)} står også i linje ${p.firstLine}. Gør navnene forskellige.`,
  'csv-role-unknown': (p: AtCell & { value: string; known: readonly string[] }) =>
    `${at(p)}: ${quoted(p.value)} er ikke en rolle. Brug ${p.known.join(', ')}.`,
  'csv-side-unknown': (p: AtCell & { value: string; known: readonly string[] }) =>
    `${at(p)}: ${quoted(p.value)} er ikke en part. Brug ${p.known.join(', ')}.`,
  'csv-too-long': (p: AtCell & { length: number; limit: number }) =>
    `${at(p)}: teksten er på ${p.length} tegn; der er plads til ${p.limit}.`,
  'csv-error-value': (p: AtCell & { value: string }) =>
    `${at(p)}: ${quoted(p.value)} er en fejlværdi fra et regneark. Skriv, hvad der skal stå, eller lad feltet være tomt.`,
  'csv-name-unreadable': (p: AtCell & { code: number }) =>
    `${at(p)}: tegnet ${codePoint(p.code)} kan ikke bruges i et navn. Skriv navnet med almindelige bogstaver.`,
  'csv-control-character': (p: AtCell & { code: number }) =>
    `${at(p)}: der er et usynligt styretegn (${codePoint(p.code)}) i teksten.`,
};

export type ListProblemWords = typeof listProblemsDa;
