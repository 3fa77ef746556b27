import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith, run, type Program } from './programs';

export const LIBREOFFICE: Program = { command: 'soffice', name: 'LibreOffice' };

/** Tests against LibreOffice. Without it they are left out, and say so; on CI that is a failure. */
export const describeWithSoffice = (title: string, fn: () => void): void =>
  describeWith([LIBREOFFICE], title, fn);

/**
 * Has LibreOffice open a workbook, recalculate it and save it in another format (`xlsx`, `ods`, `csv`, `pdf`).
 * Each call has a profile of its own, so that calls may run side by side.
 */
export async function convert(workbook: Uint8Array, toFormat: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'holdplan-soffice-'));
  try {
    const input = join(folder, 'workbook.xlsx');
    const out = join(folder, 'out');
    await writeFile(input, workbook);
    await runSoffice([
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--headless', '--convert-to', toFormat, '--outdir', out, input],
    ]);
    return new Uint8Array(await readFile(join(out, `workbook.${toFormat.split(':')[0]}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const runSoffice = (args: readonly string[]): Promise<void> => run(LIBREOFFICE.command, args);
