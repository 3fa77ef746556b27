import type { Result } from '../domain/result';
import type { CheckedWorkbook } from '../usecases/check-workbook';
import type { CompleteDeps, CompleteFailure, SignedNote } from '../usecases/complete-task';
import type { ReopenFailure } from '../usecases/reopen-task';
import type { AmendCommand } from './args';
import type { Context, ExitCode } from './context';
import { openWorkbook } from './open';
import { refuse } from './refuse';
import { saveAmended } from './save';

type Act = (
  deps: CompleteDeps,
  note: SignedNote,
) => Promise<Result<CheckedWorkbook, CompleteFailure | ReopenFailure>>;

/** Opens a workbook, lets a signed row be written into its history, saves it and says what `told` says. */
export async function sign(
  command: AmendCommand,
  context: Context,
  act: Act,
  told: (path: string, checked: CheckedWorkbook) => readonly string[],
): Promise<ExitCode> {
  const { clock, terminal, words } = context;
  const opened = await openWorkbook(command.file, context);
  if (!opened.ok) return 2;
  const workbook = opened.value;
  terminal.progress(words.progress.checking);
  const { by, note } = command;
  const result = await act({ workbook, clock }, { by, note });
  if (!result.ok) return refuse(result.error, context);
  const path = await saveAmended(workbook, command, context);
  if (path === null) return 2;
  for (const line of told(path, result.value)) terminal.out(line);
  return 0;
}
