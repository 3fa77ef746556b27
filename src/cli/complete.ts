import { completeTask } from '../usecases/complete-task';
import type { AmendCommand } from './args';
import type { Context, ExitCode } from './context';
import { sign } from './sign';

export const complete = (command: AmendCommand, context: Context): Promise<ExitCode> =>
  sign(command, context, completeTask, (path, { fingerprint }) => [
    context.words.completed(path, command.by),
    context.words.fingerprint(fingerprint),
    context.words.markInKlik,
  ]);
