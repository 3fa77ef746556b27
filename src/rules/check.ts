import { canonicalPlan, fingerprintOf } from '../domain/canonical';
import { changesBetween, type Change } from '../domain/changes';
import type { Counts } from '../domain/completion';
import { factsOf, type Facts } from '../domain/facts';
import type { Plan } from '../domain/plan';
import { statusOf, type PlanStatus } from '../domain/status';
import type { Template } from '../domain/template';
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

/** A plan with everything that can be said about it. */
export interface CheckedPlan {
  readonly plan: Plan;
  readonly template: Template;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly status: PlanStatus;
  readonly fingerprint: string;
  /** What differs from the completed plan; empty while the task is open. */
  readonly changes: readonly Change[];
}

export function checkPlan(plan: Plan, template: Template): CheckedPlan {
  const facts = factsOf(plan, template);
  const findings = check(facts);
  const counts = countFindings(findings);
  const canonical = canonicalPlan(plan);
  return {
    plan,
    template,
    facts,
    findings,
    counts,
    status: statusOf(plan, counts),
    fingerprint: fingerprintOf(canonical),
    changes: plan.completion === null ? [] : changesBetween(plan.completion.baseline, canonical),
  };
}
