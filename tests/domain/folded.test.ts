import fc from 'fast-check';
import { cleaned, cleanedText, folded, isLookalike, withoutLookalikes } from '../../src/domain/folded';
import {
  INVISIBLE,
  isInvisible,
  isReadableName,
  SPACES,
  UNREADABLE_IN_NAMES,
} from '../../src/domain/readable';

/** Any text, with what hides in texts strewn over it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(...UNREADABLE_IN_NAMES, ...SPACES, '\u{e0041}', '\u034f', 'Å', 'å', 'A\u030a', 'ö'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test.each([
  [' JA ', 'ja'],
  ['J\u00ad\u200bA\u{e0041}', 'ja'],
  ['Ｊａ\u3000ＪＡ', 'ja ja'],
  ['A\u030ase\u00a0\u2003Ærø', 'åse ærø'],
  ['Ａ\u0085B', 'a b'],
  ['ﬁn', 'fin'],
])('%j is meant as %j', (typed, meant) => expect(folded(typed)).toBe(meant));

test.each([
  ['\u200b A\u030ase \u00a0 Prøve\ufeff', 'Åse Prøve'],
  ['Ａｎｅ　Ｐ．', 'Ane P.'],
  ['\u2060\u00a0', ''],
  ['Анна', 'Анна'],
  ['㎏ ½', '㎏ ½'],
  ['q\u0301', 'q\u0301'],
])('the name %j is written as %j', (typed, written) => expect(cleaned(typed)).toBe(written));

test('a cleaned name holds nothing hidden, and stays what it is', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const name = cleaned(text);
      expect(cleaned(name)).toBe(name);
      expect([...name].filter((character) => (INVISIBLE + '\u00a0\u2003').includes(character))).toEqual([]);
      // All that may be left is an accent that has no letter of its own.
      expect(isReadableName(name.replace(/[\u0300-\u036f]/g, ''))).toBe(true);
      expect(folded(name)).toBe(folded(text));
    }),
  );
});

test('free text is kept letter for letter, as long as it shows something', () => {
  expect(cleanedText(' Plan\u00a0og\n drift\u200b ')).toBe('Plan\u00a0og\n drift\u200b');
  expect(cleanedText('\u200b\u00a0')).toBe('');
  expect(cleanedText(`${'\u200b'.repeat(200)}Drift`)).toBe('Drift');
  fc.assert(fc.property(hostile, (text) => expect(isInvisible(cleanedText(text))).toBe(false)));
});

test('letters of other alphabets stand for those of the codes, and no letter of ours does', () => {
  expect(withoutLookalikes('\u0410\u0430\u0391 \u13a0\u0501 \u041d\u043d\u0397\u04bb')).toBe('AAA DD HHHH');
  const ours = 'abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789 -';
  expect(withoutLookalikes(ours)).toBe(ours);
  expect([...ours].filter(isLookalike)).toEqual([]);
});
