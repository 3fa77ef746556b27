import type { ChangeWords } from './changes';

export const changesEn: ChangeWords = {
  project: 'The project',
  blank: '(blank)',
  fields: {
    municipality: 'municipality',
    start: 'start date',
    end: 'end date',
    loadLimit: 'most areas in one week',
    klikRead: 'KLIK tasks read',
    name: 'name',
    date: 'date',
    role: 'role',
    side: 'side',
    unit: 'unit',
    email: 'e-mail',
    confirmed: 'confirmed',
    decision: 'included',
    reason: 'reason',
    phase: 'phase',
  },
};
