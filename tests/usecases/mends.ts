import { describePlan } from '../../src/blueprint/describe';
import type { CellValue } from '../../src/blueprint/reading';
import { dateToSerial } from '../../src/domain/date';
import type { Language } from '../../src/domain/language';
import type { Place } from '../../src/domain/place';
import type { Plan } from '../../src/domain/plan';
import { readyPlan } from '../../src/examples/plans';
import type { Finding } from '../../src/rules/rule';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { openReading, type OpenedPlan } from '../../src/usecases/check-workbook';
import { mendFor } from '../../src/usecases/mend-finding';
import { readingOf } from '../support/readings';
import { given } from './deps';

/* Plans in which somebody has pasted something, and what would be made of it. */

/** A ready plan in which somebody has pasted this. */
export const pasted = (place: Place, value: string | number | boolean, language: Language = 'da'): Plan => ({
  ...readyPlan(language),
  unreadable: [{ place, value }],
});

export function opened(plan: Plan, language: Language = 'da'): OpenedPlan {
  return given(
    openReading(
      readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) })),
    ),
  );
}

export const findingOf = <Rule extends Finding['rule']>({ checked }: OpenedPlan, rule: Rule): Finding =>
  checked.findings.find((finding) => finding.rule === rule)!;

/** What the cell would hold; undefined where nothing is obvious. */
export function mended(
  place: Place,
  value: string | number | boolean,
  language: Language = 'da',
): CellValue | undefined {
  const plan = opened(pasted(place, value, language), language);
  const mend = mendFor(plan, findingOf(plan, 'value-unknown'));
  if (mend) expect(mend.steps).toEqual([{ place, from: value, to: mend.steps[0]!.to }]);
  return mend ? mend.steps[0]!.to : undefined;
}

export const CODE: Place = { sheet: 'matrix', row: 'K01', column: 'P01' };
export const DECISION: Place = { sheet: 'matrix', row: 'K01', column: 'decision' };
export const ROLE: Place = { sheet: 'participants', row: 'P02', column: 'role' };
export const SIDE: Place = { sheet: 'participants', row: 'P02', column: 'side' };
export const PHASE: Place = { sheet: 'timeline', row: 'K01', column: 'phase' };
export const NAME: Place = { sheet: 'participants', row: 'P02', column: 'name' };
export const UNIT: Place = { sheet: 'participants', row: 'P02', column: 'unit' };
export const LIMIT: Place = { sheet: 'overview', row: 'loadLimit', column: 'value' };
export const START: Place = { sheet: 'timeline', row: 'K01', column: 'start' };
export const MARCH_1 = dateToSerial('2027-03-01');
