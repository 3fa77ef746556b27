import type { Result } from '../domain/result';
import type { WorkbookProblem } from '../ports/workbook';
import type { AfterWrite } from '../usecases/check-workbook';
import { completeTask, type CompleteFailure } from '../usecases/complete-task';
import { reopenTask, type ReopenFailure } from '../usecases/reopen-task';
import type { SignDeps } from '../usecases/sign-history';
import type { SignedNote } from '../usecases/signed-note';
import type { AmendCommand } from './args';
import type { Context, ExitCode } from './context';
import { openWorkbook } from './open';
import { refuse } from './refuse';
import { saveAmended } from './save';
import { asArgument } from './words';

type Act = (
  deps: SignDeps,
  note: SignedNote,
) => Promise<Result<AfterWrite<WorkbookProblem>, CompleteFailure | ReopenFailure>>;

const ACTS: Readonly<Record<AmendCommand['name'], Act>> = { complete: completeTask, reopen: reopenTask };

/** Opens a workbook, lets a signed row be written into its history, saves it and says so. */
export async function sign(command: AmendCommand, context: Context): Promise<ExitCode> {
  const { clock, terminal, words } = context;
  const { name, file, by, note } = command;
  const workbook = await openWorkbook(file, context);
  if (!workbook.ok) return refuse(workbook.error, context);
  const signed = await ACTS[name]({ workbook: workbook.value, clock }, { by, note });
  // What cannot be read back is not worth saving.
  const after = signed.ok ? signed.value : signed;
  if (!after.ok) return refuse(after.error, context);
  const saved = await saveAmended(workbook.value, command, context);
  if (!saved.ok) return refuse(saved.error, context);
  const path = saved.value;
  const told =
    name === 'complete'
      ? [words.completed(path, by), words.fingerprint(after.value.checked.fingerprint), words.markInKlik]
      : [words.reopened(path, by), words.nextCheck(asArgument(path))];
  for (const line of told) terminal.out(line);
  return 0;
}
