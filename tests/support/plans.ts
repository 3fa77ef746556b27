import { newPlan } from '../../src/domain/new-plan';
import type {
  Area,
  Assignment,
  Damage,
  Participant,
  Plan,
  Project,
  UnreadableEntry,
} from '../../src/domain/plan';
import type { AreaId, ParticipantId } from '../../src/domain/slot';
import type { Code } from '../../src/domain/vocabulary';
import { TINY } from './tiny-template';

/** What somebody typed, by slot; null takes a code away. */
export interface Entries {
  readonly project?: Partial<Project>;
  readonly participants?: Readonly<Record<ParticipantId, Partial<Participant>>>;
  readonly areas?: Readonly<Record<AreaId, Partial<Area>>>;
  readonly codes?: Readonly<Record<AreaId, Readonly<Record<ParticipantId, Code | null>>>>;
  readonly unreadable?: readonly UnreadableEntry[];
  readonly damage?: readonly Damage[];
}

/** Nobody has decided anything; there are no dates either. */
export const UNTOUCHED: Plan = newPlan({ template: TINY, language: 'da', workbookId: 'tiny-workbook' });

export function withEntries(plan: Plan, entries: Entries): Plan {
  const { participants = {}, areas = {}, codes = {} } = entries;
  refuseUnknownSlots(plan, [...Object.keys(participants), ...Object.keys(areas), ...Object.keys(codes)]);
  return {
    ...plan,
    project: { ...plan.project, ...entries.project },
    participants: plan.participants.map((slot) => ({ ...slot, ...participants[slot.id] })),
    areas: plan.areas.map((slot) => ({ ...slot, ...areas[slot.id] })),
    assignments: assignmentsWith(plan, codes),
    unreadable: entries.unreadable ?? plan.unreadable,
    damage: entries.damage ?? plan.damage,
  };
}

/** A plan in which only this has been typed. */
export const planWith = (entries: Entries): Plan => withEntries(UNTOUCHED, entries);

/**
 * The smallest plan in which every rule is content: K01 is the library's, K02 finance's, K03 shared; Ane is of
 * the library, Bo of finance, and each knows of the other's area.
 */
export const COMPLETE: Plan = planWith({
  project: { start: '2027-02-01', end: '2027-03-12', klikRead: 'yes' },
  participants: {
    P01: {
      name: 'Ane Eksempel',
      role: 'project-leader',
      side: 'library',
      email: 'ane@eksempel.dk',
      confirmed: 'yes',
    },
    P02: { name: 'Bo Prøve', role: 'finance-staff', side: 'finance', email: 'bo@prøve.dk', confirmed: 'yes' },
  },
  areas: {
    K01: { decision: 'yes', start: '2027-02-01', end: '2027-02-12' },
    K02: { decision: 'yes', start: '2027-02-15', end: '2027-03-12' },
    K03: { decision: 'yes', start: '2027-02-15', end: '2027-03-12' },
  },
  codes: { K01: { P01: 'A', P02: 'H' }, K02: { P01: 'H', P02: 'A' }, K03: { P01: 'A', P02: 'D' } },
});

/** The complete plan, in which somebody then typed this. */
export const completeBut = (entries: Entries): Plan => withEntries(COMPLETE, entries);

function assignmentsWith(plan: Plan, codes: NonNullable<Entries['codes']>): Assignment[] {
  const cell = (area: AreaId, participant: ParticipantId): string => `${area} ${participant}`;
  const before = new Map(
    plan.assignments.map(({ area, participant, code }) => [cell(area, participant), code]),
  );
  return plan.areas.flatMap(({ id: area }) =>
    plan.participants.flatMap(({ id: participant }) => {
      const typed = codes[area]?.[participant];
      const code = typed === undefined ? before.get(cell(area, participant)) : typed;
      return code ? [{ area, participant, code }] : [];
    }),
  );
}

/** A slip in a slot id would leave the plan as it was, and the test with nothing to test. */
function refuseUnknownSlots(plan: Plan, ids: readonly string[]): void {
  const known = new Set<string>([...plan.participants, ...plan.areas].map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`No such slot in this plan: ${unknown.join(', ')}`);
}
