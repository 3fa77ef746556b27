import fc from 'fast-check';
import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { CellValue, WorkbookReading } from '../../src/blueprint/reading';
import type { Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import {
  inputCells,
  placeKey,
  withEdits,
  type CellKind,
  type Edit,
  type InputCell,
} from '../support/plan-cells';
import { randomPlan } from '../support/random-plan';
import { planFrom, readingOf, withCells, withValues } from '../support/readings';
import { plainSpellings, readSpellings } from '../support/spellings';
import { runs } from '../support/sampling';

/**
 * What people do to a workbook's cells without changing what the plan says. Without a file in between, since a
 * file is ten times as slow; tests/round-trip/file.test.ts has the file.
 */
const drawn = (plan: Plan, language: Language): WorkbookReading =>
  readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) }));

/** Cells in which something stands that can be read. */
function readableCells(plan: Plan, only: (kind: CellKind) => boolean = () => true): InputCell[] {
  const unreadable = new Set(plan.unreadable.map(({ place }) => placeKey(place)));
  return inputCells(plan).filter(({ place, kind }) => only(kind) && !unreadable.has(placeKey(place)));
}

const RUNS = { numRuns: runs(120) };
const anyNumbers = fc.infiniteStream(fc.nat(1000));

test('a workbook that nobody has touched is the plan it was drawn from', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      expect(planFrom(drawn(plan, language))).toEqual(plan);
    }),
    { numRuns: runs(300) },
  );
});

test('sorted rows: slots are known by their ids, wherever they stand', () => {
  fc.assert(
    fc.property(randomPlan, anyNumbers, ({ plan, language }, numbers) => {
      const shuffled = withValues(drawn(plan, language), (name, { values }) => {
        // The history keeps its order: a row that has moved is a row that was tampered with.
        if (name === REGION.history || name === REGION.baseline) return values;
        const fixed = name === REGION.project || name === REGION.meta ? 0 : 1;
        const keyed = values.slice(fixed).map((row) => ({ row, rank: Number(numbers.next().value) }));
        return [...values.slice(0, fixed), ...keyed.sort((a, b) => a.rank - b.rank).map(({ row }) => row)];
      });
      expect(planFrom(shuffled)).toEqual(plan);
    }),
    RUNS,
  );
});

test('moved columns: they are known by their keys', () => {
  const keyed: string[] = [REGION.participants, REGION.matrix, REGION.milestones, REGION.timeline];
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      const mirrored = withValues(drawn(plan, language), (name, { values }) =>
        keyed.includes(name) ? values.map((row) => [...row].reverse()) : values,
      );
      expect(planFrom(mirrored)).toEqual(plan);
    }),
    RUNS,
  );
});

test('capitals, spaces around and times of day: each cell is read as what it was', () => {
  fc.assert(
    fc.property(randomPlan, anyNumbers, ({ plan, language }, numbers) => {
      const cells = readableCells(plan);
      const pasted = withCells(
        drawn(plan, language),
        cells.map(({ place }) => place),
        (value, index) => oneOf(readSpellings(cells[index]!.kind, value), numbers),
      );
      expect(planFrom(pasted)).toEqual(plan);
    }),
    { numRuns: runs(300) },
  );
});

test('what the sheet cannot read is told as it was typed, however plain it is, and its field is blank', () => {
  fc.assert(
    fc.property(randomPlan, anyNumbers, ({ plan, language }, numbers) => {
      const cells = readableCells(plan);
      const foreign = valuesIn(drawn(plan, language === 'da' ? 'en' : 'da'), cells);
      const edits: Edit[] = [];
      const pasted = withCells(
        drawn(plan, language),
        cells.map(({ place }) => place),
        (value, index) => {
          const { kind, place } = cells[index]!;
          const choices = plainSpellings(kind, value, foreign[index]!);
          if (choices.length === 0 || Number(numbers.next().value) % 2 === 0) return value;
          const unreadable = oneOf(choices, numbers)!;
          edits.push({ place, typed: { unreadable } });
          return unreadable;
        },
      );
      expect(planFrom(pasted)).toEqual(withEdits(plan, edits));
    }),
    { numRuns: runs(300) },
  );
});

const oneOf = <T>(choices: readonly T[], numbers: Iterator<number>): T =>
  choices[Number(numbers.next().value) % choices.length]!;

function valuesIn(reading: WorkbookReading, cells: readonly InputCell[]): CellValue[] {
  const values: CellValue[] = [];
  withCells(
    reading,
    cells.map(({ place }) => place),
    (value) => {
      values.push(value);
      return value;
    },
  );
  return values;
}

test('without its hidden sheet, a workbook is read in the language that its areas are named in', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      const { regions, ...reading } = drawn(plan, language);
      const visible = new Map([...regions].filter(([name]) => name !== REGION.meta));
      const { unreadable, participants, areas } = planFrom({ ...reading, regions: visible });
      expect({ unreadable, participants, areas }).toEqual({
        unreadable: plan.unreadable,
        participants: plan.participants,
        areas: plan.areas,
      });
    }),
    RUNS,
  );
});

test('columns that may stay empty, emptied', () => {
  const optional = ['unit', 'email', 'reason', 'phase'];
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      const places = inputCells(plan)
        .map(({ place }) => place)
        .filter(({ column }) => optional.includes(column));
      const emptied = withCells(drawn(plan, language), places, () => null);
      expect(planFrom(emptied)).toEqual({
        ...plan,
        participants: plan.participants.map((participant) => ({ ...participant, unit: '', email: '' })),
        areas: plan.areas.map((area) => ({ ...area, reason: '', phase: null })),
        unreadable: plan.unreadable.filter(({ place }) => !optional.includes(place.column ?? '')),
      });
    }),
    RUNS,
  );
});

test('dates of a workbook that counts from 1904', () => {
  const SHIFT = 1462;
  fc.assert(
    fc.property(randomPlan, ({ plan: random, language }) => {
      // A number that is no date in the one system may be one in the other.
      const plan = { ...random, unreadable: [] };
      const places = readableCells(plan, (kind) => kind === 'date').map(({ place }) => place);
      const shifted = withCells(drawn(plan, language), places, (value) =>
        typeof value === 'number' ? value - SHIFT : value,
      );
      const sentinel = withValues(shifted, (name, { values }) =>
        name !== REGION.meta
          ? values
          : values.map(([key, value]) => [key!, key === 'sentinel' ? (value as number) - SHIFT : value!]),
      );
      // The sentinel goes before the file's flag; where it is gone, the flag must do.
      expect(planFrom(sentinel)).toEqual(plan);
      const flagged = withValues(sentinel, (name, { values }) =>
        name === REGION.meta ? values.filter(([key]) => key !== 'sentinel') : values,
      );
      expect(planFrom({ ...flagged, dateSystem: '1904' })).toEqual(plan);
    }),
    RUNS,
  );
});
