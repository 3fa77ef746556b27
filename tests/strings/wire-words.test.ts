import { LANGUAGES } from '../../src/domain/language';
import { everyWord, wordsAt, type WireWords, type Written } from '../../src/strings/wire-words';
import { wireWordsDa } from '../../src/strings/wire-words.da';
import { wireWordsEn } from '../../src/strings/wire-words.en';
import { workbookWords } from '../../src/strings/workbook';

test('a word is the one of its form, and every one that it was is known', () => {
  const words: Record<'one' | 'other', Written<string>> = { one: ['Ja', [2, 'Jo']], other: ['Nej'] };
  expect(wordsAt(words, 1)).toEqual({ one: 'Ja', other: 'Nej' });
  expect(wordsAt(words, 2)).toEqual({ one: 'Jo', other: 'Nej' });
  expect(everyWord(words.one)).toEqual(['Ja', 'Jo']);
});

const WIRE: Record<(typeof LANGUAGES)[number], WireWords> = { da: wireWordsDa, en: wireWordsEn };

describe.each(LANGUAGES)('%s', (language) => {
  test('a workbook of the first form has the words that it was made with', () => {
    const { yesNo, historyKinds, sources } = workbookWords(language, 1);
    const { bullet, description, own } = sources;
    expect([...Object.values(yesNo), historyKinds.completed, historyKinds.reopened]).toEqual(
      language === 'da' ? ['Ja', 'Nej', 'Fuldført', 'Genåbnet'] : ['Yes', 'No', 'Completed', 'Reopened'],
    );
    expect([bullet(3), description, own]).toEqual(
      language === 'da'
        ? ['Punkt 3', 'Beskrivelsen', 'Eget område']
        : ['Bullet 3', 'Description', 'Own area'],
    );
  });

  // A history is read by every word that there ever was: one of them must never mean two things.
  test('no word of one answer or event was ever that of another', () => {
    for (const list of [WIRE[language].yesNo, WIRE[language].historyKinds]) {
      const words = Object.values(list).flatMap((written) => [...new Set(everyWord(written))]);
      expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
    }
  });
});
