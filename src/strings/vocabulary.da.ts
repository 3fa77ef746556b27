import type { Vocabulary } from '../blueprint/vocabulary';

export const vocabularyDa: Vocabulary = {
  language: 'da',
  yesNo: { yes: 'Ja', no: 'Nej' },
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
