import type { SchemaVersion } from '../domain/area-slots';
import type { HistoryEntry } from '../domain/completion';
import type { YesNo } from '../domain/vocabulary';

/**
 * Every word that ever stood in a cell that is read again, or in what is sealed: the first one, then those that took its
 * place, each with the form of workbook that brought it. A workbook keeps to the words of its own form, in its dropdowns
 * and formulas too, until it is upgraded. None is ever taken away or changed: how to reword one is in CONTRIBUTING.
 */
export interface WireWords {
  readonly yesNo: Readonly<Record<YesNo, Written<string>>>;
  readonly historyKinds: Readonly<Record<HistoryEntry['kind'], Written<string>>>;
  /** Where an area comes from. */
  readonly sources: {
    readonly bullet: Written<(number: number) => string>;
    readonly description: Written<string>;
    readonly own: Written<string>;
  };
}

export type Written<T> = readonly [first: T, ...later: (readonly [since: SchemaVersion, word: T])[]];

type AsOf<Words> = { readonly [Key in keyof Words]: Words[Key] extends Written<infer T> ? T : never };

const wordAt = <T>([first, ...later]: Written<T>, form: SchemaVersion): T =>
  later.findLast(([since]) => since <= form)?.[1] ?? first;

/** A group of words as workbooks of this form have them. */
export const wordsAt = <Words extends Readonly<Record<string, Written<unknown>>>>(
  words: Words,
  form: SchemaVersion,
): AsOf<Words> =>
  Object.fromEntries(
    Object.entries(words).map(([key, written]) => [key, wordAt(written, form)]),
  ) as AsOf<Words>;

/** All that a word ever was. */
export const everyWord = <T>([first, ...later]: Written<T>): T[] => [first, ...later.map(([, word]) => word)];
