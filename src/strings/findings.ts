import { cellAddress } from '../blueprint/layout';
import type { Damage, DamageKind } from '../domain/plan';
import type { FindingData, FindingOf, RuleId } from '../rules/rule';
import type { Say } from './say';

/** A sentence for every rule: what is wrong, and what to do next. Danish is the source. */
export type FindingWords = {
  readonly [Id in RuleId]: (data: FindingData[Id], say: Say) => string;
};

export type DamageWords = Readonly<Record<DamageKind, (damage: Damage) => string>>;

/** A cell by its address: `H15`. Damage that is told by this has both. */
export const cellAt = (row = 1, column = 1): string => cellAddress(row - 1, column - 1);

export const describeFinding = <Id extends RuleId>(
  { rule, data }: FindingOf<Id>,
  words: FindingWords,
  say: Say,
): string => words[rule](data, say);
