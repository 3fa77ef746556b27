import fc from 'fast-check';
import { LANGUAGES } from '../../src/domain/language';
import { INVISIBLE, SPACES, UNREADABLE_IN_NAMES } from '../../src/domain/readable';
import { quotedText, visibleText } from '../../src/strings/visible';

test.each([
  ['Ja', '»Ja«', '“Ja”'],
  ['Ja ', '»Ja␣«', '“Ja␣”'],
  [' Ja', '»␣Ja«', '“␣Ja”'],
  ['To  ord', '»To␣␣ord«', '“To␣␣ord”'],
  ['To ord', '»To ord«', '“To ord”'],
  ['    Ja', '»␣␣␣Ja«', '“␣␣␣Ja”'],
  ['Ja\u00a0', '»Ja + hårdt mellemrum«', '“Ja + no-break space”'],
  ['A\u200b', '»A + usynligt tegn (U+200B)«', '“A + invisible character (U+200B)”'],
  ['\u200bA', '»usynligt tegn (U+200B) + A«', '“invisible character (U+200B) + A”'],
  ['\u200b', '»usynligt tegn (U+200B)«', '“invisible character (U+200B)”'],
  ['A\u200b\u2060\ufeff', '»A + 3 usynlige tegn«', '“A + 3 invisible characters”'],
  ['A\u{e0041}', '»A + usynligt tegn (U+E0041)«', '“A + invisible character (U+E0041)”'],
  ['Ane\u00adE', '»Ane + usynligt tegn (U+00AD) + E«', '“Ane + invisible character (U+00AD) + E”'],
  ['A\tB', '»A + tabulator + B«', '“A + tab + B”'],
  ['A\r\nB', '»A + linjeskift + B«', '“A + line break + B”'],
  ['A\u2003', '»A + særligt mellemrum (U+2003)«', '“A + special space (U+2003)”'],
  ['A\u0085', '»A + særligt mellemrum (U+0085)«', '“A + special space (U+0085)”'],
  ['A\u0007', '»A + usynligt tegn (U+0007)«', '“A + invisible character (U+0007)”'],
  ['\u0410', '»\u0410« (kyrillisk \u0410)', '“\u0410” (Cyrillic \u0410)'],
  ['\u0397', '»\u0397« (græsk \u0397)', '“\u0397” (Greek \u0397)'],
  ['\u13a0', '»\u13a0« (\u13a0 er U+13A0)', '“\u13a0” (\u13a0 is U+13A0)'],
  ['Ａ', '»Ａ« (Ａ i fuld bredde)', '“Ａ” (full-width Ａ)'],
  ['A\u030ase', '»A\u030ase« (løs accent U+030A)', '“A\u030ase” (loose accent U+030A)'],
])('%j is told as %s', (typed, da, en) => {
  expect([quotedText(typed, 40, 'da'), quotedText(typed, 40, 'en')]).toEqual([da, en]);
});

test('what is long is shortened, and so is what hides much', () => {
  expect(visibleText('x'.repeat(41), 40, 'da').text).toBe(`${'x'.repeat(39)}…`);
  expect(visibleText('A\u200b'.repeat(30), 40, 'da').text).toBe(
    'A + usynligt tegn (U+200B) + A + usynligt tegn (U+200B) + A…',
  );
  expect(visibleText('x'.repeat(39) + '\u200b', 40, 'da').text).toMatch(/x \+ usynligt tegn \(U\+200B\)$/);
});

const hidden = fc.constantFrom(...UNREADABLE_IN_NAMES, ...SPACES, '\u0000', '\u001b', '\ud800', '\u{e0041}');
const text = fc
  .array(
    fc.oneof(hidden, fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constantFrom('A', 'Ja', '\u0410')),
  )
  .map((parts) => parts.join(''));

test('nothing that is shown breaks a line or hides anything', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), (typed, language) => {
      const shown = quotedText(typed, 40, language);
      expect([...shown].filter((character) => (INVISIBLE + '\u00a0\t\r\n').includes(character))).toEqual([]);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(shown.length).toBeLessThan(230);
    }),
    { numRuns: 500 },
  );
});

test('two short texts that differ in what is hidden are never shown alike', () => {
  const code = fc.tuple(
    fc.constantFrom('A', 'D', 'H', 'Ja'),
    fc.array(hidden, { maxLength: 1 }),
    fc.boolean(),
  );
  const typed = code.map(([word, added, before]) => (before ? [...added, word] : [word, ...added]).join(''));
  fc.assert(
    fc.property(typed, typed, fc.constantFrom(...LANGUAGES), (one, other, language) => {
      const alike = quotedText(one, 40, language) === quotedText(other, 40, language);
      const lineEnds = (text: string): string => text.replace(/\r/g, '\n');
      expect(alike).toBe(lineEnds(one) === lineEnds(other));
    }),
    { numRuns: 1000 },
  );
});
