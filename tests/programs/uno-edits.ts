import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Program } from './programs';
import { officeSettings } from './recalculate';

/** Debian's own Python, for which LibreOffice's bridge is made. */
export const PYTHON_UNO: Program = { command: '/usr/bin/python3', name: 'Python with python3-uno' };

export type Edit =
  | { readonly do: 'move' | 'copy'; readonly from: string; readonly to: string }
  | { readonly do: 'put'; readonly at: string; readonly value: string | number }
  | {
      readonly do: 'clear' | 'delete-rows' | 'delete-columns' | 'insert-rows' | 'insert-columns';
      readonly at: string;
    };

/** Sheets count from 0, in tab order. */
export type PersonsEdit = { readonly sheet: number } & Edit;

export interface EditingJob {
  readonly workbook: Uint8Array;
  readonly edits: readonly PersonsEdit[];
}

/** Has LibreOffice do to each workbook what a person might, and save it with every formula worked out. */
export async function editedByPeople(jobs: readonly EditingJob[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'holdplan-uno-'));
  const path = (name: string): string => join(folder, name);
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), officeSettings('da-DK'));
    await Promise.all(jobs.map(({ workbook }, index) => writeFile(path(`${index}-in.xlsx`), workbook)));
    const orders = jobs.map(({ edits }, index) => ({
      in: path(`${index}-in.xlsx`),
      out: path(`${index}-out.xlsx`),
      edits,
    }));
    await writeFile(path('jobs.json'), JSON.stringify(orders));
    await run(PYTHON_UNO.command, [join(__dirname, 'uno-edits.py'), path('jobs.json'), path('profile')]);
    return await Promise.all(
      jobs.map(async (_, index) => new Uint8Array(await readFile(path(`${index}-out.xlsx`)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
