import { LANGUAGES } from '../../src/domain/language';
import { CODES, YES_NO } from '../../src/domain/vocabulary';
import { namesIn } from '../../src/domain/template';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { WORDS } from './example';

const LISTS = ['yesNo', 'statuses'] as const;

test('the Danish words are those that the command line promises', () => {
  const { yesNo, statuses } = WORDS.da.vocabulary;
  expect(namesIn(DEFAULT_TEMPLATE.roles, 'da')).toEqual([
    'Projektleder',
    'Projektejer',
    'ØiR-koordinator',
    'Biblioteksmedarbejder',
    'Økonomi-/debitormedarbejder',
    'Borgerservice',
    'Systemadministrator',
    'Kommunikation',
    'Anden',
  ]);
  expect(namesIn(DEFAULT_TEMPLATE.sides, 'da')).toEqual(['Bibliotek', 'Økonomi', 'Fælles']);
  expect(YES_NO.map((answer) => yesNo[answer])).toEqual(['Ja', 'Nej']);
  expect(statuses).toEqual({
    'in-progress': 'I gang',
    ready: 'Klar',
    completed: 'Fuldført',
    changed: 'Ændret siden fuldførelse',
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const { vocabulary } = WORDS[language];

  test('says which language it is', () => {
    expect(vocabulary.language).toBe(language);
  });

  // A cell is read back by its word, so a word may mean only one thing in its list.
  test.each(LISTS)('%s: no word is empty or means two things', (list) => {
    const words = Object.values<string>(vocabulary[list]).map((word) => word.toLowerCase());
    expect(words.filter((word) => word !== word.trim() || word === '')).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  // Excel takes a list of at most 255 characters where it is written out, and a comma would split a word.
  test.each(LISTS)('%s: no word holds a list separator', (list) => {
    expect(Object.values<string>(vocabulary[list]).filter((word) => /[,;]/.test(word))).toEqual([]);
  });

  test('every code has a name and a meaning', () => {
    for (const code of CODES) {
      expect(vocabulary.codes[code].name).toMatch(/\S/);
      expect(vocabulary.codes[code].meaning).toMatch(/\S/);
    }
  });
});

test('no word means one thing in one language and another in the other', () => {
  for (const list of LISTS) {
    const da = Object.entries<string>(WORDS.da.vocabulary[list]);
    const en = new Map(Object.entries<string>(WORDS.en.vocabulary[list]).map(([id, word]) => [word, id]));
    for (const [id, word] of da) expect(en.get(word) ?? id).toBe(id);
  }
});
