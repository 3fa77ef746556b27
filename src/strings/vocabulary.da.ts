import type { Vocabulary } from '../blueprint/vocabulary';
import { SCHEMA_VERSION } from '../domain/area-slots';
import { wordsAt } from './wire-words';
import { wireWordsDa } from './wire-words.da';

export const vocabularyDa: Vocabulary = {
  language: 'da',
  yesNo: wordsAt(wireWordsDa.yesNo, SCHEMA_VERSION),
  codes: {
    A: { name: 'Ansvarlig', meaning: 'dækker området og svarer for det' },
    D: { name: 'Dækker', meaning: 'dækker området sammen med den ansvarlige' },
    H: { name: 'Henter information', meaning: 'indhenter information om området' },
  },
  statuses: {
    'in-progress': 'I gang',
    ready: 'Klar',
    completed: 'Fuldført',
    changed: 'Ændret siden fuldførelse',
  },
};
