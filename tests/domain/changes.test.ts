import fc from 'fast-check';
import { canonicalPlan, fingerprint, fingerprintOf } from '../../src/domain/canonical';
import { changesBetween, type Change } from '../../src/domain/changes';
import type { CanonicalEntry, CanonicalValue } from '../../src/domain/completion';
import { anyPlan } from '../support/any-plan';

type Fields = Record<string, CanonicalValue>;

/** What `before` becomes when each change is made in it. */
function made(before: readonly CanonicalEntry[], changes: readonly Change[]): Map<string, Fields> {
  const entries = new Map(before.map(({ key, fields }): [string, Fields] => [key, { ...fields }]));
  for (const { key, field, from, to } of changes) {
    const fields = entries.get(key) ?? {};
    expect(fields[field] ?? null).toBe(from);
    if (to === null) delete fields[field];
    else fields[field] = to;
    entries.set(key, fields);
  }
  return new Map([...entries].filter(([, fields]) => Object.keys(fields).length > 0));
}

const asMap = (entries: readonly CanonicalEntry[]): Map<string, Fields> =>
  new Map(entries.map(({ key, fields }) => [key, { ...fields }]));

const twoPlans = fc.tuple(anyPlan, anyPlan).map((plans) => plans.map(canonicalPlan));

test('the differences are all there are: made in the one plan, they give the other', () => {
  fc.assert(
    fc.property(twoPlans, ([before, after]) => {
      expect(made(before!, changesBetween(before!, after!))).toEqual(asMap(after!));
    }),
  );
});

test('the way back is the way there, turned around', () => {
  fc.assert(
    fc.property(twoPlans, ([before, after]) => {
      const turned = changesBetween(after!, before!).map(({ from, to, ...at }) => ({
        ...at,
        from: to,
        to: from,
      }));
      expect(turned).toEqual(changesBetween(before!, after!));
    }),
  );
});

test('a plan differs in nothing from itself, and then only are fingerprints equal', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (plan, other) => {
      expect(changesBetween(canonicalPlan(plan), canonicalPlan({ ...plan }))).toEqual([]);
      const changes = changesBetween(canonicalPlan(plan), canonicalPlan(other));
      expect(fingerprint(plan) === fingerprint(other)).toBe(changes.length === 0);
    }),
  );
});

test('any one field of any plan, changed, changes the fingerprint and is told as that one difference', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.nat(), (plan, row, column) => {
      const before = canonicalPlan(plan);
      const entry = before[row % before.length]!;
      const names = Object.keys(entry.fields);
      const field = names[column % names.length]!;
      const fields = { ...entry.fields, [field]: `${entry.fields[field]}!` };
      const after = before.map((other) => (other === entry ? { ...other, fields } : other));
      expect(fingerprintOf(after)).not.toBe(fingerprintOf(before));
      expect(changesBetween(before, after)).toEqual([
        { key: entry.key, field, from: entry.fields[field], to: fields[field] },
      ]);
    }),
  );
});

test('differences come in slot order, whatever the number of digits', () => {
  const entry = (key: string): CanonicalEntry => ({ key, fields: { name: 'Ane' } });
  const changes = changesBetween([], ['P10', 'P02', 'P100', 'P11'].map(entry));
  expect(changes.map(({ key }) => key)).toEqual(['P02', 'P10', 'P11', 'P100']);
});
