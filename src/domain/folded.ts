import { isInvisible, withoutSpacesAround } from './readable';

/*
 * One folding for the whole product: how people mean the same word or name, whatever came along when it was typed,
 * pasted or exported. It tells what was meant; what a cell says is read by `readable.ts`, letter by letter.
 */

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Spaces of any width, tabs and line ends; NEL is none to JavaScript. */
const ANY_SPACES = /[\s\u0085]+/gu;

/** Without what nobody can see, and with plain spaces: one between two words, none around. */
const visible = (text: string): string =>
  text.replace(IGNORABLE, '').replace(ANY_SPACES, ' ').replace(/^ | $/g, '');

/** Words are the same word when this is the same: ` JA ` is `ja`, however wide and however put together. */
export const folded = (text: string): string => visible(text).normalize('NFKC').toLowerCase();

/** Free text as it is to be written: letter for letter, unless it begins with so much that nobody sees that it seems blank. */
export const cleanedText = (text: string): string =>
  withoutSpacesAround(isInvisible(text) ? text.replace(IGNORABLE, '') : text);

const FULL_WIDTH = /[\uff01-\uff5e]+/g;

/** A name as it is to be written where it was brought along with such things: the same letters, each as one. */
export const cleaned = (text: string): string =>
  visible(text.replace(FULL_WIDTH, (wide) => wide.normalize('NFKC'))).normalize('NFC');

/**
 * Letters of other alphabets that cannot be told from those of the codes (Unicode Technical Standard 39): capital
 * and small Greek, Cyrillic, Cherokee, Canadian syllabics, Lisu, Coptic, Carian and Miao.
 */
const LOOKALIKES: Readonly<Record<'A' | 'D' | 'H', readonly number[]>> = {
  A: [0x0391, 0x03b1, 0x0410, 0x0430, 0x0251, 0x13aa, 0xab7a, 0x15c5, 0xa4ee, 0x102a0, 0x16f40],
  D: [0x0501, 0x13a0, 0xab70, 0x13e7, 0x146f, 0x15de, 0x15ea, 0xa4d2, 0xa4d3],
  H: [
    ...[0x0397, 0x03b7, 0x041d, 0x043d, 0x04bb, 0x0570, 0x13bb, 0xab8b, 0x13c2, 0x157c, 0x2c8e, 0x2c8f],
    ...[0xa4e7, 0x102cf],
  ],
};

const LETTER_FOR: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([letter, points]) =>
    points.map((point) => [String.fromCodePoint(point), letter] as const),
  ),
);

/** Looks like a letter of the codes, and is another. */
export const isLookalike = (character: string): boolean => LETTER_FOR.has(character);

/** The same text with our letters for those that look like them. */
export const withoutLookalikes = (text: string): string =>
  [...text].map((character) => LETTER_FOR.get(character) ?? character).join('');
