import type { Scalar } from '../../src/blueprint/blueprint';
import type { NOBODY } from '../../src/domain/fields';
import type { Place } from '../../src/domain/place';
import type { Plan } from '../../src/domain/plan';
import { CODES, type Code } from '../../src/domain/vocabulary';

/** What kind of cell a place is: which values it takes, and which it cannot read. */
export type CellKind =
  'name' | 'text' | 'email' | 'date' | 'limit' | 'yesNo' | 'role' | 'side' | 'phase' | 'code';

export interface InputCell {
  readonly place: Required<Omit<Place, 'sheetRow' | 'sheetColumn'>>;
  readonly kind: CellKind;
}

/** Somebody types a value, or pastes something that no list holds. */
export interface Edit {
  readonly place: Required<Omit<Place, 'sheetRow' | 'sheetColumn'>>;
  readonly typed: { readonly value: unknown } | { readonly unreadable: Scalar };
}

const cell = (sheet: Place['sheet'], row: string, columns: Readonly<Record<string, CellKind>>): InputCell[] =>
  Object.entries(columns).map(([column, kind]) => ({ place: { sheet, row, column }, kind }));

const PROJECT = {
  municipality: 'text',
  start: 'date',
  end: 'date',
  loadLimit: 'limit',
  klikRead: 'yesNo',
} as const;

const OF_PARTICIPANT: Readonly<Record<keyof typeof NOBODY, CellKind>> = {
  name: 'name',
  role: 'role',
  side: 'side',
  unit: 'text',
  email: 'email',
  confirmed: 'yesNo',
};

/** Every cell of a plan that takes input, in the order in which `interpret` reads them. */
export const inputCells = ({ milestones, participants, areas }: Plan): InputCell[] => [
  ...Object.entries(PROJECT).flatMap(([field, kind]) => cell('overview', field, { value: kind })),
  ...milestones.flatMap(({ id }) => cell('timeline', id, { name: 'text', date: 'date' })),
  ...participants.flatMap(({ id }) => cell('participants', id, OF_PARTICIPANT)),
  ...areas.flatMap(({ id, templateArea }) => [
    ...(templateArea === null ? cell('matrix', id, { name: 'name', side: 'side' }) : []),
    ...cell('matrix', id, { decision: 'yesNo', reason: 'text' }),
    ...cell('timeline', id, { phase: 'phase', start: 'date', end: 'date' }),
  ]),
  ...areas.flatMap((area) => participants.flatMap(({ id }) => cell('matrix', area.id, { [id]: 'code' }))),
];

export const placeKey = ({ sheet, row, column }: Place): string => `${sheet} ${row} ${column}`;

/** The plan after these edits, the later ones last. What cannot be read leaves its field blank. */
export function withEdits(plan: Plan, edits: readonly Edit[]): Plan {
  const typed = new Map<string, Edit['typed']>([
    ...plan.unreadable.map(({ place, value }): [string, Edit['typed']] => [
      placeKey(place),
      { unreadable: value },
    ]),
    ...edits.map(({ place, typed }): [string, Edit['typed']] => [placeKey(place), typed]),
  ]);
  const field = <T>(sheet: Place['sheet'], row: string, column: string, before: T, blank: T): T => {
    const edit = typed.get(placeKey({ sheet, row, column }));
    if (edit === undefined) return before;
    return 'value' in edit ? (edit.value as T) : blank;
  };
  const row = <T extends object>(slot: T & { id: string }, columns: Record<string, Place['sheet']>): T => ({
    ...slot,
    ...Object.fromEntries(
      Object.entries(columns).map(([column, sheet]) => {
        const before = (slot as Record<string, unknown>)[column];
        return [
          column,
          field(sheet, slot.id, column, before, typeof before === 'string' && isText(column) ? '' : null),
        ];
      }),
    ),
  });
  const codes = new Map(
    plan.assignments.map(({ area, participant, code }) => [`${area} ${participant}`, code]),
  );
  const { project } = plan;
  return {
    ...plan,
    project: {
      municipality: field('overview', 'municipality', 'value', project.municipality, ''),
      start: field('overview', 'start', 'value', project.start, null),
      end: field('overview', 'end', 'value', project.end, null),
      loadLimit: field('overview', 'loadLimit', 'value', project.loadLimit, 3),
      klikRead: field('overview', 'klikRead', 'value', project.klikRead, null),
    },
    milestones: plan.milestones.map((slot) => row(slot, { name: 'timeline', date: 'timeline' })),
    participants: plan.participants.map((slot) =>
      row(slot, Object.fromEntries(Object.keys(OF_PARTICIPANT).map((key) => [key, 'participants']))),
    ),
    areas: plan.areas.map((slot) =>
      row(slot, {
        name: 'matrix',
        side: 'matrix',
        decision: 'matrix',
        reason: 'matrix',
        phase: 'timeline',
        start: 'timeline',
        end: 'timeline',
      }),
    ),
    assignments: plan.areas.flatMap(({ id: area }) =>
      plan.participants.flatMap(({ id: participant }) => {
        const before = codes.get(`${area} ${participant}`) ?? null;
        const code = field<Code | null>('matrix', area, participant, before, null);
        return code !== null && CODES.includes(code) ? [{ area, participant, code }] : [];
      }),
    ),
    unreadable: inputCells(plan).flatMap(({ place }) => {
      const edit = typed.get(placeKey(place));
      return edit && 'unreadable' in edit ? [{ place, value: edit.unreadable }] : [];
    }),
  };
}

const isText = (column: string): boolean =>
  column === 'reason' ||
  ['name', 'text', 'email'].includes((OF_PARTICIPANT as Readonly<Record<string, CellKind>>)[column] ?? '');
