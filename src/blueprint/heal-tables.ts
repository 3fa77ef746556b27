import type { SheetKey } from '../domain/place';
import type { AreaSlots } from '../domain/area-slots';
import { IN_MATRIX, inForm, keysOf, MILESTONE, ON_TIMELINE, PARTICIPANT } from '../domain/fields';
import { milestoneId, participantId, slotNumber, slots } from '../domain/slot';
import type { TableLayout } from './layout';
import { REGION } from './names';
import type { Region, WorkbookReading } from './reading';
import { historyTable } from './sheets/history';
import { matrixTable } from './sheets/matrix-columns';
import { META_KEYS } from './sheets/meta-rows';
import { participantsTable } from './sheets/participants-columns';
import { PROJECT_KEYS } from './sheets/project-position';
import { timelineTables } from './sheets/timeline';

/** Labels in order; '' where there is none. */
export interface Sequence {
  /** For as many rows or columns as there are. */
  readonly drawn: readonly string[];
  /** For as many slots as some id tells of. */
  readonly known: readonly string[];
}

/** A table as it was drawn: which labels it had, and where. */
export interface DrawnTable {
  readonly name: string;
  readonly sheet: SheetKey;
  /** Keys stand in the first row, unless the table has no such row. */
  readonly columns: Sequence;
  readonly keyed: boolean;
  /** Slot ids stand in the column `id`; null where rows have none. */
  readonly rows: Sequence | null;
  /** Columns that people fill in. */
  readonly inputs: readonly string[];
  /**
   * The slot that a name belongs to, for rows that name their area: `always` where the name is text, `when-erased`
   * where it is a formula that follows the slot id.
   */
  readonly named?: 'always' | 'when-erased';
}

/** Every table that holds what people typed, drawn for as many slots as the workbook shows. */
export function drawnTables(reading: WorkbookReading, areaIds: AreaSlots): DrawnTable[] {
  const { form } = areaIds;
  const people = peopleIn(reading);
  const areas = areasIn(reading, areaIds);
  const { milestones, timeline } = timelineTables('', { milestones: 0, areas: 0, participants: 0 });
  const keyed = (name: string, layout: TableLayout, rows: Sequence | null, inputs: readonly string[]) => ({
    ...{ name, sheet: layout.sheet, columns: always(labelsOf(layout)), keyed: true, rows, inputs },
  });
  return [
    {
      ...{ name: REGION.project, sheet: 'overview', columns: always(['id', 'label', 'value', 'verdict']) },
      ...{ keyed: false, rows: always(PROJECT_KEYS), inputs: ['value'] },
    },
    {
      ...{ name: REGION.meta, sheet: 'system', columns: always(['id', 'value']) },
      ...{ keyed: false, rows: always(META_KEYS), inputs: [] },
    },
    keyed(
      REGION.participants,
      participantsTable('', 0, form),
      people.rows,
      keysOf(inForm(form, PARTICIPANT)),
    ),
    {
      ...{ name: REGION.matrix, sheet: 'matrix', columns: people.matrixKeys, keyed: true, rows: areas },
      ...{ inputs: [...keysOf(IN_MATRIX), ...people.rows.drawn], named: 'always' },
    },
    keyed(REGION.milestones, milestones, milestonesIn(reading), keysOf(MILESTONE)),
    { ...keyed(REGION.timeline, timeline, areas, keysOf(ON_TIMELINE)), named: 'when-erased' },
    keyed(REGION.history, historyTable(''), null, []),
  ];
}

const always = (labels: readonly string[]): Sequence => ({ drawn: labels, known: labels });

function labelsOf({ columns }: TableLayout): string[] {
  const keys = new Array<string>(Math.max(...columns.values()) + 1).fill('');
  for (const [key, column] of columns) keys[column] = key;
  return keys;
}

const rowCount = (region: Region | undefined): number => Math.max(0, (region?.values.length ?? 0) - 1);
const firstColumn = (region: Region | undefined): readonly unknown[] =>
  region?.values.map(([id]) => id) ?? [];

const BESIDE_CODES = matrixTable('', 0, []).columns.size;

/** Participants have a row each on their own sheet, and a column each in the matrix. */
function peopleIn({ regions }: WorkbookReading): { readonly rows: Sequence; readonly matrixKeys: Sequence } {
  const [participants, matrix] = [regions.get(REGION.participants), regions.get(REGION.matrix)];
  const keys = matrix?.values[0] ?? [];
  const columns = Math.max(0, keys.length - BESIDE_CODES);
  const room = Math.max(rowCount(participants), columns);
  const known = knownSlots('P', [firstColumn(participants), keys], room);
  const keysFor = (count: number): string[] => labelsOf(matrixTable('', 0, slots(count, participantId)));
  return {
    rows: { drawn: slots(Math.max(room, known), participantId), known: slots(known, participantId) },
    matrixKeys: { drawn: keysFor(matrix ? columns : known), known: keysFor(known) },
  };
}

function areasIn({ regions }: WorkbookReading, areaIds: AreaSlots): Sequence {
  const [matrix, timeline] = [regions.get(REGION.matrix), regions.get(REGION.timeline)];
  const room = Math.max(rowCount(matrix), rowCount(timeline));
  const ids = [matrix, timeline].map((region) => firstColumn(region).map((id) => String(id).trim()));
  const inBoth = (id: string): boolean => ids.every((column) => column.includes(id));
  const known = areaIds.upTo(
    ids.flat().filter((id) => areaIds.isSlot(id) && (areaIds.upTo([id]).length <= room || inBoth(id))),
  );
  return { drawn: areaIds.first(Math.max(room, known.length)), known };
}

/** Milestones stand in one table only, so an id beyond its rows counts where all are still in order. */
function milestonesIn({ regions }: WorkbookReading): Sequence {
  const region = regions.get(REGION.milestones);
  const ids = firstColumn(region);
  const numbers = slotNumbers('M', ids);
  const inOrder = numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
  const known = knownSlots('M', inOrder ? [ids, ids] : [ids, []], rowCount(region));
  return { drawn: slots(Math.max(rowCount(region), known), milestoneId), known: slots(known, milestoneId) };
}

/** The highest number for which there is room, or that both tables have: any other is a slip over an id. */
function knownSlots(letter: string, tables: readonly (readonly unknown[])[], room: number): number {
  const [a = [], b = []] = tables.map((cells) => slotNumbers(letter, cells));
  return [...a, ...b]
    .filter((number) => number <= room || (a.includes(number) && b.includes(number)))
    .reduce((highest, number) => Math.max(highest, number), 0);
}

const slotNumbers = (letter: string, cells: readonly unknown[]): number[] =>
  cells.flatMap((cell) => slotNumber(letter, String(cell).trim()) ?? []);
