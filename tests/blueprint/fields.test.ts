import type { CellValue } from '../../src/blueprint/reading';
import {
  codeField,
  dateField,
  decodeCell,
  lexiconOf,
  loadLimitField,
  nameField,
  phaseField,
  roleField,
  sideField,
  textField,
  yesNoField,
  type Field,
} from '../../src/blueprint/fields';
import { dateToSerial } from '../../src/domain/date';
import { ERROR_TEXTS, MAX_TEXT } from '../../src/domain/readable';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';

/** A cell is read as strictly as the sheets' formulas read it; what is undefined here is *Ukendt værdi* there. */
const read = <T>(field: Field<T>, cell: CellValue, language: 'da' | 'en' = 'da'): T | undefined =>
  decodeCell(field, cell, {
    lexicon: lexiconOf(workbookWords(language), DEFAULT_TEMPLATE),
    dateSystem: '1900',
  });

const FIELDS: readonly (readonly [string, Field<unknown>])[] = [
  ['name', nameField],
  ['text', textField],
  ['date', dateField],
  ['limit', loadLimitField],
  ['code', codeField],
  ['role', roleField],
  ['side', sideField],
  ['decision', yesNoField],
  ['phase', phaseField],
];

describe.each(FIELDS)('%s', (_, field) => {
  // The matrix counts its blank cells, and one with a space is none.
  const spaces = field === codeField ? [] : ['  ', '\u00a0', ' \t\r\n'];
  test.each([null, '', ...spaces])('%j is blank', (cell) => expect(read(field, cell)).toBe(field.blank));
  test.each([...ERROR_TEXTS, '#n/a', ' #N/A '])('%s is an error value', (cell) =>
    expect(read(field, cell)).toBeUndefined(),
  );
  test.each([['\u200b'], ['\u00a0\ufeff'], [true], [false], [0.5], [1e10], ['x'.repeat(MAX_TEXT + 1)]])(
    '%j is none',
    (cell) => expect(read(field, cell)).toBeUndefined(),
  );
});

test.each([
  ['Ja', 'yes'],
  ['jA', 'yes'],
  ['nej', 'no'],
])('%j is a word of the workbook', (cell, answer) => expect(read(yesNoField, cell)).toBe(answer));

test.each([['Ja '], [' Ja'], ['Ja\u00a0'], ['Yes'], ['yes'], ['J\u0430'], ['Ｊａ'], ['Ja\u200b'], [1]])(
  '%j is none of its words',
  (cell) => expect(read(yesNoField, cell)).toBeUndefined(),
);

test('words are those of the workbook’s own language', () => {
  expect(read(roleField, 'Projektleder')).toBe('project-leader');
  expect(read(roleField, 'Projektleder', 'en')).toBeUndefined();
  expect(read(roleField, 'project leader', 'en')).toBe('project-leader');
  expect(read(roleField, 'project-leader', 'en')).toBeUndefined();
  const [phase] = DEFAULT_TEMPLATE.phases;
  expect(read(phaseField, phase!.name.da.toUpperCase())).toBe(phase!.id);
  expect(read(phaseField, phase!.name.en)).toBeUndefined();
});

test.each([
  ['A', 'A'],
  ['h', 'H'],
  ['A ', undefined],
  ['\u0410', undefined],
  ['Ａ', undefined],
])('code %j', (cell, code) => expect(read(codeField, cell)).toBe(code));

test.each([
  [dateToSerial('2027-03-01'), '2027-03-01'],
  [dateToSerial('2027-03-01') + 0.99, '2027-03-01'],
  [dateToSerial('2000-01-01'), '2000-01-01'],
  [dateToSerial('2000-01-01') - 0.01, undefined],
  [dateToSerial('2099-12-31') + 0.5, '2099-12-31'],
  [dateToSerial('2099-12-31') + 1, undefined],
  ['01-03-2027', undefined],
  ['2027-03-01', undefined],
  ['46447', undefined],
])('date %j', (cell, date) => expect(read(dateField, cell)).toBe(date));

test.each([
  [1, 1],
  [50, 50],
  [0, undefined],
  [51, undefined],
  [2.5, undefined],
  ['3', undefined],
])('limit %j', (cell, limit) => expect(read(loadLimitField, cell)).toBe(limit));

test.each([
  ['  Ane \n\u00a0 Prøve\t', 'Ane Prøve'],
  [12345678, '12345678'],
  [-5, '-5'],
  ['5', '5'],
  ['#1', '#1'],
  ['Ane\u200b', undefined],
  ['A\u030ase', undefined],
  ['Ａne', undefined],
  ['Ane\u2003Prøve', undefined],
  ['А\u043dna', 'А\u043dna'],
])('name %j', (cell, name) => expect(read(nameField, cell)).toBe(name));

test.each([
  [' Første linje\n  anden linje \n', 'Første linje\n  anden linje'],
  [2027, '2027'],
  ['A\u200bB', 'A\u200bB'],
  ['A\u030a', 'A\u030a'],
])('text %j', (cell, text) => expect(read(textField, cell)).toBe(text));
