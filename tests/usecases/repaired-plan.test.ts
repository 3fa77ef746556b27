import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { CellValue, WorkbookReading } from '../../src/blueprint/reading';
import { appendEntry } from '../../src/domain/history';
import { newPlan } from '../../src/domain/new-plan';
import type { Plan } from '../../src/domain/plan';
import { completedPlan, halfFilledPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { openReading } from '../../src/usecases/check-workbook';
import { previewRepair } from '../../src/usecases/repair-workbook';
import { repairedPlan, type RepairedPlan } from '../../src/usecases/repaired-plan';
import { readingOf } from '../support/readings';
import { given } from './deps';

/* What a repair makes of damaged cells, without a workbook: repair-workbook tries the same in Excel. */

type Damaging = (reading: WorkbookReading) => WorkbookReading;

const drawn = (plan: Plan): WorkbookReading =>
  readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }));

const without =
  (...names: readonly string[]): Damaging =>
  (reading) => ({
    ...reading,
    regions: new Map([...reading.regions].filter(([name]) => !names.includes(name))),
  });

/** Row 0 is the row of keys. */
const typed =
  (region: string, row: number, column: number, value: CellValue): Damaging =>
  (reading) => {
    const there = reading.regions.get(region)!;
    const values = there.values.map((cells, r) =>
      cells.map((cell, c) => (r === row && c === column ? value : cell)),
    );
    return { ...reading, regions: new Map([...reading.regions, [region, { ...there, values }]]) };
  };

const repaired = (plan: Plan, ...damages: readonly Damaging[]): RepairedPlan =>
  repairedPlan(given(openReading(damages.reduce((reading, damage) => damage(reading), drawn(plan)))));

const half = halfFilledPlan('da');
const completed = completedPlan('da');
const fresh = newPlan({
  template: DEFAULT_TEMPLATE,
  language: 'da',
  workbookId: half.workbookId,
  start: half.project.start!,
});

test('a plan that is whole is what it was', () => {
  for (const plan of [half, completed])
    expect(repaired(plan)).toMatchObject({
      ...{ plan, words: { language: 'da' }, mended: [], leftBehind: [] },
      ...{ historyDropped: 0, completionLost: false },
    });
});

test.each<[string, Damaging]>([
  ['an id of a participant', typed(REGION.participants, 2, 0, null)],
  ['an id of an area', typed(REGION.matrix, 3, 0, 'K04')],
  ['the key of a column', typed(REGION.timeline, 0, 2, null)],
  ['a name that only the overview needs', without('HP_Parties')],
])('%s: all is there again, and told as mended', (_, damage) => {
  const { plan, mended, leftBehind } = repaired(half, damage);
  expect(plan).toEqual(half);
  expect(mended.length).toBeGreaterThan(0);
  expect(leftBehind).toEqual([]);
});

test('every damage is told once: as mended, or as left behind', () => {
  const reading = [
    without(REGION.milestones),
    typed(REGION.participants, 2, 0, null),
    typed(REGION.matrix, 0, 2, null),
  ].reduce((now, damage) => damage(now), drawn(half));
  const opened = given(openReading(reading));
  const { mended, leftBehind } = previewRepair(opened);
  expect([...mended, ...leftBehind]).toHaveLength(opened.checked.plan.damage.length);
  for (const damage of opened.checked.plan.damage) expect([...mended, ...leftBehind]).toContainEqual(damage);
  expect(leftBehind.map(({ subject }) => subject)).toEqual([REGION.milestones]);
});

describe('where a table is gone, its slots are as in a new plan, and what is known elsewhere stays', () => {
  test('participants', () => {
    expect(repaired(half, without(REGION.participants)).plan).toEqual({
      ...half,
      participants: fresh.participants,
    });
  });

  test('participants of whom no code tells either', () => {
    const { plan } = repaired(half, without(REGION.participants, REGION.matrix));
    expect(plan.participants).toEqual(fresh.participants);
  });

  test('milestones', () => {
    expect(repaired(half, without(REGION.milestones)).plan).toEqual({
      ...half,
      milestones: fresh.milestones,
    });
  });

  test('the timeline', () => {
    const { plan } = repaired(half, without(REGION.timeline));
    expect(plan.areas).toEqual(
      half.areas.map((area, index) => {
        const { phase, start, end } = fresh.areas[index]!;
        return { ...area, phase, start, end };
      }),
    );
  });
});

describe('a completion is kept only while the history vouches for it', () => {
  const row = (column: string): number =>
    drawn(completed).regions.get(REGION.history)!.values[0]!.indexOf(column);

  test('as it is', () => expect(repaired(completed).plan.completion).toEqual(completed.completion));

  test.each<[string, Plan]>([
    [
      'the last row tells of another fingerprint',
      {
        ...completed,
        history: appendEntry(completed.history, {
          ...completed.history[0]!,
          ...{ fingerprint: 'f'.repeat(64), note: 'En anden plan' },
        }),
      },
    ],
    [
      'the last row tells of a reopening',
      {
        ...completed,
        history: appendEntry(completed.history, { ...completed.history[0]!, kind: 'reopened' }),
      },
    ],
    ['no row tells of it', { ...completed, history: [] }],
  ])('not where %s', (_, plan) => {
    expect(repaired(plan)).toMatchObject({ plan: { completion: null }, completionLost: true });
  });

  test('not where the row was altered: from there on the history is left behind', () => {
    const { plan, historyDropped, completionLost, leftBehind } = repaired(
      completed,
      typed(REGION.history, 1, row('by'), 'Bo'),
    );
    expect(plan).toMatchObject({ history: [], completion: null });
    expect([historyDropped, completionLost]).toEqual([1, true]);
    expect(leftBehind.map(({ kind }) => kind)).toEqual(['history-altered']);
  });
});
