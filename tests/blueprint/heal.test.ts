import fc from 'fast-check';
import { describePlan } from '../../src/blueprint/describe';
import { heal } from '../../src/blueprint/heal';
import { REGION } from '../../src/blueprint/names';
import type { CellValue, WorkbookReading } from '../../src/blueprint/reading';
import { halfFilledPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { randomPlan } from '../support/random-plan';
import { planFrom, readingOf, withValues } from '../support/readings';

const healed = (reading: WorkbookReading) => heal(reading, DEFAULT_TEMPLATE);

const halfFilled: WorkbookReading = readingOf(
  describePlan({ plan: halfFilledPlan('da'), template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
);

type Grid = readonly (readonly CellValue[])[];

/** The reading after somebody has done this to the cells of a region. */
const after = (reading: WorkbookReading, region: string, act: (values: Grid) => Grid): WorkbookReading =>
  withValues(reading, (name, { values }) => (name === region ? act(values) : values));

const put =
  (row: number, column: number, value: CellValue) =>
  (values: Grid): Grid =>
    values.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));

/** The rows under the keys, in another order. */
const sorted =
  (by: number) =>
  ([keys, ...rows]: Grid): Grid => [
    keys!,
    ...[...rows].sort((a, b) => String(a[by] ?? '\uffff').localeCompare(String(b[by] ?? '\uffff'))),
  ];

const TABLES = [REGION.participants, REGION.matrix, REGION.milestones, REGION.timeline] as const;

test('a workbook that is whole stays as it is', () => {
  expect(healed(halfFilled)).toEqual({ reading: halfFilled, leftBehind: [] });
});

test('erased ids and keys of an unsorted workbook come back, whichever they are', () => {
  const erasures = fc.record({
    rows: fc.array(fc.tuple(fc.constantFrom(...TABLES, REGION.project), fc.nat(40)), { maxLength: 60 }),
    keys: fc.array(fc.tuple(fc.constantFrom(...TABLES, REGION.history), fc.nat(40)), { maxLength: 30 }),
  });
  fc.assert(
    fc.property(randomPlan, erasures, ({ plan, language }, { rows, keys }) => {
      const words = workbookWords(language);
      const whole = readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words }));
      const erased = withValues(whole, (name, { values }) =>
        values.map((cells, row) =>
          cells.map((cell, column) => {
            const idErased = rows.some(
              ([region, at]) =>
                region === name && column === 0 && at === (name === REGION.project ? row : row - 1),
            );
            const keyErased = keys.some(([region, at]) => region === name && row === 0 && at === column);
            return idErased || keyErased ? null : cell;
          }),
        ),
      );
      const { reading, leftBehind } = healed(erased);
      expect(leftBehind).toEqual([]);
      expect(reading).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('healing twice does no more than healing once', () => {
  const damaged = after(halfFilled, REGION.matrix, put(3, 0, 'P99'));
  const once = healed(damaged).reading;
  expect(healed(once)).toEqual({ reading: once, leftBehind: [] });
});

test('of two with the same id, the one that stands elsewhere than it was drawn gets its own again', () => {
  for (const row of [2, 4, 9]) {
    const doubled = after(halfFilled, REGION.participants, put(row, 0, 'P03'));
    expect(healed(doubled)).toEqual({ reading: halfFilled, leftBehind: [] });
  }
});

test('a doubled key of a column likewise', () => {
  const doubled = after(halfFilled, REGION.matrix, put(0, 12, 'P01'));
  expect(healed(doubled).reading).toEqual(halfFilled);
});

test.each(['P99', 'x', 'K03', '17'])('%s over an id is no id', (id) => {
  const damaged = after(halfFilled, REGION.participants, put(4, 0, id));
  expect(healed(damaged).reading).toEqual(halfFilled);
});

test('rows below a line that somebody put in are known by their neighbours', () => {
  const note: CellValue[] = [null, 'Husk at spørge Bo'];
  const shifted = (values: Grid): Grid => [
    ...values.slice(0, 3),
    [...note, ...Array.from({ length: values[0]!.length - 2 }, () => null)],
    ...values.slice(3),
  ];
  const damaged = after(
    after(halfFilled, REGION.participants, shifted),
    REGION.participants,
    put(6, 0, null),
  );
  const { reading, leftBehind } = healed(damaged);
  expect(planFrom(reading).participants).toEqual(planFrom(halfFilled).participants);
  // The line itself is no slot, and is told.
  expect(leftBehind).toEqual([{ kind: 'slot-erased', sheet: 'participants', subject: '', row: 7 }]);
});

describe('in a sorted table', () => {
  const byName = after(halfFilled, REGION.participants, sorted(1));
  const rowOf = (reading: WorkbookReading, name: string): number =>
    reading.regions.get(REGION.participants)!.values.findIndex((cells) => cells[1] === name);

  test('the only id that is missing goes to the only row without one', () => {
    const erased = after(byName, REGION.participants, put(rowOf(byName, 'Cilla Skitse'), 0, null));
    // Sorted by name, the filled ones stand first and in order: turn two, so that nothing follows from the order.
    const turned = after(erased, REGION.participants, ([keys, a, b, ...rest]) => [keys!, b!, a!, ...rest]);
    const { reading, leftBehind } = healed(turned);
    expect(leftBehind).toEqual([]);
    expect(planFrom(reading).participants).toEqual(planFrom(halfFilled).participants);
  });

  test('two rows without an id are left behind, and told; what can be known stays', () => {
    const turned = after(byName, REGION.participants, ([keys, a, b, ...rest]) => [keys!, b!, a!, ...rest]);
    const erased = ['Cilla Skitse', 'Dan Attrap'].reduce(
      (reading, name) => after(reading, REGION.participants, put(rowOf(reading, name), 0, null)),
      turned,
    );
    const { reading, leftBehind } = healed(erased);
    expect(leftBehind).toEqual(
      ['Cilla Skitse', 'Dan Attrap'].map((name) => ({
        ...{ kind: 'slot-erased', sheet: 'participants', subject: '' },
        row: rowOf(erased, name) + 4,
      })),
    );
    const names = planFrom(reading).participants.map(({ name }) => name);
    expect(names.filter((name) => name !== '').sort()).toEqual([
      ...['Ane Eksempel', 'Bo Prøve', 'Ea Mønster', 'Finn Forlæg'],
    ]);
  });

  test('areas are known by their names, in either language', () => {
    for (const language of ['da', 'en'] as const) {
      const whole = readingOf(
        describePlan({
          plan: halfFilledPlan(language),
          template: DEFAULT_TEMPLATE,
          words: workbookWords(language),
        }),
      );
      const byArea = after(whole, REGION.matrix, sorted(1));
      const erased = [1, 4, 5, 9].reduce(
        (reading, row) => after(reading, REGION.matrix, put(row, 0, null)),
        byArea,
      );
      // A name that went through another program is the same name still.
      const elsewhere = after(erased, REGION.matrix, (values) =>
        values.map((cells, row) =>
          cells.map((cell, column) =>
            row > 0 && column === 1 && typeof cell === 'string'
              ? `${cell.normalize('NFD').replaceAll(' ', '\u00a0')}\u200b`
              : cell,
          ),
        ),
      );
      for (const reading of [erased, elsewhere]) {
        expect(healed(reading)).toMatchObject({ leftBehind: [] });
        expect(planFrom(healed(reading).reading)).toEqual({ ...planFrom(whole), damage: [] });
      }
    }
  });

  test('a second row with the same id is left behind: nobody can say whose the codes are', () => {
    const byUnit = after(halfFilled, REGION.participants, sorted(6));
    const doubled = after(byUnit, REGION.participants, put(5, 0, 'P01'));
    const { leftBehind, reading } = healed(doubled);
    expect(leftBehind).toEqual([{ kind: 'slot-doubled', sheet: 'participants', subject: 'P01', row: 9 }]);
    expect(planFrom(reading).participants[0]!.name).toBe('Ane Eksempel');
  });
});

test('a column of notes that somebody put among the codes is told, and none of the codes is lost', () => {
  const between = after(halfFilled, REGION.matrix, (values) =>
    values.map((cells, row) => [...cells.slice(0, 12), row === 2 ? 'Ring først' : null, ...cells.slice(12)]),
  );
  const { reading, leftBehind } = healed(between);
  expect(leftBehind).toEqual([{ kind: 'column-erased', sheet: 'matrix', subject: 'M', row: 6, column: 13 }]);
  expect(planFrom(reading).assignments).toEqual(planFrom(halfFilled).assignments);
});
