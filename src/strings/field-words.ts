import { LISTED, type ListedKey } from '../domain/fields';

/** Fields go by one word: in a sentence, above their column, and in a list of people. */
type WordsOf<Key extends string> = Readonly<Record<Key, string>>;

/** A header begins with a capital. */
export const headersOf = <Key extends string>(
  fields: readonly { readonly key: Key }[],
  words: WordsOf<NoInfer<Key>>,
): WordsOf<Key> =>
  Object.fromEntries(
    fields.map(({ key }) => [key, words[key][0]!.toUpperCase() + words[key].slice(1)]),
  ) as WordsOf<Key>;

/** A list's columns have names of letters only: `email`. */
export const listNames = (words: WordsOf<ListedKey>): string[] =>
  LISTED.map(({ key }) => words[key].replace(/\P{L}/gu, ''));
