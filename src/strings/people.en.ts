import type { AtCell, ListProblemWords } from './people.da';
import { changesEn } from './changes.en';
import { listNames } from './field-words';
import { count, listed, oneLine } from './say';
import { codePoint, quotedText } from './visible';

const at = ({ line, column, header }: AtCell): string =>
  `line ${line}, column ${column} (${oneLine(header, 40)})`;
const NAMES = listNames(changesEn.fields);
const quoted = (text: string): string => quotedText(text, 40, 'en');

export const listProblemsEn: ListProblemWords = {
  'csv-empty': () => `the file is empty. The first line must be ${NAMES.join()}`,
  'csv-not-text': () => 'the file is not a text file. Save the list as CSV.',
  'csv-name-column-missing': ({ line }) =>
    `line ${line}: the column name is missing. The first line must be ${NAMES.join()}`,
  'csv-column-unknown': (cell) => `${at(cell)}: no such column. Use ${listed(NAMES, 'and')}.`,
  'csv-column-doubled': (cell) => `${at(cell)}: the column is there twice.`,
  'csv-too-many': ({ line, count, limit }) =>
    `line ${line}: there are ${count} participants; there is room for ${limit}.`,
  'csv-field-count': ({ line, expected, found }) =>
    `line ${line}: ${count(found, 'field', 'fields')}, but the first line has ${expected}. A field with a delimiter in it needs quotes around it.`,
  'quote-open': ({ line, column }) => `line ${line}, column ${column}: a quote is never closed.`,
  'quote-trailing': ({ line, column }) =>
    `line ${line}, column ${column}: there is text after the closing quote.`,
  'csv-name-missing': (cell) => `${at(cell)}: the name is missing.`,
  'csv-name-doubled': ({ value, firstLine, ...cell }) =>
    `${at(cell)}: ${quoted(value)} is in line ${firstLine} as well. Make the names differ.`,
  'csv-role-unknown': ({ value, known, ...cell }) =>
    `${at(cell)}: ${quoted(value)} is not a role. Use ${known.join(', ')}.`,
  'csv-side-unknown': ({ value, known, ...cell }) =>
    `${at(cell)}: ${quoted(value)} is not a side. Use ${known.join(', ')}.`,
  'csv-too-long': ({ length, limit, ...cell }) =>
    `${at(cell)}: the text has ${length} characters; there is room for ${limit}.`,
  'csv-error-value': ({ value, ...cell }) =>
    `${at(cell)}: ${quoted(value)} is an error value from a spreadsheet. Write what it should be, or leave the field empty.`,
  'csv-name-unreadable': ({ code, ...cell }) =>
    `${at(cell)}: the character ${codePoint(code)} cannot be used in a name. Write the name in ordinary letters.`,
  'csv-control-character': ({ code, ...cell }) =>
    `${at(cell)}: there is an invisible control character (${codePoint(code)}) in the text.`,
};
