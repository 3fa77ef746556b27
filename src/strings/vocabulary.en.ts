import type { Vocabulary } from '../blueprint/vocabulary';
import { SCHEMA_VERSION } from '../domain/area-slots';
import { wordsAt } from './wire-words';
import { wireWordsEn } from './wire-words.en';

export const vocabularyEn: Vocabulary = {
  language: 'en',
  yesNo: wordsAt(wireWordsEn.yesNo, SCHEMA_VERSION),
  // D and H stand for Danish words, so those are given once: the letters are the same in every language.
  codes: {
    A: { name: 'Answers for the area', meaning: 'answers for the area and covers it' },
    D: { name: 'Covers (dækker)', meaning: 'covers the area together with whoever answers for it' },
    H: { name: 'Obtains information (henter)', meaning: 'obtains information about the area' },
  },
  statuses: {
    'in-progress': 'In progress',
    ready: 'Ready',
    completed: 'Completed',
    changed: 'Changed since completion',
  },
};
