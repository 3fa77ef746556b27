import { newPlan } from '../../src/domain/new-plan';
import { DEFAULT_TEMPLATE } from '../../src/templates';

const request = { template: DEFAULT_TEMPLATE, language: 'da', workbookId: 'new' } as const;
const person = { name: 'Ane Eksempel', role: null, side: null, unit: '', email: '', confirmed: null };

test('nothing is decided, and nothing is dated, before somebody says so', () => {
  const plan = newPlan(request);
  expect(plan.areas.every(({ decision, start, end }) => !decision && !start && !end)).toBe(true);
  expect(plan.milestones.every(({ date }) => date === null)).toBe(true);
  expect(plan.project.start).toBeNull();
});

test('there is room: at least 20 participants and 6 own areas', () => {
  const plan = newPlan(request);
  expect(plan.participants.length).toBeGreaterThanOrEqual(20);
  expect(plan.areas.filter(({ templateArea }) => templateArea === null).length).toBeGreaterThanOrEqual(6);
});

test('a longer list than the slots gets slots, and some to spare', () => {
  const plan = newPlan({ ...request, participants: Array.from({ length: 40 }, () => person) });
  expect(plan.participants.filter(({ name }) => name !== '')).toHaveLength(40);
  expect(plan.participants.length).toBeGreaterThan(40);
});

test('with a start, every area of the task has a period within the project', () => {
  // A Wednesday: the first phase begins with the project, not on the Monday before it.
  const { areas, project } = newPlan({ ...request, start: '2027-02-03' });
  for (const { templateArea, start, end } of areas) {
    if (templateArea === null) continue;
    expect(start! >= '2027-02-03' && start! <= end! && end! <= project.end!).toBe(true);
  }
});
