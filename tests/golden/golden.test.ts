import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../src/adapters/xlsx';
import type { PlanStatus } from '../../src/domain/status';
import type { Counts } from '../../src/domain/completion';
import type { CheckedWorkbook } from '../../src/usecases/check-workbook';
import { completeTask } from '../../src/usecases/complete-task';
import { reopenTask } from '../../src/usecases/reopen-task';
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
