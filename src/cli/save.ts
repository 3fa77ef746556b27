import { join, parse, resolve } from 'node:path';
import type { XlsxWorkbook } from '../adapters/xlsx';
import { sentenceFor } from '../strings/wording';
import type { AmendCommand } from './args';
import type { Context } from './context';

/** Writes an amended workbook back, or to `--out`; says what is wrong and gives null when it cannot. */
export async function saveAmended(
  workbook: XlsxWorkbook,
  { file, out }: Pick<AmendCommand, 'file' | 'out'>,
  { files, terminal, words }: Context,
): Promise<string | null> {
  const path = out ?? file;
  terminal.progress(words.progress.writing);
  // Only the workbook that was read may be overwritten, never another that happens to have the name.
  const written = await files.write(path, workbook.bytes(), { overwrite: resolve(path) === resolve(file) });
  if (written.ok) return path;
  terminal.error(sentenceFor(written.error, words.problems));
  return null;
}

/**
 * A file as it was, once more beside itself: `plan (før).xlsx`, with a number where that is taken. Says what is wrong and
 * gives null when it cannot.
 */
export async function keepBeside(
  path: string,
  bytes: Uint8Array,
  { files, terminal, words }: Context,
): Promise<string | null> {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const behind = [words.redraw.before, ...(number > 1 ? [number] : [])].join(' ');
    const beside = join(dir, `${name} (${behind})${ext}`);
    const written = await files.write(beside, bytes, { overwrite: false });
    if (written.ok) return beside;
    if (written.error.kind === 'file-exists') continue;
    terminal.error(sentenceFor(written.error, words.problems));
    return null;
  }
}
