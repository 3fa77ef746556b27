import type { AreaSlots } from '../domain/area-slots';
import { milestoneId, participantId, slotNumber, slots } from '../domain/slot';
import { REGION } from './names';
import type { WorkbookReading } from './reading';
import { MATRIX_FIELDS } from './sheets/matrix-columns';
import { MILESTONE_FIELDS } from './sheets/milestone-columns';
import { PARTICIPANT_FIELDS } from './sheets/participants-columns';
import { PROJECT_KEYS } from './sheets/project-position';
import { TIMELINE_FIELDS } from './sheets/timeline-columns';
import { readTable, type Findings, type TableReading } from './table-reading';

export type Tables = Readonly<
  Record<
    'project' | 'parties' | 'systems' | 'participants' | 'matrix' | 'milestones' | 'timeline' | 'history',
    TableReading
  >
>;

const POSITIONAL = ['id', 'label', 'value', 'verdict'];

export function readTables({ regions }: WorkbookReading, areaIds: AreaSlots, findings: Findings): Tables {
  const slotOf =
    (letter: string) =>
    (id: string): boolean =>
      slotNumber(letter, id) !== null;
  const positional = (name: string, isSlot: (id: string) => boolean): TableReading =>
    readTable(
      regions.get(name),
      { sheet: 'overview', name, columns: POSITIONAL, keyed: false, isSlot },
      findings,
    );
  const keyed = (
    sheet: TableReading['sheet'],
    name: string,
    columns: readonly string[],
    isSlot: ((id: string) => boolean) | null,
  ): TableReading => readTable(regions.get(name), { sheet, name, columns, keyed: true, isSlot }, findings);
  const tables = {
    project: positional(REGION.project, (id) => (PROJECT_KEYS as readonly string[]).includes(id)),
    parties: positional(REGION.parties, (id) => id.startsWith('party-')),
    systems: positional(REGION.systems, (id) => id.startsWith('system-')),
    participants: keyed(
      'participants',
      REGION.participants,
      ['id', ...Object.keys(PARTICIPANT_FIELDS)],
      slotOf('P'),
    ),
    matrix: keyed('matrix', REGION.matrix, ['id', ...Object.keys(MATRIX_FIELDS)], areaIds.isSlot),
    milestones: keyed('timeline', REGION.milestones, ['id', ...Object.keys(MILESTONE_FIELDS)], slotOf('M')),
    timeline: keyed('timeline', REGION.timeline, ['id', ...Object.keys(TIMELINE_FIELDS)], areaIds.isSlot),
    history: keyed('history', REGION.history, ['kind', 'by', 'at', 'note', 'fingerprint', 'digest'], null),
  };
  reportGaps(tables, areaIds, findings);
  return tables;
}

/** Slots are numbered without gaps: whatever the highest number is, all below it must be there. */
function reportGaps(tables: Tables, areaIds: AreaSlots, { damage }: Findings): void {
  const gaps = (table: TableReading, ids: readonly string[]): void => {
    if (table.region === null) return;
    for (const id of ids)
      if (!table.rows.has(id)) damage.push({ kind: 'slot-missing', sheet: table.sheet, subject: id });
  };
  const participants = slotIds(
    highest([tables.participants.rows, tables.matrix.columns], 'P'),
    participantId,
  );
  const areas = areaIds.upTo([...tables.matrix.rows.keys(), ...tables.timeline.rows.keys()]);
  gaps(tables.participants, participants);
  gaps(tables.matrix, areas);
  gaps(tables.timeline, areas);
  gaps(tables.milestones, slotIds(highest([tables.milestones.rows], 'M'), milestoneId));
  if (tables.matrix.region !== null)
    for (const id of participants)
      if (!tables.matrix.columns.has(id))
        damage.push({
          kind: 'column-missing',
          sheet: 'matrix',
          subject: id,
          row: tables.matrix.region.top + 1,
        });
}

const slotIds = <Id extends string>(count: number, idOf: (number: number) => Id): Id[] => slots(count, idOf);

/** The highest slot number that appears among these keys. */
export function highest(tables: readonly ReadonlyMap<string, number>[], letter: string): number {
  const numbers = tables.flatMap((keys) => [...keys.keys()].flatMap((id) => slotNumber(letter, id) ?? []));
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
