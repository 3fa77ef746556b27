import { readyPlan } from '../../src/examples/plans';
import { completeTask } from '../../src/usecases/complete-task';
import { reopenTask } from '../../src/usecases/reopen-task';
import { check, clockAt, given, workbookOf } from './deps';

/** What is left of an emoji when a text is cut at a fixed length. */
const HALF = '\ud83d';

test('half a character in a name or note does not make the record look altered', async () => {
  const workbook = await workbookOf(readyPlan('da'));
  const deps = { workbook, clock: clockAt() };
  given(await completeTask(deps, { by: `Ane ${HALF}`, note: `Klar ${HALF}!` }));
  const completed = await check(workbook);
  expect(completed.status).toBe('completed');
  expect(completed.plan.damage).toEqual([]);
  expect(completed.plan.history.at(-1)).toMatchObject({ by: 'Ane \ufffd', note: 'Klar \ufffd!' });

  given(await reopenTask(deps, { by: `Ane ${HALF}`, note: `${HALF} skal om` }));
  const reopened = await check(workbook);
  expect(reopened.plan.damage).toEqual([]);
  expect(reopened.plan.history.at(-1)).toMatchObject({ by: 'Ane \ufffd', note: '\ufffd skal om' });
});

test('a whole character of two halves stays as it is', async () => {
  const workbook = await workbookOf(readyPlan('da'));
  given(await completeTask({ workbook, clock: clockAt() }, { by: 'Ane 🙂', note: '🇩🇰' }));
  expect((await check(workbook)).plan.history.at(-1)).toMatchObject({ by: 'Ane 🙂', note: '🇩🇰' });
});

test('a text that no cell holds is refused before anything is read or written', async () => {
  const workbook = await workbookOf(readyPlan('da'));
  const before = workbook.bytes();
  const long = 'n'.repeat(32_768);
  const refusal = { ok: false, error: { kind: 'text-too-long', limit: 32_767 } };
  const deps = { workbook, clock: clockAt() };
  expect(await completeTask(deps, { by: 'Ane', note: long })).toEqual(refusal);
  expect(await reopenTask(deps, { by: long, note: 'Om igen' })).toEqual(refusal);
  expect(workbook.bytes()).toBe(before);
});
