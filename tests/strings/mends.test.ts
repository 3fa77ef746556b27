import type { Place } from '../../src/domain/place';
import { dateToSerial } from '../../src/domain/date';
import { changesDa } from '../../src/strings/changes.da';
import { changesEn } from '../../src/strings/changes.en';
import { describeMend } from '../../src/strings/mends';
import { sayIn } from './example';

const START: Place = { sheet: 'timeline', row: 'K01', column: 'start' };
const PROJECT_START: Place = { sheet: 'overview', row: 'start', column: 'value' };
const MILESTONE: Place = { sheet: 'timeline', row: 'M01', column: 'date' };
const LIMIT: Place = { sheet: 'overview', row: 'loadLimit', column: 'value' };
const NAME: Place = { sheet: 'participants', row: 'P01', column: 'name' };
const [MARCH_1, APRIL_1] = [dateToSerial('2027-03-01'), dateToSerial('2027-04-01')];

test.each([
  [
    NAME,
    'Ane\u200b',
    'Ane',
    '»Ane + usynligt tegn (U+200B)« → »Ane«',
    '“Ane + invisible character (U+200B)” → “Ane”',
  ],
  [NAME, '\u200b', null, '»usynligt tegn (U+200B)« → (tom)', '“invisible character (U+200B)” → (blank)'],
  [NAME, 2.5, '2,5', '»2,5« → teksten »2,5«', '“2.5” → the text “2,5”'],
  [LIMIT, '3', 3, '»3« → tallet 3', '“3” → the number 3'],
  [START, '01-03-2027', MARCH_1, '»01-03-2027« → datoen 01-03-2027', '“01-03-2027” → the date 01-03-2027'],
  [PROJECT_START, 20270301, MARCH_1, '»20270301« → datoen 01-03-2027', '“20270301” → the date 01-03-2027'],
  [MILESTONE, '1/3 2027', MARCH_1, '»1/3 2027« → datoen 01-03-2027', '“1/3 2027” → the date 01-03-2027'],
  [START, APRIL_1, MARCH_1, '01-04-2027 → 01-03-2027', '01-04-2027 → 01-03-2027'],
] as const)('%o: %j → %j is %s', (place, from, to, da, en) => {
  const step = { place, from, to };
  expect(describeMend(step, '1900', changesDa, sayIn('da'))).toBe(da);
  expect(describeMend(step, '1900', changesEn, sayIn('en'))).toBe(en);
});

test('a serial counts from the workbook’s own beginning', () => {
  const step = { place: START, from: 'x', to: dateToSerial('2027-03-01', '1904') };
  expect(describeMend(step, '1904', changesDa, sayIn('da'))).toBe('»x« → datoen 01-03-2027');
});
