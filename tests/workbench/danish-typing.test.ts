import { dateToSerial } from '../../src/domain/date';
import { readDanish } from '../../src/workbench/danish-typing';

const DATE = 'dd-mm-yyyy';

test.each([
  ['03-08-2027', DATE, dateToSerial('2027-08-03')],
  ['3-8-2027', DATE, dateToSerial('2027-08-03')],
  ['29-02-2028', DATE, dateToSerial('2028-02-29')],
  // No such day: it stays a text, for the check to find.
  ['31-02-2027', DATE, null],
  ['29-02-2027', DATE, null],
  ['snart', DATE, null],
  ['', DATE, null],
  // As a day’s number, which Excel takes as well.
  ['46447', DATE, 46447],
  ['12/31/2027', DATE, null],
  ['Mar 1, 2027', DATE, null],
  ['1,5', 'General', 1.5],
  ['-1,5', 'General', -1.5],
  ['7', 'General', 7],
  [' 12 ', '0', 12],
  ['1,', 'General', null],
  [',5', 'General', null],
  ['1.5', 'General', null],
  ['1,5,2', 'General', null],
  ['03-08-2027', 'General', null],
  ['A', 'General', null],
  ['', 'General', null],
])('%j typed into a cell for %s is %p', (text, format, value) => {
  expect(readDanish(text, format)).toBe(value);
});
