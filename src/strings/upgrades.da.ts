import type { Wording } from './wording';

export const upgradesDa = {
  renumbered: (from: string, to: string) => `Egne områder ${from} hedder derefter ${to}.`,
  resealed: 'Fuldførelsen følger med og forsegles under de nye numre; det skrives i historikken.',
  added: (area: string) => `Opgaven har fået et område mere: ${area}. Sig Ja eller Nej til det bagefter.`,
} as const;

export type UpgradeWords = Wording<typeof upgradesDa>;
