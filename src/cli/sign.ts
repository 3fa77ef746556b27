import type { Result } from '../domain/result';
import type { WorkbookProblem } from '../ports/workbook';
import type { AfterWrite, CheckedWorkbook } from '../usecases/check-workbook';
import type { CompleteFailure } from '../usecases/complete-task';
import type { ReopenFailure } from '../usecases/reopen-task';
import type { SignDeps } from '../usecases/sign-history';
import type { SignedNote } from '../usecases/signed-note';
import type { AmendCommand } from './args';
import type { Context, ExitCode } from './context';
import { openWorkbook } from './open';
import { refuse } from './refuse';
import { saveAmended } from './save';

type Act = (
  deps: SignDeps,
  note: SignedNote,
) => Promise<Result<AfterWrite<WorkbookProblem>, CompleteFailure | ReopenFailure>>;

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
  const signed = await act({ workbook, clock }, { by, note });
  if (!signed.ok) return refuse(signed.error, context);
  const after = signed.value;
  // What cannot be read back is not worth saving.
  if (!after.ok) return refuse(after.error, context);
  const path = await saveAmended(workbook, command, context);
  if (path === null) return 2;
  for (const line of told(path, after.value.checked)) terminal.out(line);
  return 0;
}
