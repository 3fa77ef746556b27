import fc from 'fast-check';
import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { CellValue, WorkbookReading } from '../../src/blueprint/reading';
import { danishDate, serialToDate } from '../../src/domain/date';
import type { Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { inputCells, placeKey, type CellKind, type InputCell } from '../support/plan-cells';
import { randomPlan } from '../support/random-plan';
import { planFrom, readingOf, withCells, withValues } from '../support/readings';

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

const RUNS = { numRuns: 120 };
const anyNumbers = fc.infiniteStream(fc.nat(1000));

test('a workbook that nobody has touched is the plan it was drawn from', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      expect(planFrom(drawn(plan, language))).toEqual(plan);
    }),
    { numRuns: 300 },
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

/** Spellings of the same value, as they are typed and pasted. */
function spellings(kind: CellKind, value: CellValue): CellValue[] {
  const padded = (text: string): string[] => [` ${text} `, `${text}\u00a0`, text];
  if (value === null) return [null, '', '  '];
  switch (kind) {
    case 'date': {
      const date = serialToDate(value as number)!;
      const [year, month, day] = date.split('-') as [string, string, string];
      const [d, m] = [String(Number(day)), String(Number(month))];
      return [
        ...padded(danishDate(date)),
        ...[date, `${day}.${month}.${year}`, `${d}/${m} ${year}`, `${d}.${m}.${year.slice(2)}`],
        ...[(value as number) + 0.75, `${date}T00:00:00`],
      ];
    }
    case 'limit':
      return [` ${String(value)} `, String(value)];
    case 'text':
    case 'email':
      return padded(value as string);
    case 'code':
      return [(value as string).toLowerCase(), ...padded((value as string).toLowerCase())];
    case 'yesNo':
    case 'role':
    case 'side':
    case 'phase':
      return loudly(value as string);
  }
}

const loudly = (word: string): string[] => [
  word.toUpperCase(),
  ` ${word.toLowerCase()} `,
  word.replaceAll(' ', '  '),
  // The other way to store an å, as a Mac writes it.
  word.normalize('NFD'),
];

test('values pasted as text, in capitals, with spaces: each means what it meant', () => {
  fc.assert(
    fc.property(randomPlan, anyNumbers, ({ plan, language }, numbers) => {
      const cells = readableCells(plan);
      const pasted = withCells(
        drawn(plan, language),
        cells.map(({ place }) => place),
        (value, index) => {
          const choices = spellings(cells[index]!.kind, value);
          return choices[numbers.next().value! % choices.length]!;
        },
      );
      expect(planFrom(pasted)).toEqual(plan);
    }),
    { numRuns: 300 },
  );
});

test('English words in a Danish workbook, and Danish ones in an English', () => {
  const isWord = (kind: CellKind): boolean => ['yesNo', 'role', 'side', 'phase'].includes(kind);
  fc.assert(
    fc.property(randomPlan, anyNumbers, ({ plan, language }, numbers) => {
      const other = drawn(plan, language === 'da' ? 'en' : 'da');
      const places = readableCells(plan, isWord).map(({ place }) => place);
      const foreign: CellValue[] = [];
      withCells(other, places, (value) => {
        foreign.push(value);
        return value;
      });
      const mixed = withCells(drawn(plan, language), places, (value, index) =>
        numbers.next().value! % 2 === 0 ? value : foreign[index]!,
      );
      expect(planFrom(mixed)).toEqual(plan);
      expect(planFrom(other)).toEqual(plan);
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
