import { reopenTask } from '../usecases/reopen-task';
import type { AmendCommand } from './args';
import type { Context, ExitCode } from './context';
import { sign } from './sign';
import { asArgument } from './words';

export const reopen = (command: AmendCommand, context: Context): Promise<ExitCode> =>
  sign(command, context, reopenTask, (path) => [
    context.words.reopened(path, command.by),
    context.words.nextCheck(asArgument(path)),
  ]);
