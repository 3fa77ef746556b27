import { folded } from '../domain/folded';

/** A word that may be meant, and what it stands for. Several words may stand for the same. */
export type MeantBy<Id> = readonly (readonly [word: string, id: Id])[];

const SHORTEST_BEGINNING = 3;
const MOST_SLIPS = 2;

/**
 * What a text means beyond doubt: the word itself, a beginning that only one word has, or the one word that is
 * nearest with few slips of the keyboard. Null where two things may be meant, or none.
 */
export function closestWord<Id>(text: string, words: MeantBy<Id>): Id | null {
  const typed = plainly(text);
  // A question mark is somebody's doubt, which is for people to settle.
  if (typed === '' || typed.includes('?')) return null;
  const known = words.map(([word, id]) => [plainly(word), id] as const);
  const same = onlyOne(known.filter(([word]) => word === typed));
  if (same !== null) return same;
  const beginning =
    typed.length < SHORTEST_BEGINNING ? null : onlyOne(known.filter(([word]) => word.startsWith(typed)));
  return beginning ?? nearest(typed, known);
}

/** Signs around a word are nobody's decision. */
export const plainly = (text: string): string =>
  folded(text).replace(/^[ .,;:!"'»«()-]+|[ .,;:!"'»«()-]+$/gu, '');

function nearest<Id>(typed: string, words: MeantBy<Id>): Id | null {
  const near = words
    .map(([word, id]) => ({ word, id, slips: slipsBetween(typed, word) }))
    .filter(({ word, slips }) => slips <= allowed(Math.max(word.length, typed.length)));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return onlyOne(near.filter(({ slips }) => slips === fewest).map(({ word, id }) => [word, id]));
}

/** In a short word every slip makes another word: none in three letters, one in four. */
const allowed = (length: number): number => Math.min(MOST_SLIPS, Math.floor((length - 1) / 3));

function onlyOne<Id>(words: MeantBy<Id>): Id | null {
  const ids = new Set(words.map(([, id]) => id));
  return ids.size === 1 ? words[0]![1] : null;
}

/** Letters left out, put in, exchanged or swapped with their neighbour (Damerau–Levenshtein). */
export function slipsBetween(a: string, b: string): number {
  // No text in a cell is worth the time of comparing what cannot be near anyway.
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return Infinity;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        back[j]! + 1,
        row[j - 1]! + 1,
        back[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? twoBack[j - 2]! + 1 : Infinity,
      );
    }
    [twoBack, back] = [back, row];
  }
  return back[b.length]!;
}
