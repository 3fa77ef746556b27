import { canonicalPlan, fingerprint, fingerprintOf } from '../../src/domain/canonical';
import { changesBetween } from '../../src/domain/changes';
import type { Plan } from '../../src/domain/plan';
import { EXAMPLES } from '../../src/examples';

const plan = EXAMPLES.ready.plan('da');
const area = (edit: object): Plan => ({
  ...plan,
  areas: plan.areas.map((row) => (row.id === 'K03' ? { ...row, ...edit } : row)),
});
const person = (edit: object): Plan => ({
  ...plan,
  participants: plan.participants.map((row) => (row.id === 'P02' ? { ...row, ...edit } : row)),
});

/** Everything that somebody may decide, each changed by itself. */
const DECISIONS: readonly (readonly [what: string, key: string, field: string, changed: Plan])[] = [
  ['a name', 'P02', 'name', person({ name: 'Bo Prøvesen' })],
  ['a role', 'P02', 'role', person({ role: 'other' })],
  ['a side', 'P02', 'side', person({ side: 'library' })],
  ['a unit', 'P02', 'unit', person({ unit: '' })],
  ['an address', 'P02', 'email', person({ email: 'bo@prøve.dk' })],
  ['a confirmation', 'P02', 'confirmed', person({ confirmed: null })],
  ['a decision', 'K03', 'decision', area({ decision: 'no' })],
  ['a reason', 'K03', 'reason', area({ reason: 'Findes allerede' })],
  ['a phase', 'K03', 'phase', area({ phase: 'test' })],
  ['a start', 'K03', 'start', area({ start: '2027-03-01' })],
  ['an end', 'K03', 'end', area({ end: null })],
  [
    'a code',
    'K01',
    'P04',
    {
      ...plan,
      assignments: plan.assignments.map((held) =>
        held.area === 'K01' && held.participant === 'P04' ? { ...held, code: 'H' } : held,
      ),
    },
  ],
  [
    'the municipality',
    'project',
    'municipality',
    { ...plan, project: { ...plan.project, municipality: 'Prøvekøbing' } },
  ],
  ['the load limit', 'project', 'loadLimit', { ...plan, project: { ...plan.project, loadLimit: 4 } }],
  ['step 3', 'project', 'klikRead', { ...plan, project: { ...plan.project, klikRead: 'no' } }],
  [
    'a milestone',
    'M01',
    'date',
    {
      ...plan,
      milestones: plan.milestones.map((row) => (row.id === 'M01' ? { ...row, date: '2027-03-05' } : row)),
    },
  ],
];

test.each(DECISIONS)(
  '%s changes the fingerprint, and is told as one difference',
  (_, key, field, changed) => {
    expect(fingerprint(changed)).not.toBe(fingerprint(plan));
    const changes = changesBetween(canonicalPlan(plan), canonicalPlan(changed));
    expect(changes.map((change) => [change.key, change.field])).toEqual([[key, field]]);
  },
);

test('the same person in another slot is another plan: its codes would be somebody else’s', () => {
  const inSlot = (key: string): string => fingerprintOf([{ key, fields: { name: 'Ane Eksempel' } }]);
  expect(inSlot('P01')).not.toBe(inSlot('P02'));
});

test('what is no decision changes nothing', () => {
  const same: Plan = {
    ...plan,
    workbookId: 'another',
    assignments: [...plan.assignments].reverse(),
    participants: plan.participants.map((row) => ({ ...row, unit: ` ${row.unit.replace(' ', '  ')} ` })),
    history: EXAMPLES.completed.plan('da').history,
  };
  expect(fingerprint(same)).toBe(fingerprint(plan));
  expect(changesBetween(canonicalPlan(plan), canonicalPlan(same))).toEqual([]);
});

test('differences run both ways', () => {
  const [, , , changed] = DECISIONS[0]!;
  const [there] = changesBetween(canonicalPlan(plan), canonicalPlan(changed));
  const [back] = changesBetween(canonicalPlan(changed), canonicalPlan(plan));
  expect([back!.from, back!.to]).toEqual([there!.to, there!.from]);
});
