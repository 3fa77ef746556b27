import type { Rule } from '../../src/rules/rule';
import { COMPLETE, completeBut, planWith, UNTOUCHED } from '../support/plans';
import { faultsIn, testRule, type FindsCase, type RuleCases, type SilentCase } from './rule-tester';

type Id = 'klik-tasks-unread';

const rule: Rule<Id> = { id: 'klik-tasks-unread', severity: 'info', check: () => [] };
const findings = [{ place: { sheet: 'overview' }, data: {} }] as const;

const silent: SilentCase = { name: 'a tick', plan: COMPLETE };
const finds: FindsCase<Id> = { name: 'no tick', plan: UNTOUCHED, findings };

const faults = (cases: Partial<RuleCases<Id>>): string[] =>
  faultsIn(rule, { silent: [silent], finds: [finds], ...cases });

/** Equal to the complete plan, but built anew: cases are compared by what they say. */
const completeAgain = completeBut({ codes: { K01: { P01: 'A' } } });

test('cases that can fail are fit to run', () => {
  expect(faults({})).toEqual([]);
});

test('a rule must have something to leave alone', () => {
  expect(faults({ silent: [] })).toEqual(['No silent case: add a plan that the rule must leave alone.']);
});

test('a rule must have something to find', () => {
  expect(faults({ finds: [] })).toEqual(['No finds case: add a plan in which the rule must find something.']);
});

test('no findings is no expectation', () => {
  expect(faults({ finds: [{ ...finds, findings: [] }] })).toEqual([
    '"no tick" expects no findings: move it to the silent cases.',
  ]);
});

test('the same plan is not tested twice, under whatever name', () => {
  expect(completeAgain).not.toBe(COMPLETE);
  expect(faults({ silent: [silent, { name: 'a tick again', plan: completeAgain }] })).toEqual([
    '"a tick" and "a tick again" are silent on the same plan: keep one.',
  ]);
  expect(faults({ finds: [finds, { ...finds, name: 'nothing', plan: planWith({}) }] })).toEqual([
    '"no tick" and "nothing" find in the same plan: keep one.',
  ]);
});

test('a rule cannot both find and be silent', () => {
  expect(faults({ finds: [{ ...finds, plan: completeAgain }] })).toEqual([
    '"no tick" finds in the plan on which "a tick" is silent: change one.',
  ]);
});

test('two cases do not share a name', () => {
  expect(faults({ finds: [{ ...finds, name: 'a tick' }] })).toEqual([
    'Two cases are called "a tick": say what sets them apart.',
  ]);
});

test('the severity is the one that was promised', () => {
  expect(faultsIn({ ...rule, severity: 'error' }, { silent: [silent], finds: [finds] })).toEqual([
    'It is of severity error, but rule-table.ts promises info: mend the rule.',
  ]);
});

test('unfit cases stop the test before anything runs', () => {
  expect(() => testRule(rule, { silent: [], finds: [] })).toThrow(
    /test of klik-tasks-unread is refused.\nNo silent case.*\nNo finds case/,
  );
});

test('a plan with a slip in a slot id is refused as well', () => {
  expect(() => planWith({ areas: { K99: { decision: 'yes' } } })).toThrow('No such slot in this plan: K99');
});
