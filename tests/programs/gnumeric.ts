import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Program } from './programs';
import type { OfficeLocale } from './recalculate';

export const GNUMERIC: Program = { command: 'ssconvert', name: 'Gnumeric' };
/** Makes a locale that the system does not have. */
export const LOCALEDEF: Program = { command: 'localedef', name: 'the C library’s locales' };

/** It takes one file at a time, in a few tenths of a second. */
const AT_ONCE = 2;

/**
 * Has Gnumeric open these workbooks, work out every formula afresh, and save them as .xlsx. In a Danish office it
 * joins 46433,5 and SAND to texts, as a Danish Excel does.
 */
export async function recalculateInGnumeric(
  workbooks: readonly Uint8Array[],
  locale: OfficeLocale = 'en-US',
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'holdplan-gnumeric-'));
  try {
    const env = await environmentOf(locale, folder);
    const results = new Array<Uint8Array>(workbooks.length);
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < workbooks.length) {
        const index = next++;
        const [from, to] = ['in', 'out'].map((name) => join(folder, `${index}-${name}.xlsx`));
        await writeFile(from!, workbooks[index]!);
        await run(GNUMERIC.command, ['--recalc', from!, to!], env);
        results[index] = new Uint8Array(await readFile(to!));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function environmentOf(locale: OfficeLocale, folder: string): Promise<Record<string, string>> {
  if (locale === 'en-US') return { LC_ALL: 'C.UTF-8' };
  const name = `${locale.replace('-', '_')}.UTF-8`;
  const locales = join(folder, 'locales');
  await mkdir(locales);
  await run(LOCALEDEF.command, ['-i', locale.replace('-', '_'), '-f', 'UTF-8', join(locales, name)]);
  return { LC_ALL: name, LOCPATH: locales };
}
