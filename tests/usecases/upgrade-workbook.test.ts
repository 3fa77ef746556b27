import { describePlan } from '../../src/blueprint/describe';
import { HISTORY_ROWS } from '../../src/blueprint/sheets/history';
import { canonicalPlan, fingerprintOf } from '../../src/domain/canonical';
import { appendEntry } from '../../src/domain/history';
import type { Plan } from '../../src/domain/plan';
import { completedPlan, readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { openReading, type OpenedPlan } from '../../src/usecases/check-workbook';
import { upgradedBlueprint } from '../../src/usecases/upgrade-workbook';
import { inFirstForm } from '../support/older-form';
import { readingOf } from '../support/readings';
import { clockAt, given, ids, NOW, refusal } from './deps';

/** As its leader completes it. */
function completed(plan: Plan): Plan {
  const baseline = canonicalPlan(plan);
  const fingerprint = fingerprintOf(baseline);
  const { digest: _, ...row } = completedPlan('da').history[0]!;
  return {
    ...plan,
    history: appendEntry([], { ...row, fingerprint }),
    completion: { fingerprint, baseline },
  };
}

/** With an area of the leader's own, which went by another number in the first form. */
function withOwnArea(plan: Plan): Plan {
  const first = plan.areas.findIndex(({ templateArea }) => templateArea === null);
  const own = { name: 'Kasserne', decision: 'no', reason: 'Senere' } as const;
  return {
    ...plan,
    areas: plan.areas.map((area, index) => (index === first ? { ...area, ...own } : area)),
  };
}

const PLAN = withOwnArea(readyPlan('da'));
const TODAY = completed(PLAN);
const OLDER = completed(inFirstForm(PLAN));

const opened = (plan: Plan): OpenedPlan =>
  given(
    openReading(
      readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da', plan.schema) })),
    ),
  );
const upgraded = (plan: Plan) => upgradedBlueprint(opened(plan), { ids, clock: clockAt() });
const planOf = (plan: Plan): Plan => given(openReading(readingOf(given(upgraded(plan))))).interpretation.plan;

/** A history with so many rows. */
const withRows = (plan: Plan, rows: number): Plan => ({
  ...plan,
  history: Array.from({ length: rows - plan.history.length }).reduce<Plan['history']>(
    (entries) => appendEntry(entries, plan.history[0]!),
    plan.history,
  ),
});

test('what was completed stays so, and one row more tells by whom it is sealed anew, and of what seal', () => {
  const { history, ...plan } = planOf(OLDER);
  expect({ ...plan, history: TODAY.history }).toEqual(TODAY);
  expect(history.slice(0, -1)).toEqual(OLDER.history);
  expect(history.at(-1)).toMatchObject({
    ...{ kind: 'upgraded', at: NOW, by: 'Holdplan' },
    fingerprint: TODAY.completion!.fingerprint,
    note: expect.stringContaining(OLDER.completion!.fingerprint) as string,
  });
});

test('where nothing was completed, no row is added', () => {
  expect(planOf({ ...OLDER, completion: null, history: [] }).history).toEqual([]);
});

test('a history needs room for that row, and no more', () => {
  expect(planOf(withRows(OLDER, HISTORY_ROWS - 1)).history).toHaveLength(HISTORY_ROWS);
  expect(refusal(upgraded(withRows(OLDER, HISTORY_ROWS)))).toBe('history-full');
});

test('a workbook of today is left as it is', () => {
  expect(refusal(upgraded(TODAY))).toBe('up-to-date');
});

test('a workbook without an id gets one', () => {
  expect(planOf({ ...OLDER, workbookId: '' }).workbookId).toBe(ids.newWorkbookId());
});
