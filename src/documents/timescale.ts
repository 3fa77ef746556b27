import { addDays, daysBetween, isoWeek, mondayOf, type IsoDate } from '../domain/date';
import type { AreaFacts, Facts } from '../domain/facts';
import { wholePeriod } from './brief';

/** Whole weeks from the earliest date of the plan to the latest, as a scale from 0 to 100. */
export interface TimeScale {
  /** Where a day begins. */
  readonly at: (date: IsoDate) => number;
  /** Some of the Mondays, with their ISO weeks: as many as there is room for. */
  readonly ticks: readonly { readonly week: number; readonly at: number }[];
}

/** As many numbers as stay apart in the narrowest column. */
const MAX_TICKS = 9;
/** In weeks: what people count by, up to a year. */
const STEPS = [1, 2, 4, 8, 13, 26, 52];

/** Null while there are no dates. */
export function timeScale({ plan }: Facts, included: readonly AreaFacts[]): TimeScale | null {
  const { start, end } = plan.project;
  const dates = [
    ...[start, end, ...plan.milestones.map(({ date }) => date)].flatMap((date) => date ?? []),
    ...included.flatMap(({ area }) => Object.values(wholePeriod(area) ?? {}) as IsoDate[]),
  ].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;

  const monday = mondayOf(first);
  const weeks = daysBetween(monday, mondayOf(last)) / 7 + 1;
  const step = STEPS.find((each) => weeks / each <= MAX_TICKS) ?? Math.ceil(weeks / MAX_TICKS);
  const at = (date: IsoDate): number => (daysBetween(monday, date) / (7 * weeks)) * 100;
  return {
    at,
    ticks: Array.from({ length: Math.ceil(weeks / step) }, (_, index) => {
      const tick = addDays(monday, 7 * step * index);
      return { week: isoWeek(tick), at: at(tick) };
    }),
  };
}
