import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseDate, type IsoDate } from '../domain/date';
import { ROOM_KEYS, type Room } from '../domain/grown-plan';
import { LANGUAGES, type Language } from '../domain/language';
import { err, ok, type Result } from '../domain/result';

export const COMMANDS = ['new', 'check', 'mend', 'upgrade', 'grow', 'complete', 'reopen'] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface NewCommand {
  readonly name: 'new';
  readonly out: string;
  readonly template: string | null;
  readonly participants: string | null;
  readonly start: IsoDate | null;
  /** Danish unless `--lang` says otherwise, whatever the computer speaks: the plan is the municipality's. */
  readonly workbookLanguage: Language;
  readonly force: boolean;
}

export interface CheckCommand {
  readonly name: 'check';
  readonly file: string;
  readonly json: boolean;
}

/** Without `out` the file itself is rewritten. */
export interface RedrawCommand {
  readonly file: string;
  /** Shows what would be done, and does nothing. */
  readonly dryRun: boolean;
  readonly out: string | null;
}

export interface MendCommand extends RedrawCommand {
  readonly name: 'mend' | 'upgrade';
}

export interface GrowCommand extends RedrawCommand {
  readonly name: 'grow';
  /** How many there is to be room for. */
  readonly room: Partial<Room>;
}

/** Complete or reopen: without `out` the file itself is rewritten. */
export interface AmendCommand {
  readonly name: 'complete' | 'reopen';
  readonly file: string;
  readonly by: string;
  readonly note: string;
  readonly out: string | null;
}

export type Command =
  | NewCommand
  | CheckCommand
  | MendCommand
  | GrowCommand
  | AmendCommand
  | { readonly name: 'help'; readonly topic: CommandName | null }
  | { readonly name: 'version' };

export type UsageProblem =
  | { readonly kind: 'command-missing' }
  | { readonly kind: 'command-unknown'; readonly command: string }
  | { readonly kind: 'option-unknown'; readonly option: string; readonly command: CommandName | null }
  | { readonly kind: 'option-missing'; readonly option: string; readonly command: CommandName }
  /** `option-not-a-value`: `--json=yes`, though it is either there or not. */
  | { readonly kind: 'option-empty' | 'option-not-a-value' | 'option-doubled'; readonly option: string }
  | { readonly kind: 'file-not-given'; readonly command: CommandName }
  | { readonly kind: 'argument-unexpected'; readonly argument: string; readonly command: CommandName }
  /** `number-invalid`: where a number from 1 up was wanted. */
  | { readonly kind: 'number-invalid' | 'date-not-iso'; readonly option: string; readonly value: string }
  | { readonly kind: 'room-missing' }
  | { readonly kind: 'language-unknown'; readonly value: string };

export interface ParsedArgs {
  readonly command: Result<Command, UsageProblem>;
  /** From `--lang`, also where something else is wrong: the words about it are then in that language. */
  readonly language: Language | null;
}

type Options = NonNullable<ParseArgsConfig['options']>;

const TEXT = { type: 'string' } as const;
/** A text that must be given: told from the others by being this one. */
const NEEDED = { ...TEXT };
const FLAG = { type: 'boolean' } as const;
const COMMON: Options = { lang: TEXT, help: { ...FLAG, short: 'h' } };
const OPTIONS: Readonly<Record<CommandName, Options>> = {
  new: { ...COMMON, out: NEEDED, template: TEXT, participants: TEXT, start: TEXT, force: FLAG },
  check: { ...COMMON, json: FLAG },
  mend: { ...COMMON, 'dry-run': FLAG, out: TEXT },
  upgrade: { ...COMMON, 'dry-run': FLAG, out: TEXT },
  grow: { ...COMMON, participants: TEXT, areas: TEXT, milestones: TEXT, 'dry-run': FLAG, out: TEXT },
  complete: { ...COMMON, by: NEEDED, note: TEXT, out: TEXT },
  reopen: { ...COMMON, by: NEEDED, note: NEEDED, out: TEXT },
};
const WITHOUT_COMMAND: Options = { ...COMMON, version: { ...FLAG, short: 'v' } };

/** The command line as one typed command, or the first thing that is wrong with it. */
export function parseCommandLine(argv: readonly string[]): ParsedArgs {
  const { name, rest } = commandOf(argv);
  const given = tokensOf(rest, name ? OPTIONS[name] : WITHOUT_COMMAND);
  const language = LANGUAGES.find((known) => known === given.values.get('lang')) ?? null;
  return { language, command: toCommand(name, given) };
}

/** The command is the first word that is not an option: `--lang en check` works as well. */
function commandOf(argv: readonly string[]): { name: CommandName | null; rest: readonly string[] } {
  const { tokens } = parseArgs({ args: [...argv], options: WITHOUT_COMMAND, strict: false, tokens: true });
  const first = tokens.find(({ kind }) => kind === 'positional');
  const name = COMMANDS.find((command) => first && command === argv[first.index]) ?? null;
  return { name, rest: name ? argv.filter((_, index) => index !== first?.index) : argv };
}

interface Given {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
  /** The first option that cannot be understood. */
  readonly problem: ((command: CommandName | null) => UsageProblem) | null;
}

/** Not in strict mode: its errors are English sentences, ours are data. */
function tokensOf(args: readonly string[], options: Options): Given {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const problems: ((command: CommandName | null) => UsageProblem)[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    const type = options[name]?.type;
    if (type === undefined) problems.push((command) => ({ kind: 'option-unknown', option, command }));
    else if (values.has(name) || flags.has(name)) problems.push(() => ({ kind: 'option-doubled', option }));
    else if (type === 'boolean') {
      if (value !== undefined) problems.push(() => ({ kind: 'option-not-a-value', option }));
      flags.add(name);
    } else {
      // `--out --force`: the value was forgotten, and `--force` is not the file's name. `--note=-x` says so.
      const forgotten = value === undefined || (!inlineValue && value.startsWith('-'));
      if (forgotten || value.trim() === '') problems.push(() => ({ kind: 'option-empty', option }));
      else values.set(name, value);
    }
  }
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  return { values, flags, positionals, problem: problems[0] ?? null };
}

function toCommand(name: CommandName | null, given: Given): Result<Command, UsageProblem> {
  const { values, flags, positionals, problem } = given;
  if (name === null) return withoutCommand(given);
  if (flags.has('help')) return ok({ name: 'help', topic: name });
  if (problem) return err(problem(name));

  const lang = LANGUAGES.find((known) => known === values.get('lang'));
  if (!lang && values.has('lang')) return err({ kind: 'language-unknown', value: values.get('lang') ?? '' });

  const [file, ...rest] = name === 'new' ? ['', ...positionals] : positionals;
  if (file === undefined) return err({ kind: 'file-not-given', command: name });
  const [extra] = rest;
  if (extra !== undefined) return err({ kind: 'argument-unexpected', argument: extra, command: name });
  const options = Object.entries(OPTIONS[name]);
  const [missing] = options.find(([option, type]) => type === NEEDED && !values.has(option)) ?? [];
  if (missing !== undefined) return err({ kind: 'option-missing', option: `--${missing}`, command: name });

  const text = (option: string): string => values.get(option) ?? '';
  const textOrNull = (option: string): string | null => values.get(option) ?? null;
  switch (name) {
    case 'new': {
      const given = textOrNull('start');
      const start = given !== null && ISO.test(given) ? parseDate(given) : null;
      if (given !== null && start === null)
        return err({ kind: 'date-not-iso', option: '--start', value: given });
      return ok({
        name,
        out: text('out'),
        template: textOrNull('template'),
        participants: textOrNull('participants'),
        start,
        workbookLanguage: lang ?? 'da',
        force: flags.has('force'),
      });
    }
    case 'check':
      return ok({ name, file, json: flags.has('json') });
    case 'mend':
    case 'upgrade':
      return ok({ name, file, dryRun: flags.has('dry-run'), out: textOrNull('out') });
    case 'grow': {
      const room = roomIn(values);
      if (!room.ok) return room;
      return ok({ name, file, room: room.value, dryRun: flags.has('dry-run'), out: textOrNull('out') });
    }
    case 'complete':
    case 'reopen':
      return ok({ name, file, by: text('by').trim(), note: text('note').trim(), out: textOrNull('out') });
  }
}

function roomIn(values: ReadonlyMap<string, string>): Result<Partial<Room>, UsageProblem> {
  const given = ROOM_KEYS.flatMap((key) => {
    const value = values.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  if (given.length === 0) return err({ kind: 'room-missing' });
  const wrong = given.find(([, value]) => !/^[1-9]\d{0,3}$/.test(value));
  if (wrong) return err({ kind: 'number-invalid', option: `--${wrong[0]}`, value: wrong[1] });
  return ok(Object.fromEntries(given.map(([key, value]) => [key, Number(value)])));
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

function withoutCommand({ flags, positionals, problem }: Given): Result<Command, UsageProblem> {
  const [first, topic] = positionals;
  if (first === 'help') {
    const known = COMMANDS.find((command) => command === topic) ?? null;
    return topic === undefined || known
      ? ok({ name: 'help', topic: known })
      : err({ kind: 'command-unknown', command: topic });
  }
  if (first !== undefined) return err({ kind: 'command-unknown', command: first });
  if (flags.has('help')) return ok({ name: 'help', topic: null });
  if (flags.has('version')) return ok({ name: 'version' });
  return err(problem?.(null) ?? { kind: 'command-missing' });
}
