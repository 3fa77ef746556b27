import type { Damage } from '../domain/plan';
import type { Place } from '../domain/place';
import { slotKind } from '../domain/slot';
import type { Rule } from './rule';

/**
 * A sheet, name, column or slot id is missing, moved or doubled, a formula of ours is gone or in error, or something
 * stands where nobody reads it: part of the plan, or what the sheets say of it, cannot be trusted.
 */
export const structureDamaged: Rule<'structure-damaged'> = {
  id: 'structure-damaged',
  severity: 'error',
  check: ({ plan }) => plan.damage.map((damage) => ({ place: placeOf(damage), data: { damage } })),
};

/** In the matrix a participant's slot id is also a column's key, so the kind goes before the look of the id. */
function placeOf({ kind, sheet, subject, row, column }: Damage): Place {
  if (row !== undefined && column !== undefined) return { sheet, sheetRow: row, sheetColumn: column };
  if (kind.startsWith('column-')) return { sheet, column: subject };
  const seen = row === undefined ? {} : { sheetRow: row };
  return slotKind(subject) !== null ? { sheet, row: subject, ...seen } : { sheet, ...seen };
}
