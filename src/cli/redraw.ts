import { nodeDeflate } from '../adapters/node/deflate';
import { createXlsxWorkbook } from '../adapters/xlsx';
import type { Blueprint } from '../blueprint/blueprint';
import { ok } from '../domain/result';
import type { OpenedPlan } from '../usecases/check-workbook';
import type { RepairPreview } from '../usecases/repair-workbook';
import type { RedrawCommand } from './args';
import type { Context, ExitCode } from './context';
import type { OpenedFile } from './open';
import { refuse } from './refuse';
import { damageSentence } from './report';
import { keepBeside, saveAmended } from './save';
import { asArgument } from './words';

/** What is told of sheets that are drawn anew: what for, and what becomes of the workbook, a sentence for each thing. */
export interface Redrawing {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly blueprint: Blueprint;
  readonly done: (path: string) => string;
}

/** Draws a workbook's sheets anew. It is told before it is done, and the old file stays as it is. */
export async function redraw(
  { heading, lines, blueprint, done }: Redrawing,
  opened: OpenedFile,
  command: RedrawCommand,
  context: Context,
): Promise<ExitCode> {
  const { terminal, words } = context;
  terminal.out(terminal.bold(heading));
  for (const line of lines) terminal.out(`  ${line}`);
  if (command.dryRun) {
    terminal.out(words.untouched);
    return 0;
  }
  const kept =
    command.out === null ? await keepBeside(command.file, opened.workbook.bytes(), context) : ok(null);
  if (!kept.ok) return refuse(kept.error, context);
  const made = createXlsxWorkbook(undefined, { deflate: nodeDeflate });
  await made.render(blueprint);
  const saved = await saveAmended(made, command, context);
  if (!saved.ok) return refuse(saved.error, context);
  terminal.out(done(saved.value));
  if (kept.value !== null) terminal.out(words.redraw.kept(kept.value));
  terminal.out(words.nextCheck(asArgument(saved.value)));
  return 0;
}

/** What does not come along, a sentence for each thing. */
export function lossLines(
  {
    leftBehind,
    historyDropped,
    completionLost,
  }: Pick<RepairPreview, 'leftBehind' | 'historyDropped' | 'completionLost'>,
  { checked }: OpenedPlan,
  { words: { redraw: say }, language }: Context,
): string[] {
  return [
    ...leftBehind.map((damage) => say.left(damageSentence(damage, checked, language))),
    ...(historyDropped > 0 ? [say.historyDropped(historyDropped)] : []),
    ...(completionLost ? [say.completionLost] : []),
  ];
}
