import { slotKind } from '../domain/slot';
import type { Tables } from './interpret-tables';
import type { CellValue } from './reading';
import type { TableReading } from './table-reading';

/**
 * Workbooks whose formulas are of our first drawing: they have no columns that say what a row says, and compare a
 * slot's cells as they stand, joined, with the copy that was sealed.
 */
export const isFirstDrawing = ({ matrix }: Tables): boolean => !matrix.columns.has('says');

const SEPARATOR = '|';

/** A slot's cells as the first drawing's formula joins them. */
export function joinedCells(key: string, tables: Tables): string {
  const { matrix, timeline, participants, milestones, project } = tables;
  const span = (table: TableReading, from: string, to: string): CellValue[] => {
    const row = table.region?.values[table.rows.get(key) ?? -1] ?? [];
    return row.slice(table.columns.get(from) ?? 0, (table.columns.get(to) ?? -1) + 1);
  };
  const codes = [...matrix.columns.keys()].filter((column) => slotKind(column) === 'participant');
  const cells = (): CellValue[] => {
    if (key === 'project') return [...project.rows.keys()].map((field) => project.cell(field, 'value'));
    const kind = slotKind(key);
    if (kind === 'participant') return span(participants, 'name', 'confirmed');
    if (kind === 'milestone')
      return [...span(milestones, 'name', 'name'), ...span(milestones, 'date', 'date')];
    return [
      ...span(matrix, 'name', 'reason'),
      ...span(matrix, codes[0]!, codes.at(-1)!),
      ...span(timeline, 'phase', 'end'),
    ];
  };
  return cells().map(asJoined).join(SEPARATOR);
}

/** A cell's value as text, the way TEXTJOIN makes it. */
const asJoined = (cell: CellValue): string =>
  typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '');
