import type { Language } from '../domain/language';
import { cliDa, type CliWords } from '../strings/cli.da';
import { cliEn } from '../strings/cli.en';

export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { da: cliDa, en: cliEn };

/** A path as it can be copied back into a command. */
export const asArgument = (path: string): string => (/[\s"'()&;$*?]/.test(path) ? `"${path}"` : path);
