import fc from 'fast-check';
import { addDays } from '../../src/domain/date';
import { PARTICIPANT } from '../../src/domain/fields';
import type { Area, Participant, Plan } from '../../src/domain/plan';
import { CODES, YES_NO } from '../../src/domain/vocabulary';
import { ROLES, SIDES } from './template-ids';
import { UNTOUCHED } from './plans';

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> => oneOf([null, ...values]);

/** Few values, so that names coincide and periods overlap often. */
const text = oneOf(['', 'Ane', 'ane ', 'Bo', 'bo@eksempel.dk']);
const date = orNull([0, 3, 7, 20, 40].map((days) => addDays('2027-02-01', days)));

const OF_KIND = {
  ...{ name: text, text, role: orNull(ROLES), side: orNull(SIDES), yesNo: orNull(YES_NO) },
};

const participant = ({ id }: Participant): fc.Arbitrary<Participant> =>
  fc.record(
    Object.fromEntries<fc.Arbitrary<unknown>>([
      ['id', fc.constant(id)],
      ...PARTICIPANT.map(({ key, kind }): [string, fc.Arbitrary<unknown>] => [key, OF_KIND[kind]]),
    ]),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Participant>;

const area = ({ id, templateArea }: Area): fc.Arbitrary<Area> =>
  fc.record({
    id: fc.constant(id),
    templateArea: fc.constant(templateArea),
    name: templateArea === null ? text : fc.constant(''),
    side: templateArea === null ? orNull(SIDES) : fc.constant(null),
    decision: orNull(YES_NO),
    reason: text,
    phase: fc.constant(null),
    start: date,
    end: date,
  });

/** An untouched slot now and then, since most slots are. */
const each = <T>(items: readonly T[], make: (item: T) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...items.map((item) => fc.oneof(fc.constant(item), make(item))));

interface Cell {
  readonly area: Area['id'];
  readonly participant: Participant['id'];
}
const cells: readonly Cell[] = UNTOUCHED.areas.flatMap(({ id: area }) =>
  UNTOUCHED.participants.map(({ id: participant }) => ({ area, participant })),
);

/** Any way to fill in the tiny plan, however senseless: people leave sheets in every state. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    project: fc.record({
      municipality: text,
      start: date,
      end: date,
      loadLimit: fc.integer({ min: 1, max: 4 }),
      klikRead: orNull(YES_NO),
    }),
    participants: each(UNTOUCHED.participants, participant),
    areas: each(UNTOUCHED.areas, area),
    marks: fc.tuple(...cells.map(() => oneOf([null, null, null, ...CODES, '?'] as const))),
    pastedDates: fc.subarray(UNTOUCHED.areas.map(({ id }) => id)),
    pastedRoles: fc.subarray(UNTOUCHED.participants.map(({ id }) => id)),
  })
  .map(({ marks, pastedDates, pastedRoles, ...filled }) => ({
    ...UNTOUCHED,
    ...filled,
    assignments: cells.flatMap((cell, index) => {
      const code = marks[index];
      return code && code !== '?' ? [{ ...cell, code }] : [];
    }),
    unreadable: [
      ...pastedRoles.map((row) => ({
        place: { sheet: 'participants', row, column: 'role' } as const,
        value: 'chef',
      })),
      ...cells
        .filter((_, index) => marks[index] === '?')
        .map(({ area, participant }) => ({
          place: { sheet: 'matrix', row: area, column: participant } as const,
          value: '?',
        })),
      ...pastedDates.map((row) => ({
        place: { sheet: 'timeline', row, column: 'start' } as const,
        value: 'snart',
      })),
    ],
  }));
