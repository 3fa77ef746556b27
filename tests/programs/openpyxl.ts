import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's own Python goes first: the packages of apt are installed for that one. */
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import openpyxl']).status === 0,
);

/** Tests with workbooks that openpyxl has saved. Without it they are left out, and say so; on CI that is a failure. */
export function testWithOpenpyxl(name: string, fn: () => Promise<void>): void {
  if (python !== undefined) test(name, fn);
  else if (process.env.CI === 'true')
    test(`${name}: openpyxl has to be installed on CI`, () => {
      throw new Error('There is no openpyxl (python3-openpyxl)');
    });
  else {
    process.stderr.write(`\n  SKIPPED, because openpyxl is not installed: ${name}\n`);
    test.skip(`${name} (SKIPPED: openpyxl is not installed)`, fn);
  }
}

const SAVE_EACH = `
import sys, openpyxl
for path in sys.argv[1:]:
    openpyxl.load_workbook(path).save(path)
`;

/** Each opened and saved by openpyxl. */
export function resavedByOpenpyxl(workbooks: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-openpyxl-'));
  try {
    const paths = workbooks.map((workbook, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, workbook);
      return path;
    });
    const { status, stderr } = spawnSync(python!, ['-c', SAVE_EACH, ...paths], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`openpyxl gave up: ${stderr}`);
    return paths.map((path) => new Uint8Array(readFileSync(path)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
