import { REGION } from '../blueprint/names';
import type { AmendedCell, CellValue } from '../blueprint/reading';

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
  edit(REGION.matrix, 1, 4, 'måske'),
  edit(REGION.timeline, 2, 4, '31-02-2027'),
  edit(REGION.participants, 2, 2, 'Chef'),
];
