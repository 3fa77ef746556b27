import { resolve } from 'node:path';
import type { XlsxWorkbook } from '../adapters/xlsx';
import type { AmendCommand } from './args';
import type { Context } from './context';
import { sentenceFor } from './words';

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
