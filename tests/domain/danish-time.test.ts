import fc from 'fast-check';
import { instantOf, type Instant } from '../../src/domain/completion';
import { dateOf, inDenmark } from '../../src/domain/danish-time';

test.each<[Instant, string, string]>([
  ['2027-02-19T12:30:00Z', '2027-02-19', '13:30'],
  ['2027-07-01T22:30:00Z', '2027-07-02', '00:30'],
  ['2027-12-31T23:00:00Z', '2028-01-01', '00:00'],
  // The hours before and after the clocks are put forward and back.
  ['2027-03-28T00:59:59Z', '2027-03-28', '01:59'],
  ['2027-03-28T01:00:00Z', '2027-03-28', '03:00'],
  ['2027-10-31T00:59:59Z', '2027-10-31', '02:59'],
  ['2027-10-31T01:00:00Z', '2027-10-31', '02:00'],
])('%s is %s %s in Denmark', (at, date, time) => {
  expect(inDenmark(at)).toEqual({ date, time });
  expect(dateOf(at)).toBe(date);
});

/** Directive 2000/84/EC: summer time is from 01:00 UTC on the last Sunday of March to that of October. */
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
};

test('every moment is one hour ahead of UTC in winter, and two in summer', () => {
  const moments = fc.date({
    ...{ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-30T00:00:00Z') },
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (moment) => {
      const year = moment.getUTCFullYear();
      const summer = moment.getTime() >= lastSunday(year, 2) && moment.getTime() < lastSunday(year, 9);
      const shifted = new Date(moment.getTime() + (summer ? 2 : 1) * 3_600_000).toISOString();
      expect(inDenmark(instantOf(moment))).toEqual({
        date: shifted.slice(0, 10),
        time: shifted.slice(11, 16),
      });
    }),
  );
});
