import { isDeepStrictEqual } from 'node:util';
import { factsOf } from '../../src/domain/facts';
import type { Place, SheetKey } from '../../src/domain/place';
import type { Plan } from '../../src/domain/plan';
import type { Hit, Rule, RuleId } from '../../src/rules/rule';
import { deepFrozen } from '../support/frozen';
import { TINY } from '../support/tiny-template';
import { RULE_TABLE } from './rule-table';

/** A plan about which the rule has nothing to say. */
export interface SilentCase {
  readonly name: string;
  readonly plan: Plan;
}

export interface FindsCase<Id extends RuleId> extends SilentCase {
  readonly findings: readonly Hit<Id>[];
}

export interface RuleCases<Id extends RuleId> {
  readonly silent: readonly SilentCase[];
  readonly finds: readonly FindsCase<Id>[];
}

export const at = (sheet: SheetKey, row: string, column: string): Place => ({ sheet, row, column });

/** One rule's whole test. Cases that could not fail, or that say the same twice, are refused outright. */
export function testRule<Id extends RuleId>(rule: Rule<Id>, cases: RuleCases<Id>): void {
  const faults = faultsIn(rule, cases);
  if (faults.length > 0) throw new Error(`The test of ${rule.id} is refused.\n${faults.join('\n')}`);

  describe(rule.id, () => {
    describe('is silent:', () => {
      for (const { name, plan } of cases.silent) test(name, () => expect(run(rule, plan)).toEqual([]));
    });
    describe('finds:', () => {
      for (const { name, plan, findings } of cases.finds)
        test(name, () => expect(run(rule, plan)).toEqual(findings));
    });
  });
}

/** Frozen, because a rule that changes the plan changes what the next rule sees. */
const run = <Id extends RuleId>(rule: Rule<Id>, plan: Plan): readonly Hit<Id>[] =>
  rule.check(factsOf(deepFrozen(plan), TINY));

/** Why these cases would prove nothing: empty when they are fit to run. */
export function faultsIn<Id extends RuleId>(rule: Rule<Id>, { silent, finds }: RuleCases<Id>): string[] {
  const promised = RULE_TABLE[rule.id].severity;
  return [
    ...(rule.severity === promised
      ? []
      : [`It is of severity ${rule.severity}, but rule-table.ts promises ${promised}: mend the rule.`]),
    ...(silent.length > 0 ? [] : ['No silent case: add a plan that the rule must leave alone.']),
    ...(finds.length > 0 ? [] : ['No finds case: add a plan in which the rule must find something.']),
    ...finds
      .filter(({ findings }) => findings.length === 0)
      .map(({ name }) => `"${name}" expects no findings: move it to the silent cases.`),
    ...pairs(finds)
      .filter(([one, other]) => isDeepStrictEqual(one.plan, other.plan))
      .map(([one, other]) => `"${one.name}" and "${other.name}" find in the same plan: keep one.`),
    ...pairs(silent)
      .filter(([one, other]) => isDeepStrictEqual(one.plan, other.plan))
      .map(([one, other]) => `"${one.name}" and "${other.name}" are silent on the same plan: keep one.`),
    ...finds.flatMap((found) =>
      silent
        .filter(({ plan }) => isDeepStrictEqual(plan, found.plan))
        .map(({ name }) => `"${found.name}" finds in the plan on which "${name}" is silent: change one.`),
    ),
    ...pairs([...silent, ...finds])
      .filter(([one, other]) => one.name === other.name)
      .map(([{ name }]) => `Two cases are called "${name}": say what sets them apart.`),
  ];
}

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
