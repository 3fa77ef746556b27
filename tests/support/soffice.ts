import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const TIMEOUT_MS = 60_000;

const isInstalled = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => folder !== '' && existsSync(join(folder, 'soffice')));

/** Tests against LibreOffice. Without it they are left out, and say so; on CI that is a failure. */
export function describeWithSoffice(name: string, fn: () => void): void {
  if (isInstalled) {
    describe(name, () => {
      jest.setTimeout(TIMEOUT_MS + 10_000);
      fn();
    });
  } else if (process.env.CI === 'true') {
    test(`${name}: LibreOffice (soffice) has to be on PATH on CI`, () => {
      throw new Error('soffice is not on PATH');
    });
  } else {
    process.stderr.write(`\n  SKIPPED, because soffice is not on PATH: ${name}\n`);
    describe.skip(`${name} (SKIPPED: soffice is not on PATH)`, fn);
  }
}

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

/** In a process group of its own: `soffice` is a script, and what hangs is its child. */
export const runSoffice = (args: readonly string[], timeoutMs = TIMEOUT_MS): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('soffice', args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, timeoutMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`soffice gave up (${code ?? 'killed'}): ${complaints}`));
    });
  });
