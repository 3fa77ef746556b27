import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { interpret } from '../../src/blueprint/interpret';
import type { WorkbookReading } from '../../src/blueprint/reading';
import { SCHEMA_VERSION } from '../../src/domain/area-slots';
import { areaId } from '../../src/domain/slot';
import type { Template } from '../../src/domain/template';
import { upgradedPlan } from '../../src/domain/upgraded-plan';
import { EXAMPLE_KEYS, EXAMPLES } from '../../src/examples';
import { READING_WORDS, workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE, TEMPLATES } from '../../src/templates';
import { openPlan } from '../../src/usecases/check-workbook';
import { completeTask } from '../../src/usecases/complete-task';
import { reopenTask } from '../../src/usecases/reopen-task';
import { repairedPlan } from '../../src/usecases/repaired-plan';
import { upgradedBlueprint } from '../../src/usecases/upgrade-workbook';
import { readingOf } from '../support/readings';
import { check, clockAt, given, ids } from '../usecases/deps';
import { goldens, open, verdictOf, VERSIONS } from './goldens';

/** Of an older form than today's. */
const older = goldens.filter(({ version }) => version === '0.1.0');

test('every golden there is has a verdict', () => {
  const files = VERSIONS.flatMap((version) =>
    ['', 'libreoffice'].flatMap((folder) =>
      readdirSync(join(__dirname, version, folder))
        .filter((file) => file.endsWith('.xlsx'))
        .map((file) => join(version, folder, file)),
    ),
  );
  expect(goldens.map(({ title }) => title).sort()).toEqual(files.sort());
  expect(goldens.length).toBeGreaterThanOrEqual(28);
});

// A form without goldens can be broken unseen: CONTRIBUTING, »Change the format«, says how they are made.
test('every form that there ever was has its goldens, today’s too', async () => {
  const forms = await Promise.all(goldens.map(async ({ path }) => (await check(open(path))).plan.schema));
  const all = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);
  expect([...new Set(forms)].sort()).toEqual(all);
});

describe.each(goldens)('$title', ({ path, verdict }) => {
  test('says what it said', async () => {
    expect(verdictOf(await check(open(path)))).toEqual(verdict);
  });

  const isOpen = verdict.status !== 'completed' && verdict.status !== 'changed';

  test('is completed and reopened as it always was, with nothing lost', async () => {
    const workbook = open(path);
    const before = (await check(workbook)).plan;
    if (!isOpen)
      given(await reopenTask({ workbook, clock: clockAt() }, { by: 'Bo Prøve', note: 'Ny aftale' }));
    const completed = await completeTask({ workbook, clock: clockAt() }, { by: 'Bo Prøve', note: 'Aftalt' });
    if (verdict.counts.errors > 0) {
      expect(completed).toMatchObject({ ok: false, error: { kind: 'errors-open' } });
      return;
    }
    given(completed);
    const after = await check(createXlsxWorkbook(workbook.bytes()));
    expect(after).toMatchObject({ status: 'completed', fingerprint: verdict.fingerprint, changes: [] });
    const { history: _, completion: __, ...plan } = before;
    expect(after.plan).toMatchObject(plan);
    expect(after.plan.history).toHaveLength(before.history.length + (isOpen ? 1 : 2));
  });
});

describe.each(older)('$title is brought to today’s form', ({ path, verdict }) => {
  const deps = { ids, clock: clockAt() };
  const upgraded = async (workbook: XlsxWorkbook): Promise<XlsxWorkbook> => {
    const made = createXlsxWorkbook();
    given(await made.render(given(upgradedBlueprint(given(await openPlan(workbook)), deps))));
    return made;
  };

  test('with the same verdict, all that was typed, and a sound seal', async () => {
    const before = await check(open(path));
    const workbook = await upgraded(open(path));
    const after = await check(workbook);
    const { plan, numbers } = upgradedPlan({ ...before.plan, damage: [] }, DEFAULT_TEMPLATE);
    const isResealed = plan.completion?.fingerprint !== before.plan.completion?.fingerprint;
    expect(after).toMatchObject({ status: verdict.status, counts: verdict.counts });
    expect(after.findings.map(({ rule }) => rule)).toEqual(verdict.findings.map(([rule]) => rule));
    const { history } = before.plan;
    expect(after.plan).toEqual({
      ...plan,
      history: [...history, ...after.plan.history.slice(history.length)],
    });
    expect(after.plan.history.slice(history.length)).toMatchObject(
      isResealed ? [{ kind: 'upgraded', by: 'Holdplan', fingerprint: plan.completion!.fingerprint }] : [],
    );
    expect(numbers).not.toBeNull();
    expect(after.changes.length).toBe(before.changes.length);
    expect(upgradedBlueprint(given(await openPlan(workbook)), deps)).toEqual({
      ok: false,
      error: { kind: 'up-to-date' },
    });
  });

  test('and is repaired, reopened and completed as any other', async () => {
    const workbook = await upgraded(open(path));
    const repaired = repairedPlan(given(await openPlan(workbook)));
    expect(repaired).toMatchObject({ completionLost: false, historyDropped: 0 });
    expect(repaired.plan).toEqual((await check(workbook)).plan);
    if (verdict.status === 'completed' || verdict.status === 'changed')
      given(await reopenTask({ workbook, ...deps }, { by: 'Bo Prøve', note: 'Ny aftale' }));
    const completed = await completeTask({ workbook, ...deps }, { by: 'Bo Prøve', note: 'Aftalt' });
    expect(completed.ok).toBe(verdict.counts.errors === 0);
    if (completed.ok) expect((await check(createXlsxWorkbook(workbook.bytes()))).status).toBe('completed');
  });
});

/** Today's template with one more area, as a later one may have it. */
const later = (): Template => {
  const last = DEFAULT_TEMPLATE.areas.at(-1)!;
  const version = DEFAULT_TEMPLATE.version + 1;
  const slot = areaId(DEFAULT_TEMPLATE.areas.length + 1);
  return {
    ...{ ...DEFAULT_TEMPLATE, version },
    areas: [...DEFAULT_TEMPLATE.areas, { ...last, id: 'one-more', slot, since: version }],
  };
};

describe('a later template with one more area takes nobody’s own', () => {
  const interpreted = (reading: WorkbookReading, templates: readonly Template[]) => {
    const result = interpret(reading, { templates, ...READING_WORDS });
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  };

  test.each(goldens)('$title', async ({ path }) => {
    const reading = given(await open(path).read());
    const { plan, template } = interpreted(reading, [later()]);
    expect(plan).toEqual(interpreted(reading, TEMPLATES).plan);
    expect(template.areas).toEqual(DEFAULT_TEMPLATE.areas);
  });

  test.each(EXAMPLE_KEYS)('a workbook of today: %s', (key) => {
    const plan = EXAMPLES[key].plan('da');
    const reading = readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }));
    expect(interpreted(reading, [later()]).plan).toEqual(interpreted(reading, TEMPLATES).plan);
  });
});
