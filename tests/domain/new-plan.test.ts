import { NOBODY } from '../../src/domain/fields';
import { newPlan } from '../../src/domain/new-plan';
import { DEFAULT_TEMPLATE } from '../../src/templates';

const request = { template: DEFAULT_TEMPLATE, language: 'da', workbookId: 'new' } as const;
const person = { ...NOBODY, name: 'Ane Eksempel' };

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

describe('dates are those of the template, counted from the Monday of the start', () => {
  const [phase] = DEFAULT_TEMPLATE.phases;
  // A Wednesday; the week's Monday is 1 February.
  const plan = newPlan({
    ...{ ...request, start: '2027-02-03' },
    template: {
      ...DEFAULT_TEMPLATE,
      phases: [{ ...phase!, startWeek: 0, weeks: 2 }],
      areas: DEFAULT_TEMPLATE.areas.map((area) => ({ ...area, phase: phase!.id })),
      milestones: [{ ...DEFAULT_TEMPLATE.milestones[0]!, week: 1 }],
      defaultWeeks: 3,
    },
  });

  test('the first phase begins with the project, not before it, and ends on a Friday', () => {
    expect(plan.areas[0]).toMatchObject({ start: '2027-02-03', end: '2027-02-12' });
  });

  test('a milestone is on a Friday, and the project ends on one', () => {
    expect([plan.milestones[0]!.date, plan.project.end]).toEqual(['2027-02-12', '2027-02-19']);
  });
});

test('what is known from the start is in the plan: whose it is, in its language, and what was decided', () => {
  const [first] = DEFAULT_TEMPLATE.areas;
  const decisions = new Map([[first!.id, 'yes' as const]]);
  const plan = newPlan({ ...request, municipality: 'Eksempelkøbing Kommune', decisions, areaSlots: 50 });
  expect(plan.project.municipality).toBe('Eksempelkøbing Kommune');
  expect(plan.milestones[0]!.name).toBe(DEFAULT_TEMPLATE.milestones[0]!.name.da);
  expect(plan.areas.map(({ decision }) => decision).slice(0, 2)).toEqual(['yes', null]);
  expect(plan.areas).toHaveLength(50);
});
