import fc from 'fast-check';
import { fingerprint } from '../../src/domain/canonical';
import { readyPlan } from '../../src/examples/plans';
import { areaId } from '../../src/domain/slot';
import { templateAt, type Template } from '../../src/domain/template';
import { upgradedPlan } from '../../src/domain/upgraded-plan';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { inFirstForm } from '../support/older-form';
import { completedPlan, randomPlan } from '../support/random-plan';

const READY = readyPlan('da');

test('a plan of the first form says the same in today’s', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan }) => {
      expect(upgradedPlan(inFirstForm(plan), DEFAULT_TEMPLATE).plan).toEqual(plan);
    }),
    { numRuns: 60 },
  );
});

test('what was completed is sealed under the new numbers', () => {
  fc.assert(
    fc.property(completedPlan('da'), (plan) => {
      const upgraded = upgradedPlan(inFirstForm(plan), DEFAULT_TEMPLATE).plan;
      expect(upgraded.completion?.fingerprint).toBe(fingerprint(upgraded));
    }),
    { numRuns: 20 },
  );
});

test('own areas are told with their numbers before and now', () => {
  const { numbers, added } = upgradedPlan(inFirstForm(READY), DEFAULT_TEMPLATE);
  const count = DEFAULT_TEMPLATE.areas.length;
  expect(numbers).toEqual({
    before: [areaId(count + 1), areaId(READY.areas.length)],
    now: ['E01', READY.areas.at(-1)!.id],
  });
  expect(added).toEqual([]);
  expect(upgradedPlan(READY, DEFAULT_TEMPLATE)).toEqual({
    plan: READY,
    numbers: null,
    isResealed: false,
    added: [],
  });
});

test('an area that the task has got since is there, with a suggested period, and nobody has decided about it', () => {
  const slot = areaId(DEFAULT_TEMPLATE.areas.length + 1);
  const one = { ...DEFAULT_TEMPLATE.areas.at(-1)!, id: 'one-more', slot, since: 2 };
  const later: Template = { ...DEFAULT_TEMPLATE, version: 2, areas: [...DEFAULT_TEMPLATE.areas, one] };
  expect(templateAt(later, 1).areas).toEqual(DEFAULT_TEMPLATE.areas);
  for (const plan of [READY, inFirstForm(READY)]) {
    const upgraded = upgradedPlan(plan, later);
    expect(upgraded.added).toEqual([one]);
    const [before, after] = [plan, upgraded.plan].map(({ areas }) => areas.filter(({ name }) => name !== ''));
    expect(after!.map(({ name, side, decision }) => [name, side, decision])).toEqual(
      before!.map(({ name, side, decision }) => [name, side, decision]),
    );
    const found = upgraded.plan.areas.find(({ templateArea }) => templateArea === 'one-more')!;
    expect(found).toMatchObject({ id: slot, decision: null, name: '', reason: '' });
    expect(found.start).not.toBeNull();
  }
});
