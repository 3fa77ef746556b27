import type { Language } from '../domain/language';
import { newPlan } from '../domain/new-plan';
import type { Area, Assignment, Plan } from '../domain/plan';
import type { Template } from '../domain/template';
import { findTemplate } from '../templates';
import { person, type Person } from './plans';

export const MITID_ERHVERV: Template = findTemplate('mitid-erhverv')!;

const PEOPLE: readonly Person[] = [
  person('Kim Eksempel', 'organisation-administrator', 'shared', 'Digitalisering'),
  person('Liv Prøve', 'hr-staff', 'hr', 'HR-afdelingen'),
  person('Mads Skitse', 'it-security', 'it', 'It-afdelingen'),
  person('Nina Attrap', 'it-staff', 'it', 'It-afdelingen'),
  person('Ole Forlæg', 'management', 'shared', 'Direktionen'),
];

const ASSIGNMENTS: readonly Assignment[] = [
  { area: 'K01', participant: 'P03', code: 'D' },
  { area: 'K01', participant: 'P04', code: 'A' },
  { area: 'K02', participant: 'P01', code: 'H' },
  { area: 'K02', participant: 'P02', code: 'A' },
  { area: 'K03', participant: 'P01', code: 'A' },
  { area: 'K03', participant: 'P02', code: 'D' },
  { area: 'K03', participant: 'P04', code: 'D' },
];

/** Another task, with everything in place. */
export function otherTaskPlan(language: Language): Plan {
  const plan = newPlan({
    template: MITID_ERHVERV,
    language,
    workbookId: '00000000-0000-4000-8000-000000000003',
    municipality: 'Eksempelkøbing Kommune',
    start: '2027-02-01',
    participants: PEOPLE,
  });
  return {
    ...plan,
    project: { ...plan.project, klikRead: 'yes' },
    areas: plan.areas.map((area): Area => (area.templateArea === null ? area : { ...area, decision: 'yes' })),
    assignments: ASSIGNMENTS,
  };
}
