import type { Language } from '../domain/language';
import type { UpgradedPlan } from '../domain/upgraded-plan';
import { spanned } from './say';
import type { UpgradeWords } from './upgrades.da';

/** What an upgrade does to the plan, a sentence for each thing. */
export const describeUpgrade = (
  { numbers, isResealed, added }: Omit<UpgradedPlan, 'plan'>,
  words: UpgradeWords,
  language: Language,
): string[] => [
  ...(numbers ? [words.renumbered(spanned(numbers.before), spanned(numbers.now))] : []),
  ...(isResealed ? [words.resealed] : []),
  ...added.map(({ slot, name }) => words.added(`${slot} ${name[language]}`)),
];
