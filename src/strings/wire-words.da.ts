import type { WireWords } from './wire-words';

export const wireWordsDa: WireWords = {
  yesNo: { yes: ['Ja'], no: ['Nej'] },
  historyKinds: { completed: ['Fuldført'], reopened: ['Genåbnet'], upgraded: ['Opgraderet'] },
  sources: {
    bullet: [(number) => `Punkt ${number}`],
    description: ['Beskrivelsen'],
    own: ['Eget område'],
  },
};
