import { nodeDeflate } from '../adapters/node/deflate';
import { nodeInflate } from '../adapters/node/inflate';
import { createXlsxWorkbook, type XlsxWorkbook } from '../adapters/xlsx';
import { ok, type Result } from '../domain/result';
import type { FileProblem } from '../ports/files';
import { openPlan, type OpenedPlan } from '../usecases/check-workbook';
import { sentenceFor } from '../strings/wording';
import type { Context } from './context';

/** The workbook in a file. What is wrong with the file has been said when this fails. */
export async function openWorkbook(
  path: string,
  { files, terminal, words }: Context,
): Promise<Result<XlsxWorkbook, FileProblem>> {
  terminal.progress(words.progress.reading);
  const bytes = await files.read(path);
  if (bytes.ok) return ok(createXlsxWorkbook(bytes.value, { inflate: nodeInflate, deflate: nodeDeflate }));
  terminal.error(sentenceFor(bytes.error, words.problems));
  return bytes;
}

export type OpenedFile = OpenedPlan & { readonly workbook: XlsxWorkbook };

/** The workbook in a file, and the plan in it; null where there is none, which has then been said. */
export async function openPlanIn(path: string, context: Context): Promise<OpenedFile | null> {
  const { terminal, words } = context;
  const file = await openWorkbook(path, context);
  if (!file.ok) return null;
  terminal.progress(words.progress.checking);
  const opened = await openPlan(file.value);
  if (opened.ok) return { ...opened.value, workbook: file.value };
  terminal.error(sentenceFor(opened.error, words.problems));
  return null;
}
