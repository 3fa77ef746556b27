import { reopenTask } from '../usecases/reopen-task';
import type { AmendCommand } from './args';
import type { Context, ExitCode } from './context';
import { openWorkbook } from './open';
import { refuse } from './refuse';
import { saveAmended } from './save';
import { asArgument } from './words';

export async function reopen(command: AmendCommand, context: Context): Promise<ExitCode> {
  const { clock, terminal, words } = context;
  const opened = await openWorkbook(command.file, context);
  if (!opened.ok) return 2;
  const workbook = opened.value;
  terminal.progress(words.progress.checking);
  const { by, note } = command;
  const result = await reopenTask({ workbook, clock }, { by, note });
  if (!result.ok) return refuse(result.error, context);
  const path = await saveAmended(workbook, command, context);
  if (path === null) return 2;
  terminal.out(words.reopened(path, by));
  terminal.out(words.nextCheck(asArgument(path)));
  return 0;
}
