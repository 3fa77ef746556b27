import type { Language } from '../domain/language';
import type { Clock, Ids } from '../ports/clock';
import type { Files } from '../ports/files';
import type { CliWords } from '../strings/cli.da';
import type { Terminal } from './terminal';

/** All that a command needs of the world, and the words it answers in. */
export interface Context {
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly terminal: Terminal;
  /** Of messages; a workbook has its own. */
  readonly language: Language;
  readonly words: CliWords;
}

/** 0 done, and no errors · 1 the plan is not ready for that · 2 it cannot be read or written, or bad usage */
export type ExitCode = 0 | 1 | 2;
