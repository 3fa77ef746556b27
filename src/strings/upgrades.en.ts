import type { UpgradeWords } from './upgrades.da';

export const upgradesEn: UpgradeWords = {
  renumbered: (from, to) => `Own areas ${from} are called ${to} afterwards.`,
  resealed: 'The completion goes along, sealed under the new numbers; the history says so.',
  added: (area) => `The task has got one more area: ${area}. Answer it with Yes or No afterwards.`,
};
