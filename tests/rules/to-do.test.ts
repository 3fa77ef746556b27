import { RULES, SEVERITIES } from '../../src/rules';
import { checkPlan } from '../../src/rules/check';
import type { RuleId } from '../../src/rules/rule';
import { KEPT_OPEN_BY, TO_DO, toDo, type ToDo } from '../../src/rules/to-do';
import type { Plan } from '../../src/domain/plan';
import { EXAMPLES, type ExampleKey } from '../../src/examples';
import { newPlan } from '../../src/domain/new-plan';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { COMPLETE, completeBut, UNTOUCHED } from '../support/plans';
import { TINY } from '../support/tiny-template';

const municipality = 'Prøvekøbing Kommune';
const inTiny = (plan: Plan): ToDo[] => toDo(checkPlan(plan, TINY));
const named = (plan: Plan): Plan => ({ ...plan, project: { ...plan.project, municipality } });

test('a plan that has just been made: decide, give out, and then have it confirmed', () => {
  const born = newPlan({
    ...{ template: DEFAULT_TEMPLATE, language: 'da', workbookId: 'x', municipality, start: '2027-02-01' },
    participants: EXAMPLES.ready.plan('da').participants,
  });
  expect(toDo(checkPlan(born, DEFAULT_TEMPLATE))).toEqual(['decide', 'assign', 'confirm', 'complete']);
});

test('of nothing at all, everything is left but to mend it', () => {
  expect(inTiny(UNTOUCHED)).toEqual(TO_DO.filter((key) => key !== 'mend'));
});

test.each<[done: string, plan: Plan, left: ToDo[]]>([
  ['all but the name of the municipality', COMPLETE, ['project', 'complete']],
  ['all', named(COMPLETE), ['complete']],
  [
    'all, with an area that is left out',
    named(completeBut({ areas: { K01: { decision: 'no' } } })),
    ['decide', 'assign', 'complete'],
  ],
  [
    'all but a date of an area that is not decided',
    named(completeBut({ areas: { K02: { decision: null, end: null } } })),
    ['decide', 'schedule', 'complete'],
  ],
])('done: %s', (_, plan, left) => {
  expect(inTiny(plan)).toEqual(left);
});

test.each<[ExampleKey, ToDo[]]>([
  ['ready', ['complete']],
  ['completed', []],
  ['changed', ['complete']],
])('%s', (key, left) => {
  expect(toDo(checkPlan(EXAMPLES[key].plan('da'), DEFAULT_TEMPLATE))).toEqual(left);
});

test('every error keeps one thing open, in the order in which errors are best mended', () => {
  const errors = (rules: readonly RuleId[]): RuleId[] => rules.filter((rule) => SEVERITIES[rule] === 'error');
  expect(TO_DO.flatMap((key) => errors(KEPT_OPEN_BY[key]))).toEqual(errors(RULES.map(({ id }) => id)));
});
