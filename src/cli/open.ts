import { nodeDeflate } from '../adapters/node/deflate';
import { nodeInflate } from '../adapters/node/inflate';
import { createXlsxWorkbook, type XlsxWorkbook } from '../adapters/xlsx';
import { ok, type Result } from '../domain/result';
import type { FileProblem } from '../ports/files';
import { openPlan, type OpenedPlan, type ReadFailure } from '../usecases/check-workbook';
import type { Context } from './context';

/** The workbook in a file. */
export async function openWorkbook(
  path: string,
  { files, terminal, words }: Context,
): Promise<Result<XlsxWorkbook, FileProblem>> {
  terminal.progress(words.progress.reading);
  const bytes = await files.read(path);
  if (!bytes.ok) return bytes;
  terminal.progress(words.progress.checking);
  return ok(createXlsxWorkbook(bytes.value, { inflate: nodeInflate, deflate: nodeDeflate }));
}

export type OpenedFile = OpenedPlan & { readonly workbook: XlsxWorkbook };

/** The workbook in a file, and the plan in it. */
export async function openPlanIn(
  path: string,
  context: Context,
): Promise<Result<OpenedFile, FileProblem | ReadFailure>> {
  const workbook = await openWorkbook(path, context);
  if (!workbook.ok) return workbook;
  const opened = await openPlan(workbook.value);
  return opened.ok ? ok({ ...opened.value, workbook: workbook.value }) : opened;
}
