import type { Damage } from '../domain/plan';
import type { Place } from '../domain/place';
import type { Rule } from './rule';

/** A sheet, name, column or slot id is missing, moved or doubled, so that part of the plan cannot be trusted. */
export const structureDamaged: Rule<'structure-damaged'> = {
  id: 'structure-damaged',
  severity: 'error',
  check: ({ plan }) => plan.damage.map((damage) => ({ place: placeOf(damage), data: { damage } })),
};

const SLOT_ID = /^[PKM]\d{2,}$/;

/** In the matrix a participant's slot id is also a column's key, so the kind goes before the look of the id. */
function placeOf({ kind, sheet, subject, row }: Damage): Place {
  if (kind.startsWith('column-')) return { sheet, column: subject };
  const seen = row === undefined ? {} : { sheetRow: row };
  return SLOT_ID.test(subject) ? { sheet, row: subject, ...seen } : { sheet, ...seen };
}
