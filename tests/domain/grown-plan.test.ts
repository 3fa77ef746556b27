import fc from 'fast-check';
import { canonicalPlan } from '../../src/domain/canonical';
import { grownPlan, ROOM_KEYS, roomOf, type Room } from '../../src/domain/grown-plan';
import { newPlan } from '../../src/domain/new-plan';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { anyPlan } from '../support/any-plan';
import { TINY } from '../support/tiny-template';

const rooms = fc.record<Partial<Room>>(
  {
    participants: fc.integer({ min: 0, max: 60 }),
    areas: fc.integer({ min: 0, max: 40 }),
    milestones: fc.integer({ min: 0, max: 20 }),
  },
  { requiredKeys: [] },
);

test('there is as much room as was asked for, and never less than before', () => {
  fc.assert(
    fc.property(anyPlan, rooms, (plan, asked) => {
      const before = roomOf(plan, TINY);
      const after = roomOf(grownPlan(plan, TINY, asked), TINY);
      for (const key of ROOM_KEYS) expect(after[key]).toBe(Math.max(before[key], asked[key] ?? 0));
    }),
    { numRuns: 50 },
  );
});

test('whatever stands there stays, and what is sealed is the same', () => {
  fc.assert(
    fc.property(anyPlan, rooms, (plan, asked) => {
      const grown = grownPlan(plan, TINY, asked);
      expect(grown.participants.slice(0, plan.participants.length)).toEqual(plan.participants);
      expect(grown.areas.slice(0, plan.areas.length)).toEqual(plan.areas);
      expect(grown.milestones.slice(0, plan.milestones.length)).toEqual(plan.milestones);
      expect(canonicalPlan(grown)).toEqual(canonicalPlan(plan));
    }),
    { numRuns: 50 },
  );
});

test.each([1, 2] as const)('in form %d, own areas are numbered on as that form does', (schema) => {
  const plan = newPlan({ template: DEFAULT_TEMPLATE, language: 'da', workbookId: 'w', schema });
  const { areas } = grownPlan(plan, DEFAULT_TEMPLATE, { areas: 10 });
  expect(areas.slice(-2).map(({ id }) => id)).toEqual(schema === 1 ? ['K23', 'K24'] : ['E09', 'E10']);
});
