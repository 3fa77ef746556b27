import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { WorkbookReading } from '../../src/blueprint/reading';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { interpreted, readingOf } from '../support/readings';

const reading = readingOf(
  describePlan({ plan: readyPlan('da'), template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
);
const { locate } = interpreted(reading);
const [milestones, timeline] = [REGION.milestones, REGION.timeline].map((name) => reading.regions.get(name)!);

test('a slot is where its row stands, in the table that holds it', () => {
  expect(locate({ sheet: 'timeline', row: 'M01', column: 'date' })).toEqual({
    sheet: 'Tidsplan',
    cell: 'C7',
  });
  expect(locate({ sheet: 'timeline', row: 'K01', column: 'start' })).toEqual({
    sheet: 'Tidsplan',
    cell: 'C15',
  });
});

test('a row without a slot is where it stands, in the table that reaches there', () => {
  const column = (key: string): number => timeline!.values[0]!.indexOf(key);
  const row = timeline!.top + 3;
  expect(row).toBeGreaterThan(milestones!.top + milestones!.values.length);
  const cell = locate({ sheet: 'timeline', sheetRow: row + 1, column: 'end' })!.cell;
  expect(cell).toBe(`${String.fromCharCode(65 + timeline!.left + column('end'))}${row + 1}`);
});

test('row and column as they stand are on the sheet of the table that reaches there', () => {
  // Somebody has put the milestones on a sheet of their own.
  const apart: WorkbookReading = {
    ...reading,
    regions: new Map(
      [...reading.regions].map(([name, region]) => [
        name,
        name === REGION.milestones ? { ...region, sheetName: 'Milepæle' } : region,
      ]),
    ),
  };
  const there = interpreted(apart);
  const at = (sheetRow: number) => there.locate({ sheet: 'timeline', sheetRow, sheetColumn: 3 });
  expect(at(milestones!.top + 2)).toMatchObject({ sheet: 'Milepæle' });
  expect(at(timeline!.top + 2)).toMatchObject({ sheet: 'Tidsplan', cell: `C${timeline!.top + 2}` });
});

test('what no longer has a table is nowhere', () => {
  const without = new Map([...reading.regions].filter(([name]) => name !== REGION.participants));
  const { locate: located } = interpreted({ ...reading, regions: without });
  expect(located({ sheet: 'participants', row: 'P01', column: 'name' })).toBeNull();
});
