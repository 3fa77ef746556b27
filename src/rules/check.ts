import type { Counts } from '../domain/completion';
import type { Facts } from '../domain/facts';
import { RULES } from './index';
import type { Finding, FindingOf, Rule, RuleId, Severity } from './rule';

/** Everything that can be said about a plan: in the order of the rules, and under each in slot order. */
export const check = (facts: Facts): Finding[] => RULES.flatMap((rule) => findingsOf(rule, facts));

/** A mapped type, so that the findings of any rule are a `Finding` without a cast. */
type FindingsFor<Id extends RuleId> = { [Key in Id]: FindingOf<Key> }[Id];

const findingsOf = <Id extends RuleId>(rule: Rule<Id>, facts: Facts): FindingsFor<Id>[] =>
  rule.check(facts).map(({ place, data }) => ({ rule: rule.id, severity: rule.severity, place, data }));

export function countFindings(findings: readonly Finding[]): Counts {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
