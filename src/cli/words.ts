import type { Language } from '../domain/language';
import { cliDa, type CliWords } from '../strings/cli.da';
import { cliEn } from '../strings/cli.en';

export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { da: cliDa, en: cliEn };

/** A sentence for every kind of problem, each given that problem's own data. */
type SentencesFor<P extends { readonly kind: string }> = {
  readonly [K in P['kind']]: (problem: Extract<P, { readonly kind: K }>) => string;
};

/** The sentence for a problem. The compiler refuses words that lack one. */
export function sentenceFor<P extends { readonly kind: string }>(
  problem: P,
  sentences: SentencesFor<P>,
): string {
  const sentence = sentences[problem.kind as P['kind']] as (problem: P) => string;
  return sentence(problem);
}

/** A path as it can be copied back into a command. */
export const asArgument = (path: string): string => (/[\s"'()&;$*?]/.test(path) ? `"${path}"` : path);
