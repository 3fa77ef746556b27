import { REGION } from '../blueprint/names';
import type { AmendedCell, CellValue } from '../blueprint/reading';
import { BEFORE_CODES } from '../blueprint/sheets/matrix-columns';
import { participantColumns } from '../blueprint/sheets/participants-columns';
import { TIMELINE_COLUMNS } from '../blueprint/sheets/timeline-columns';
import { SCHEMA_VERSION } from '../domain/area-slots';
import { keysOf } from '../domain/fields';

const edit = (region: string, row: number, column: number, value: CellValue): AmendedCell => ({
  region,
  row,
  column,
  value,
  as: 'input',
});

/**
 * What pasting over locked cells does: a slot's id erased, another there twice, and three values that are on no
 * list. Rows count from the region's row of keys, so that row 3 is the third slot.
 */
export const DAMAGE: readonly AmendedCell[] = [
  edit(REGION.matrix, 3, 0, null),
  edit(REGION.participants, 4, 0, 'P03'),
  edit(REGION.matrix, 1, keysOf(BEFORE_CODES).indexOf('decision'), 'måske'),
  edit(REGION.timeline, 2, keysOf(TIMELINE_COLUMNS).indexOf('start'), '31-02-2027'),
  edit(REGION.participants, 2, keysOf(participantColumns(SCHEMA_VERSION)).indexOf('role'), 'Chef'),
];
