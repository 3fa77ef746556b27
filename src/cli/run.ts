import { createNodeFiles } from '../adapters/node/files';
import { systemClock } from '../adapters/node/clock';
import { randomIds } from '../adapters/node/ids';
import { exhausted } from '../domain/result';
import { sentenceFor } from '../strings/wording';
import { COMMANDS, parseCommandLine, type Command, type CommandName, type UsageProblem } from './args';
import type { Context, ExitCode } from './context';
import { languageOfLocale } from './locale';
import type { Terminal } from './terminal';
import { version } from './version';
import { CLI_WORDS } from './words';

type Environment = Readonly<Record<string, string | undefined>>;

export async function run(argv: readonly string[], env: Environment, terminal: Terminal): Promise<ExitCode> {
  const { command, language: asked } = parseCommandLine(argv);
  const language = asked ?? languageOfLocale(env);
  const words = CLI_WORDS[language];
  if (!command.ok) return badUsage(command.error, { terminal, words });
  const context: Context = {
    files: createNodeFiles(),
    clock: systemClock,
    ids: randomIds,
    terminal,
    language,
    words,
  };
  return perform(command.value, context);
}

/** Each command is loaded when it is asked for: a check should not wait for what only `new` needs. */
async function perform(command: Command, context: Context): Promise<ExitCode> {
  const { terminal, words } = context;
  switch (command.name) {
    case 'help':
      terminal.out(words.help[command.topic ?? 'general']);
      return 0;
    case 'version':
      terminal.out(version());
      return 0;
    case 'new':
      return (await import('./new')).create(command, context);
    case 'check':
      return (await import('./check')).check(command, context);
    case 'mend':
      return (await import('./mend')).mend(command, context);
    case 'upgrade':
      return (await import('./upgrade')).upgrade(command, context);
    case 'grow':
      return (await import('./grow')).grow(command, context);
    case 'complete':
    case 'reopen':
      return (await import('./sign')).sign(command, context);
    default:
      return exhausted(command);
  }
}

function badUsage(problem: UsageProblem, { terminal, words }: Pick<Context, 'terminal' | 'words'>): ExitCode {
  terminal.error(sentenceFor(problem, words.usage));
  const command: CommandName | null = 'command' in problem ? known(problem.command) : null;
  terminal.error(words.seeHelp(command));
  return 2;
}

const known = (command: string | null): CommandName | null =>
  COMMANDS.find((name) => name === command) ?? null;
