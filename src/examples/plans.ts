import { canonicalPlan, fingerprintOf } from '../domain/canonical';
import { NOBODY } from '../domain/fields';
import { appendEntry } from '../domain/history';
import type { Language } from '../domain/language';
import { newPlan } from '../domain/new-plan';
import type { Area, Assignment, Participant, Plan } from '../domain/plan';
import { participantId, type AreaId } from '../domain/slot';
import type { RoleId, SideId } from '../domain/template';
import type { Code } from '../domain/vocabulary';
import { DEFAULT_TEMPLATE } from '../templates';

export type Person = Omit<Participant, 'id'>;

export const person = (name: string, role: RoleId, side: SideId, unit: string): Person => ({
  ...NOBODY,
  ...{ name, role, side, unit },
  email: `${name.split(' ')[0]!.toLowerCase()}@eksempel.dk`,
  confirmed: 'yes',
});

const PEOPLE: readonly Person[] = [
  person('Ane Eksempel', 'project-leader', 'shared', 'Digitalisering'),
  person('Bo Prøve', 'project-owner', 'shared', 'Direktionen'),
  person('Cilla Skitse', 'oir-coordinator', 'finance', 'Økonomi'),
  person('Dan Attrap', 'library-staff', 'library', 'Hovedbiblioteket'),
  person('Ea Mønster', 'library-staff', 'library', 'Hovedbiblioteket'),
  person('Finn Forlæg', 'finance-staff', 'finance', 'Opkrævningen'),
  person('Gry Skabelon', 'finance-staff', 'finance', 'Opkrævningen'),
  person('Hans Påfund', 'citizen-service', 'shared', 'Borgerservice'),
  person('Ida Øvelse', 'system-administrator', 'shared', 'It-afdelingen'),
  person('Jens Udkast', 'communication', 'shared', 'Kommunikation'),
];

/** Who takes part in which area, by position among the people above (counted from 1). */
const CODES: Readonly<Record<string, Readonly<Record<number, Code>>>> = {
  K01: { 4: 'A', 5: 'D', 6: 'H' },
  K02: { 6: 'A', 7: 'D' },
  K03: { 7: 'A', 3: 'D' },
  K04: { 5: 'A', 4: 'H' },
  K05: { 9: 'A', 4: 'D' },
  K06: { 7: 'A', 8: 'H' },
  K07: { 6: 'A', 5: 'D' },
  K08: { 10: 'A', 1: 'D' },
  K09: { 5: 'A', 9: 'D' },
  K10: { 3: 'A', 7: 'D' },
  K11: { 9: 'A', 3: 'D' },
  K12: { 4: 'A', 5: 'D' },
  K13: { 6: 'A', 7: 'D' },
  K14: { 8: 'A', 1: 'D' },
};

const START = '2027-02-01';
const COMPLETED_AT = '2027-02-19T12:30:00Z';

export const emptyPlan = (language: Language): Plan =>
  newPlan({ template: DEFAULT_TEMPLATE, language, workbookId: '00000000-0000-4000-8000-000000000001' });

const planWith = (language: Language, participants: readonly Person[]): Plan =>
  newPlan({
    template: DEFAULT_TEMPLATE,
    language,
    workbookId: '00000000-0000-4000-8000-000000000002',
    municipality: 'Eksempelkøbing Kommune',
    start: START,
    participants,
  });

/** In the middle of the work: people are missing, half the areas are undecided, and two things are wrong. */
export function halfFilledPlan(language: Language): Plan {
  const plan = planWith(
    language,
    PEOPLE.slice(0, 6).map((someone, index) => ({ ...someone, confirmed: index < 2 ? 'yes' : null })),
  );
  const decided = plan.areas.map((area, index): Area => {
    if (index === 7) return { ...area, decision: 'no' };
    return index < 7 ? { ...area, decision: 'yes' } : area;
  });
  return {
    ...plan,
    areas: decided.map((area) => (area.id === 'K02' ? { ...area, end: '2027-02-10' } : area)),
    assignments: assignmentsOf(plan).filter(({ area }) => area <= 'K05'),
  };
}

/** Everything is in place; nothing has been completed. */
export function readyPlan(language: Language): Plan {
  const plan = planWith(language, PEOPLE);
  return {
    ...plan,
    project: { ...plan.project, klikRead: 'yes' },
    areas: plan.areas.map((area): Area => (area.templateArea === null ? area : { ...area, decision: 'yes' })),
    assignments: assignmentsOf(plan),
  };
}

/** The ready plan, completed by its leader. */
export function completedPlan(language: Language): Plan {
  const plan = readyPlan(language);
  const baseline = canonicalPlan(plan);
  const fingerprint = fingerprintOf(baseline);
  return {
    ...plan,
    history: appendEntry([], {
      kind: 'completed',
      at: COMPLETED_AT,
      by: PEOPLE[0]!.name,
      fingerprint,
      counts: { errors: 0, warnings: 0, infos: 0 },
      note: '',
    }),
    completion: { fingerprint, baseline },
  };
}

/** Completed, and then somebody moved an area's end and handed another area on. */
export function changedPlan(language: Language): Plan {
  const plan = completedPlan(language);
  return {
    ...plan,
    areas: plan.areas.map((area) => (area.id === 'K05' ? { ...area, end: '2027-06-04' } : area)),
    assignments: plan.assignments.map((assignment): Assignment => {
      if (assignment.area !== 'K09') return assignment;
      return { ...assignment, code: assignment.code === 'A' ? 'D' : 'A' };
    }),
  };
}

function assignmentsOf({ participants }: Plan): Assignment[] {
  const people = participants.filter(({ name }) => name !== '').length;
  return Object.entries(CODES).flatMap(([area, row]) =>
    Object.entries(row)
      .filter(([number]) => Number(number) <= people)
      .map(([number, code]) => ({ area: area as AreaId, participant: participantId(Number(number)), code })),
  );
}
