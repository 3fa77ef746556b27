import fc from 'fast-check';
import { addDays, mondayOf } from '../../src/domain/date';
import { factsOf, loadInWeek, weeksShown } from '../../src/domain/facts';
import { newPlan } from '../../src/domain/new-plan';
import type { Plan } from '../../src/domain/plan';
import { DEFAULT_TEMPLATE } from '../../src/templates';

const START = '2027-02-01';
const empty = newPlan({ template: DEFAULT_TEMPLATE, language: 'da', workbookId: 'facts' });

/** P01 in every area that has a period: days after the start, and days long (backwards when negative). */
const planOf = (periods: readonly (readonly [from: number, days: number] | null)[]): Plan => ({
  ...empty,
  areas: empty.areas.map((area, index) => {
    const period = periods[index];
    if (!period) return area;
    const start = addDays(START, period[0]);
    return { ...area, decision: 'yes', start, end: addDays(start, period[1]) };
  }),
  assignments: periods.flatMap((period, index) =>
    period ? [{ area: empty.areas[index]!.id, participant: 'P01' as const, code: 'D' as const }] : [],
  ),
});

test('the highest load is that of the busiest week, looked for week by week', () => {
  const period = fc.option(fc.tuple(fc.nat(200), fc.integer({ min: -10, max: 60 })));
  fc.assert(
    fc.property(fc.array(period, { maxLength: 12 }), (periods) => {
      const { participants } = factsOf(planOf(periods), DEFAULT_TEMPLATE);
      const { involvedIn, peakLoad } = participants[0]!;
      const mondays = Array.from({ length: 60 }, (_, week) => addDays(mondayOf(START), 7 * (week - 4)));
      expect(peakLoad).toBe(Math.max(...mondays.map((monday) => loadInWeek(involvedIn, monday))));
    }),
  );
});

test('an area that ends and one that begins in the same week are both there in it', () => {
  const { participants } = factsOf(
    planOf([
      [0, 1],
      [3, 1],
    ]),
    DEFAULT_TEMPLATE,
  );
  expect(participants[0]!.peakLoad).toBe(2);
  const later = factsOf(
    planOf([
      [0, 6],
      [7, 1],
    ]),
    DEFAULT_TEMPLATE,
  );
  expect(later.participants[0]!.peakLoad).toBe(1);
});

test('the timeline begins in the project’s first week, else in that of the earliest period', () => {
  const dated = planOf([
    [21, 5],
    [14, 5],
    [28, 5],
  ]);
  expect(weeksShown(dated, 2)).toEqual(['2027-02-15', '2027-02-22']);
  expect(weeksShown({ ...dated, project: { ...dated.project, start: '2027-02-03' } }, 1)).toEqual([
    '2027-02-01',
  ]);
  expect(weeksShown(empty, 3)).toEqual([]);
});

test('a day is a period; one the wrong way round is none', () => {
  const weeks = (days: number) => factsOf(planOf([[3, days]]), DEFAULT_TEMPLATE).areas[0]!.weeks;
  expect(weeks(0)).toEqual({ first: START, last: START });
  expect(weeks(-1)).toBeNull();
});

test('an own area comes alive with the first thing that is typed into its row', () => {
  const own = empty.areas.find(({ templateArea }) => templateArea === null)!;
  const inUse = (plan: Plan): boolean => factsOf(plan, DEFAULT_TEMPLATE).area.get(own.id)!.inUse;
  const withEdit = (edit: object): Plan => ({
    ...empty,
    areas: empty.areas.map((area) => (area.id === own.id ? { ...area, ...edit } : area)),
  });
  expect(inUse(empty)).toBe(false);
  for (const edit of [
    { name: 'Drift' },
    { reason: 'x' },
    { side: 'shared' },
    { start: START },
    { decision: 'no' },
  ])
    expect(inUse(withEdit(edit))).toBe(true);
  expect(inUse({ ...empty, assignments: [{ area: own.id, participant: 'P01', code: 'H' }] })).toBe(true);
  const place = { sheet: 'timeline', row: own.id, column: 'end' } as const;
  expect(inUse({ ...empty, unreadable: [{ place, value: 'snart' }] })).toBe(true);
});
