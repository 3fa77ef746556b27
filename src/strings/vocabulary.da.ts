import type { Vocabulary } from '../blueprint/vocabulary';

export const vocabularyDa: Vocabulary = {
  language: 'da',
  roles: {
    'project-leader': 'Projektleder',
    'project-owner': 'Projektejer',
    'oir-coordinator': 'ØiR-koordinator',
    'library-staff': 'Biblioteksmedarbejder',
    'finance-staff': 'Økonomi-/debitormedarbejder',
    'citizen-service': 'Borgerservice',
    'system-administrator': 'Systemadministrator',
    communication: 'Kommunikation',
    other: 'Anden',
  },
  sides: { library: 'Bibliotek', finance: 'Økonomi', shared: 'Fælles' },
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
