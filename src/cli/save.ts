import { join, parse, resolve } from 'node:path';
import type { XlsxWorkbook } from '../adapters/xlsx';
import { ok, type Result } from '../domain/result';
import type { FileProblem } from '../ports/files';
import type { AmendCommand } from './args';
import type { Context } from './context';

/** Writes an amended workbook back, or to `--out`, and gives the path. */
export async function saveAmended(
  workbook: XlsxWorkbook,
  { file, out }: Pick<AmendCommand, 'file' | 'out'>,
  { files, terminal, words }: Context,
): Promise<Result<string, FileProblem>> {
  const path = out ?? file;
  terminal.progress(words.progress.writing);
  // Only the workbook that was read may be overwritten, never another that happens to have the name.
  const written = await files.write(path, workbook.bytes(), { overwrite: resolve(path) === resolve(file) });
  return written.ok ? ok(path) : written;
}

/** A file as it was, once more beside itself: `plan (før).xlsx`, with a number where that is taken. */
export async function keepBeside(
  path: string,
  bytes: Uint8Array,
  { files, words }: Context,
): Promise<Result<string, FileProblem>> {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const behind = [words.redraw.before, ...(number > 1 ? [number] : [])].join(' ');
    const beside = join(dir, `${name} (${behind})${ext}`);
    const written = await files.write(beside, bytes, { overwrite: false });
    if (written.ok) return ok(beside);
    if (written.error.kind !== 'file-exists') return written;
  }
}
