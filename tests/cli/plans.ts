import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { newPlan } from '../../src/domain/new-plan';
import type { Participant, Plan } from '../../src/domain/plan';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';

const NAMES = [
  'Ane Ager',
  'Bo Bæk',
  'Carla Clausen',
  'Dan Dam',
  'Eva Eg',
  'Finn Friis',
  'Gro Gade',
  'Hans Holm',
];

/** One for each party that the task names, so that every role is filled. */
const PEOPLE = DEFAULT_TEMPLATE.parties.map(({ role }, index): Omit<Participant, 'id'> => ({
  name: NAMES[index] ?? role,
  role,
  side: index % 2 === 0 ? 'library' : 'finance',
  unit: '',
  email: '',
  confirmed: 'yes',
}));

const empty = newPlan({
  template: DEFAULT_TEMPLATE,
  language: 'da',
  workbookId: '00000000-0000-4000-8000-000000000000',
  start: '2027-02-01',
  participants: PEOPLE,
});
const templateAreas = empty.areas.filter(({ templateArea }) => templateArea !== null);

/** A plan for the real task with which every rule is content: everybody has a hand in everything. */
export const READY: Plan = {
  ...empty,
  project: { ...empty.project, klikRead: 'yes', loadLimit: 50 },
  areas: empty.areas.map((area) => ({ ...area, decision: area.templateArea === null ? null : 'yes' })),
  assignments: templateAreas.flatMap((area) =>
    PEOPLE.map((_, index) => ({
      area: area.id,
      participant: empty.participants[index]!.id,
      code: index === 0 ? 'A' : index === 1 ? 'D' : 'H',
    })),
  ),
};

/** Nobody has answered whether they know of their areas: one warning for each, and no errors. */
export const UNCONFIRMED: Plan = {
  ...READY,
  participants: READY.participants.map((participant) => ({ ...participant, confirmed: null })),
};

/** The first area lacks its period: one error. */
export const UNDATED: Plan = {
  ...READY,
  areas: READY.areas.map((area) => (area.id === 'K01' ? { ...area, start: null, end: null } : area)),
};

export async function workbookOf(plan: Plan): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  const rendered = await workbook.render(
    describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
  );
  if (!rendered.ok) throw new Error(rendered.error.kind);
  return workbook.bytes();
}
