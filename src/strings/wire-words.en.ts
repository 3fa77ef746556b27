import type { WireWords } from './wire-words';

export const wireWordsEn: WireWords = {
  yesNo: { yes: ['Yes'], no: ['No'] },
  historyKinds: { completed: ['Completed'], reopened: ['Reopened'], upgraded: ['Upgraded'] },
  sources: {
    bullet: [(number) => `Bullet ${number}`],
    description: ['Description'],
    own: ['Own area'],
  },
};
