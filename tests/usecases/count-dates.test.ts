import { describePlan } from '../../src/blueprint/describe';
import { dateToSerial } from '../../src/domain/date';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { countedFrom } from '../../src/usecases/count-dates';
import { interpreted, readingOf } from '../support/readings';

const plan = readyPlan('da');
const drawn = describePlan({
  // Somebody typed a number that is no date: it is told as it was typed.
  plan: {
    ...plan,
    areas: plan.areas.map((area) => (area.id === 'K02' ? { ...area, start: null } : area)),
    unreadable: [{ place: { sheet: 'timeline', row: 'K02', column: 'start' }, value: 17 }],
  },
  template: DEFAULT_TEMPLATE,
  words: workbookWords('da'),
});

test('each date is the same day in a workbook that counts from 1904, and nothing else is another', () => {
  const reading = { ...readingOf(countedFrom(drawn, '1904')), dateSystem: '1904' as const };
  const before = interpreted(readingOf(drawn)).plan;
  const start = (counted: typeof drawn): unknown =>
    readingOf(counted)
      .regions.get('HP_Timeline')!
      .values[1]!.find((value) => typeof value === 'number' && value > 40_000);
  expect(start(countedFrom(drawn, '1904'))).toBe(dateToSerial(plan.areas[0]!.start!, '1904'));
  expect(before.unreadable).toHaveLength(1);
  expect(reading.regions.get('HP_Timeline')!.values[2]).toContain(17);
});

test('a workbook that counts as most do is drawn as it is', () => {
  expect(countedFrom(drawn, '1900')).toBe(drawn);
});
