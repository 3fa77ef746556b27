import { NOBODY } from '../src/domain/fields';
import { newPlan } from '../src/domain/new-plan';
import type { Area, Assignment, Participant, Plan } from '../src/domain/plan';
import { CODES } from '../src/domain/vocabulary';
import { ROLES, SIDES } from '../tests/support/template-ids';
import { addDays } from '../src/domain/date';
import { DEFAULT_TEMPLATE } from '../src/templates';

/** The workbook that `holdplan new --start …` makes. */
export const defaultPlan = (): Plan =>
  newPlan({
    template: DEFAULT_TEMPLATE,
    language: 'da',
    workbookId: '00000000-0000-4000-8000-000000000003',
    municipality: 'Eksempelkøbing Kommune',
    start: '2027-02-01',
  });

export interface Size {
  readonly areas: number;
  readonly people: number;
  readonly codes: number;
}

export const LARGE: Size = { areas: 500, people: 500, codes: 60_000 };
/** Half the cells of the large one. */
export const HALF: Size = { areas: 354, people: 354, codes: 30_000 };

/** A plan far larger than any task, filled in as people fill one in: everybody named, every area dated. */
export function largePlan({ areas, people, codes }: Size): Plan {
  const plan = newPlan({
    template: DEFAULT_TEMPLATE,
    language: 'da',
    workbookId: '00000000-0000-4000-8000-000000000004',
    municipality: 'Eksempelkøbing Kommune',
    start: '2027-02-01',
    participants: Array.from({ length: people }, (_, index) => person(index)),
    areaSlots: areas,
  });
  const perArea = Math.round(codes / areas);
  return {
    ...plan,
    areas: plan.areas.map(filled),
    assignments: plan.areas.flatMap(({ id: area }, row): Assignment[] =>
      spread(perArea, people, row).map((column, index) => ({
        area,
        participant: plan.participants[column]!.id,
        code: index === 0 ? 'A' : CODES[1 + (index % 2)]!,
      })),
    ),
  };
}

const person = (index: number): Omit<Participant, 'id'> => ({
  ...NOBODY,
  name: `Ane Eksempel ${index + 1}`,
  role: ROLES[index % ROLES.length]!,
  side: SIDES[index % SIDES.length]!,
  unit: `Afdeling ${index % 40}`,
  email: `ane.eksempel.${index + 1}@eksempel.dk`,
  confirmed: index % 3 === 0 ? null : 'yes',
});

function filled(area: Area, index: number): Area {
  const start = addDays('2027-02-01', 7 * (index % 30));
  const own = area.templateArea === null;
  return {
    ...area,
    name: own ? `Kompetenceområde ${index + 1}` : '',
    side: own ? SIDES[index % SIDES.length]! : null,
    decision: 'yes',
    phase: DEFAULT_TEMPLATE.phases[index % DEFAULT_TEMPLATE.phases.length]!.id,
    start,
    end: addDays(start, 25),
  };
}

/** `count` different columns of `of`, evenly spread and shifted from row to row. */
const spread = (count: number, of: number, shift: number): number[] =>
  Array.from({ length: count }, (_, index) => (Math.floor((index * of) / count) + shift * 7) % of).sort(
    (a, b) => a - b,
  );
