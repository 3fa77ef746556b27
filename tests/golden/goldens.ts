import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../src/adapters/xlsx';
import type { Counts } from '../../src/domain/completion';
import type { PlanStatus } from '../../src/domain/status';
import type { CheckedWorkbook } from '../../src/usecases/check-workbook';

/**
 * Workbooks that earlier versions have written (by version, or by the form while it is not released yet), and what they said of them then: never made anew. People keep theirs
 * for years, and whatever we change, each says what it said. `libreoffice/` holds the same as LibreOffice saved them.
 */
export interface Verdict {
  readonly status: PlanStatus;
  readonly fingerprint: string;
  readonly counts: Counts;
  readonly findings: readonly (readonly [rule: string, severity: string, sheet: string, cell: string])[];
}

export const VERSIONS = readdirSync(__dirname).filter((name) => !name.endsWith('.ts'));
export const goldens = VERSIONS.flatMap((version) => {
  const folder = join(__dirname, version);
  const verdicts = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<string, Verdict>;
  return Object.entries(verdicts).flatMap(([name, verdict]) =>
    [`${name}.xlsx`, join('libreoffice', `${name}.xlsx`)]
      .filter((file) => existsSync(join(folder, file)))
      .map((file) => ({ version, title: `${version}/${file}`, path: join(folder, file), verdict })),
  );
});

export const open = (path: string): XlsxWorkbook => createXlsxWorkbook(new Uint8Array(readFileSync(path)));

export const verdictOf = ({ status, fingerprint, counts, findings, locate }: CheckedWorkbook): Verdict => ({
  ...{ status, fingerprint, counts },
  findings: findings.map(({ rule, severity, place }) => {
    const { sheet, cell } = locate(place)!;
    return [rule, severity, sheet, cell];
  }),
});
