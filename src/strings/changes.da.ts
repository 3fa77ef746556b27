import type { ChangeWords } from './changes';

export const changesDa: ChangeWords = {
  project: 'Projektet',
  blank: '(tom)',
  fields: {
    municipality: 'kommune',
    start: 'startdato',
    end: 'slutdato',
    loadLimit: 'flest områder på én uge',
    klikRead: 'KLIK-opgaver læst',
    name: 'navn',
    date: 'dato',
    role: 'rolle',
    side: 'part',
    unit: 'enhed',
    email: 'e-mail',
    confirmed: 'bekræftet',
    decision: 'inddrages',
    reason: 'begrundelse',
    phase: 'fase',
  },
};
