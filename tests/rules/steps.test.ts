import { SEVERITIES } from '../../src/rules';
import { GROUP_OF, STEPS } from '../../src/rules/steps';

test('every rule belongs to a step of the task, or to the workbook itself', () => {
  expect(Object.keys(GROUP_OF).sort()).toEqual(Object.keys(SEVERITIES).sort());
  for (const group of Object.values(GROUP_OF)) expect([...STEPS, 'workbook']).toContain(group);
});

test('nothing is mended in the last step: it records what stands', () => {
  expect(Object.values(GROUP_OF)).not.toContain('complete');
});
