import { addDays, isoWeek, type IsoDate } from '../../src/domain/date';

/** From the standard's own tables: every other year of the century has 52 weeks. */
const YEARS_OF_53_WEEKS = [
  ...[2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048],
  ...[2054, 2060, 2065, 2071, 2076, 2082, 2088, 2093, 2099],
];

test('every day of the century lies in the week that counting gives', () => {
  // The first Monday of a week 1 in the century; 2000 began on a Saturday, in week 52.
  let monday: IsoDate = '2000-01-03';
  const wrong: string[] = [];
  for (let year = 2000; year < 2100; year++) {
    const weeks = YEARS_OF_53_WEEKS.includes(year) ? 53 : 52;
    for (let week = 1; week <= weeks; week++) {
      for (let day = 0; day < 7; day++) {
        const date = addDays(monday, day);
        if (isoWeek(date) !== week) wrong.push(`${date}: ${isoWeek(date)} for ${week}`);
      }
      monday = addDays(monday, 7);
    }
  }
  expect(wrong).toEqual([]);
  expect(monday).toBe('2100-01-04');
});
