import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
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
  expect(await reopenTask(deps, { by: 'Ane', note: long })).toEqual(refusal);
  expect(workbook.bytes() === before).toBe(true);
});

/** Excel's limit for a document property, counted as it counts: an emoji is two. */
test('a name that no document property holds is refused, and one that just fits is not', async () => {
  const workbook = await workbookOf(readyPlan('da'));
  const before = workbook.bytes();
  const deps = { workbook, clock: clockAt() };
  const refusal = { ok: false, error: { kind: 'by-too-long', limit: 255 } };
  for (const by of ['Å'.repeat(256), `${'n'.repeat(254)}🙂`]) {
    expect(await completeTask(deps, { by, note: '' })).toEqual(refusal);
    expect(await reopenTask(deps, { by, note: 'Om igen' })).toEqual(refusal);
  }
  expect(workbook.bytes() === before).toBe(true);
  given(await completeTask(deps, { by: ` ${'Å'.repeat(255)} `, note: '' }));
  expect(propertyTexts(workbook.bytes())).toContain('Å'.repeat(255));
});

test('a name that was too long before anybody refused it is cut in the properties, never in the history', async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '..', 'inputs', 'by-404-characters.xlsx')));
  const workbook = createXlsxWorkbook(bytes);
  expect((await check(workbook)).plan.history.at(-1)!.by).toHaveLength(404);
  given(await reopenTask({ workbook, clock: clockAt() }, { by: 'Ane', note: 'Om igen' }));
  const { plan } = await check(workbook);
  expect(plan.damage).toEqual([]);
  expect(plan.history.at(-2)!.by).toHaveLength(404);
  for (const text of propertyTexts(workbook.bytes())) expect(text.length).toBeLessThanOrEqual(255);

  const { properties } = describePlan({
    plan: { ...plan, completion: { fingerprint: '', baseline: [] }, history: plan.history.slice(0, -1) },
    template: DEFAULT_TEMPLATE,
    words: workbookWords('da'),
  });
  const by = properties.custom[workbookWords('da').properties.by];
  expect(by).toHaveLength(255);
  expect(by).toMatch(/…$/);
});

const propertyTexts = (workbook: Uint8Array): string[] =>
  strFromU8(unzipSync(workbook)['docProps/custom.xml']!).match(/(?<=<vt:lpwstr>)[^<]*/g) ?? [];
