import type { AreaSlots } from '../domain/area-slots';
import { milestoneId, participantId, slotNumber, slots } from '../domain/slot';
import { REGION } from './names';
import type { WorkbookReading } from './reading';
import { readTable, type Findings, type TableReading } from './table-reading';
import { keysIn } from './versions/keys';

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
  const keys = keysIn(areaIds.form);
  const keyed = (
    sheet: TableReading['sheet'],
    table: 'participants' | 'matrix' | 'milestones' | 'timeline' | 'history',
    isSlot: ((id: string) => boolean) | null,
  ): TableReading =>
    readTable(
      regions.get(REGION[table]),
      { sheet, name: REGION[table], columns: keys[table], keyed: true, isSlot },
      findings,
    );
  const tables = {
    project: positional(REGION.project, (id) => keys.project.includes(id)),
    parties: positional(REGION.parties, (id) => id.startsWith('party-')),
    systems: positional(REGION.systems, (id) => id.startsWith('system-')),
    participants: keyed('participants', 'participants', slotOf('P')),
    matrix: keyed('matrix', 'matrix', areaIds.isSlot),
    milestones: keyed('timeline', 'milestones', slotOf('M')),
    timeline: keyed('timeline', 'timeline', areaIds.isSlot),
    history: keyed('history', 'history', null),
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
  const participants = slots(highest([tables.participants.rows, tables.matrix.columns], 'P'), participantId);
  const areas = areaIds.upTo([...tables.matrix.rows.keys(), ...tables.timeline.rows.keys()]);
  gaps(tables.participants, participants);
  gaps(tables.matrix, areas);
  gaps(tables.timeline, areas);
  gaps(tables.milestones, slots(highest([tables.milestones.rows], 'M'), milestoneId));
  const { region, columns } = tables.matrix;
  if (region !== null)
    for (const id of participants)
      if (!columns.has(id))
        damage.push({ kind: 'column-missing', sheet: 'matrix', subject: id, row: region.top + 1 });
}

/** The highest slot number that appears among these keys. */
export function highest(tables: readonly ReadonlyMap<string, number>[], letter: string): number {
  const numbers = tables.flatMap((keys) => [...keys.keys()].flatMap((id) => slotNumber(letter, id) ?? []));
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
