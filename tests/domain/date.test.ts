import fc from 'fast-check';
import { instantOf, type Instant } from '../../src/domain/completion';
import { dateOf } from '../../src/domain/danish-time';
import {
  addDays,
  calendarDate,
  danishDate,
  dateToSerial,
  daysBetween,
  isoWeek,
  mondayOf,
  parseDate,
  serialToDate,
  type IsoDate,
} from '../../src/domain/date';

const anyDate = fc.integer({ min: 0, max: 36_524 }).map((days) => addDays('2000-01-01', days));

describe('serials', () => {
  test('are Excel’s own in both date systems', () => {
    // DATE(2000,1,1) in a workbook of each kind.
    expect(dateToSerial('2000-01-01', '1900')).toBe(36_526);
    expect(dateToSerial('2000-01-01', '1904')).toBe(35_064);
  });

  test('come back as the date they were made from', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('1900' as const, '1904' as const), (date, system) => {
        expect(serialToDate(dateToSerial(date, system), system)).toBe(date);
      }),
    );
  });

  test('drop the time of day, and refuse what no plan means', () => {
    expect(serialToDate(46_419.75)).toBe('2027-02-01');
    for (const serial of [0, 12, -5, 36_525, 73_051, 1e9, Infinity, NaN])
      expect(serialToDate(serial)).toBeNull();
  });
});

describe('ISO weeks', () => {
  // From the ISO 8601 rule, worked out by hand; among them years with a week 53.
  test.each<[IsoDate, number]>([
    ['2026-12-28', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2027-02-01', 5],
    ['2020-12-31', 53],
    ['2021-01-03', 53],
    ['2024-12-30', 1],
    ['2016-01-03', 53],
    ['2018-12-31', 1],
  ])('%s lies in week %i', (date, week) => expect(isoWeek(date)).toBe(week));

  test('begin on a Monday that is at most six days back', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const monday = mondayOf(date);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(daysBetween(monday, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, date)).toBeLessThan(7);
      }),
    );
  });
});

describe('dates as people type them', () => {
  test.each([
    '03-02-2027',
    '3-2-2027',
    '3.2.2027',
    '3/2-2027',
    '03-02-27',
    ' 3/2 2027 ',
    '2027-02-03',
    '2027/2/3',
  ])('%s is 3 February 2027', (text) => expect(parseDate(text)).toBe('2027-02-03'));

  test.each([
    '31-02-2027',
    '29-02-2027',
    '00-01-2027',
    '13-13-2027',
    '03-02-1999',
    '3-2',
    'snart',
    '',
    '03022027',
  ])('%p is none', (text) => expect(parseDate(text)).toBeNull());

  test('are read as they are written', () => {
    expect(danishDate('2027-02-03')).toBe('03-02-2027');
    fc.assert(fc.property(anyDate, (date) => expect(parseDate(danishDate(date))).toBe(date)));
  });

  test('29 February is there in leap years only', () => {
    expect(calendarDate(2028, 2, 29)).toBe('2028-02-29');
    expect(calendarDate(2027, 2, 29)).toBeNull();
  });
});

test('the compiler takes no other text for a date or a moment, nor one for the other', () => {
  const [text, date, moment]: [string, IsoDate, Instant] = [
    '2027-02-03',
    '2027-02-03',
    '2027-02-03T09:41:00Z',
  ];
  // @ts-expect-error Whatever is typed has to be read first.
  const dates: IsoDate[] = [date, text];
  // @ts-expect-error The day of a moment is for `dateOf` to say.
  dates.push(moment);
  // @ts-expect-error A date has no time of day.
  const moments: Instant[] = [moment, date];
  expect([dates.length, moments.length, dateOf(moment)]).toEqual([3, 2, date]);
});

test('a moment is in UTC, to the second', () =>
  expect(instantOf(new Date(Date.UTC(2027, 1, 3, 9, 41, 0, 999)))).toBe('2027-02-03T09:41:00Z'));
