import fc from 'fast-check';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import { HISTORY_ROWS } from '../../src/blueprint/sheets/history';
import { canonicalPlan } from '../../src/domain/canonical';
import { appendEntry } from '../../src/domain/history';
import { LANGUAGES } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { completedPlan, halfFilledPlan, readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { completeTask } from '../../src/usecases/complete-task';
import { readyPlan as anyReadyPlan } from '../support/random-plan';
import { readingOf } from '../support/readings';
import { after, check, clockAt, given, NOW, refusal, type, workbookOf } from './deps';

const BY = 'Ane Eksempel';
const READY = readyPlan('da');
/** One warning: nobody has confirmed. */
const DOUBTFUL: Plan = {
  ...READY,
  participants: READY.participants.map((participant, index) =>
    index === 3 ? { ...participant, confirmed: 'no' } : participant,
  ),
};

const complete = async (plan: Plan, request = { by: BY, note: '' }) => {
  const workbook = await workbookOf(plan);
  const before = workbook.bytes();
  const result = await completeTask({ workbook, clock: clockAt() }, request);
  return { workbook, result, untouched: workbook.bytes() === before };
};

describe('is refused, and the workbook left as it was:', () => {
  const full = (plan: Plan): Plan => ({
    ...plan,
    history: Array.from({ length: HISTORY_ROWS }).reduce<Plan['history']>(
      (history, _, index) =>
        appendEntry(history, {
          kind: index % 2 === 0 ? 'completed' : 'reopened',
          ...{ at: NOW, by: BY, fingerprint: 'f', note: '' },
          counts: { errors: 0, warnings: 0, infos: 0 },
        }),
      [],
    ),
  });

  test.each<[string, Plan, { by: string; note: string }, string]>([
    ['errors stand', halfFilledPlan('da'), { by: BY, note: 'Det går nok' }, 'errors-open'],
    ['warnings have no answer', DOUBTFUL, { by: BY, note: '' }, 'note-needed'],
    ['spaces are no answer', DOUBTFUL, { by: BY, note: '  ' }, 'note-needed'],
    ['nobody does it', READY, { by: ' ', note: 'Klar' }, 'by-missing'],
    ['it is completed already', completedPlan('da'), { by: BY, note: '' }, 'already-completed'],
    ['the history is full', full(READY), { by: BY, note: '' }, 'history-full'],
  ])('%s', async (_, plan, request, kind) => {
    const { result, untouched } = await complete(plan, request);
    expect(refusal(result)).toBe(kind);
    expect(untouched).toBe(true);
  });

  test('a file that is no workbook', async () => {
    const workbook = createXlsxWorkbook(new Uint8Array([1, 2, 3]));
    const result = await completeTask({ workbook, clock: clockAt() }, { by: BY, note: '' });
    expect(refusal(result)).toBe('not-a-workbook');
  });

  test('what stands in the way comes along with the refusal', async () => {
    const { result } = await complete(halfFilledPlan('da'));
    expect(result).toMatchObject({ error: { checked: { counts: { errors: 15 } } } });
  });
});

describe('records', () => {
  test('who, when, what and why', async () => {
    const { workbook, result } = await complete(DOUBTFUL, { by: ` ${BY} `, note: ' Dan siger til i maj ' });
    const told = after(result);
    const found = await check(workbook);
    expect(told.plan).toEqual(found.plan);
    expect(found).toMatchObject({ status: 'completed', counts: { errors: 0, warnings: 1 }, changes: [] });
    expect(found.plan.history).toEqual(
      appendEntry([], {
        kind: 'completed',
        at: NOW,
        by: BY,
        fingerprint: found.fingerprint,
        counts: found.counts,
        note: 'Dan siger til i maj',
      }),
    );
    expect(found.plan.completion).toEqual({
      fingerprint: found.fingerprint,
      baseline: canonicalPlan(DOUBTFUL),
    });
    expect(found.plan.damage).toEqual([]);
  });

  test('a completion after changes, under the one before', async () => {
    const workbook = await workbookOf(completedPlan('da'));
    await type(workbook, REGION.matrix, 1, 31, 'Alle siger ja');
    expect(await check(workbook)).toMatchObject({ status: 'changed' });
    given(await completeTask({ workbook, clock: clockAt() }, { by: 'Bo', note: '' }));
    const { status, plan, changes } = await check(workbook);
    expect({ status, changes }).toEqual({ status: 'completed', changes: [] });
    expect(plan.history.map(({ kind, by }) => [kind, by])).toEqual([
      ['completed', BY],
      ['completed', 'Bo'],
    ]);
    expect(plan.damage).toEqual([]);
  });
});

/** Signs that a formula, a file or a digest could take for something else. */
const signed = fc.record({
  by: fc.constantFrom(BY, '=Gry', '@ida', "'Jens", 'Kaj "Kalle" & Søn', '5'),
  note: fc.constantFrom('Klar', '=1+1', 'To\nlinjer', 'æøå <b>', 'x'.repeat(1500)),
});

test.each(LANGUAGES)('the amended workbook is the completed plan, drawn afresh, in %s', async (language) => {
  await fc.assert(
    fc.asyncProperty(anyReadyPlan(language), signed, async (plan, request) => {
      const workbook = await workbookOf(plan, language);
      const { plan: completed } = after(await completeTask({ workbook, clock: clockAt() }, request));
      const amended = given(await workbook.read());
      const drawn = readingOf(
        describePlan({ plan: completed, template: DEFAULT_TEMPLATE, words: workbookWords(language) }),
      );
      for (const [name, { values }] of drawn.regions)
        expect([name, amended.regions.get(name)?.values]).toEqual([name, values]);
    }),
    { numRuns: 25 },
  );
});
