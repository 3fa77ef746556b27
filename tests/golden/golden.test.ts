import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { interpret } from '../../src/blueprint/interpret';
import type { WorkbookReading } from '../../src/blueprint/reading';
import { areaId } from '../../src/domain/slot';
import type { Template } from '../../src/domain/template';
import { EXAMPLE_KEYS, EXAMPLES } from '../../src/examples';
import { ALL_WORDS, workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE, TEMPLATES } from '../../src/templates';
import type { PlanStatus } from '../../src/domain/status';
import type { Counts } from '../../src/domain/completion';
import type { CheckedWorkbook } from '../../src/usecases/check-workbook';
import { completeTask } from '../../src/usecases/complete-task';
import { reopenTask } from '../../src/usecases/reopen-task';
import { readingOf } from '../support/readings';
import { check, clockAt, given } from '../usecases/deps';

/**
 * Workbooks that earlier versions have written, and what they said of them then: never made anew. People keep theirs
 * for years, and whatever we change, each says what it said. `libreoffice/` holds the same as LibreOffice saved them.
 */
interface Verdict {
  readonly status: PlanStatus;
  readonly fingerprint: string;
  readonly counts: Counts;
  readonly findings: readonly (readonly [rule: string, severity: string, sheet: string, cell: string])[];
}

const VERSIONS = readdirSync(__dirname).filter((name) => /^\d/.test(name));
const goldens = VERSIONS.flatMap((version) => {
  const folder = join(__dirname, version);
  const verdicts = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<string, Verdict>;
  return Object.entries(verdicts).flatMap(([name, verdict]) =>
    [`${name}.xlsx`, join('libreoffice', `${name}.xlsx`)]
      .filter((file) => existsSync(join(folder, file)))
      .map((file) => ({ title: `${version}/${file}`, path: join(folder, file), verdict })),
  );
});

const open = (path: string): XlsxWorkbook => createXlsxWorkbook(new Uint8Array(readFileSync(path)));

const verdictOf = ({ status, fingerprint, counts, findings, locate }: CheckedWorkbook): Verdict => ({
  ...{ status, fingerprint, counts },
  findings: findings.map(({ rule, severity, place }) => {
    const { sheet, cell } = locate(place)!;
    return [rule, severity, sheet, cell];
  }),
});

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
    const result = interpret(reading, { templates, words: ALL_WORDS });
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
