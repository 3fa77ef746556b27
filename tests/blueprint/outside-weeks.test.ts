import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { describePlan } from '../../src/blueprint/describe';
import { OUTSIDE, DATE_ROW } from '../../src/blueprint/sheets/timeline-weeks';
import { cellAddress } from '../../src/blueprint/layout';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import type { Area, Plan } from '../../src/domain/plan';
import { sheetCells } from '../support/sheet-cells';
import { startUniver, type UniverJudge, type WantedFormulas } from '../support/univer';

let univer: UniverJudge;
beforeAll(async () => {
  univer = await startUniver();
});
afterAll(() => univer.dispose());

const TIMELINE = 3;
const address = cellAddress(DATE_ROW, OUTSIDE.words);
const places = new Set(Object.values(OUTSIDE).map((column) => cellAddress(DATE_ROW, column)));
const ready = readyPlan('da');
/** All else stands as it was written. */
const justThese: WantedFormulas = (formulas) =>
  formulas.map(
    (cells, sheet) => new Map(sheet === TIMELINE ? [...cells].filter(([at]) => places.has(at)) : []),
  );
const withAreas = (...changes: Partial<Area>[]): Plan => ({
  ...ready,
  areas: ready.areas.map((area, index) => ({ ...area, ...changes[index] })),
});

test.each<[string, Plan, string]>([
  ['all is shown', ready, ''],
  [
    'an area that is not included is no part of the project',
    withAreas({ decision: 'no', end: '2029-01-01' }),
    '',
  ],
  ['one ends later', withAreas({ end: '2027-11-08' }), 'Et område ligger uden for de viste uger.'],
  ['one ends on the last day that is shown', withAreas({ end: '2027-11-07' }), ''],
  [
    'one begins earlier, one ends later, and one does both',
    withAreas({ start: '2027-01-31' }, { end: '2028-01-01' }, { start: '2026-12-01', end: '2028-01-01' }),
    '3 områder ligger uden for de viste uger.',
  ],
  [
    'there is no day to begin from',
    {
      ...withAreas(...ready.areas.map(() => ({ start: null, end: null }))),
      project: { ...ready.project, start: null },
    },
    '',
  ],
])('the timeline says how many areas it leaves out: %s', async (_, plan, words) => {
  const file = await blueprintToXlsx(
    describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
  );
  const [written, workedOut] = [sheetCells(file), await univer.recalculate(file, justThese)];
  expect([written, workedOut].map((sheets) => sheets[TIMELINE]!.get(address) ?? '')).toEqual([words, words]);
});
