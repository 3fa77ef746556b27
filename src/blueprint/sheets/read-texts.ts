import { ERROR_LIST, INVISIBLE, SPACES, UNREADABLE_IN_NAMES } from '../../domain/readable';
import type { Drawing } from '../drawing';
import type { Characters } from '../formulas';
import { absoluteAddress, columnOf, referencesFrom, sheetPrefix } from '../layout';
import type { SheetKey } from '../../domain/place';
import { META_ROW } from './meta-rows';

/** The characters that the hidden sheet keeps for the formulas of all sheets, as one text each. */
export const CHARACTER_TEXTS = {
  unreadable: UNREADABLE_IN_NAMES,
  // Control characters are told by the formulas: some programs read `_x000D_` as it stands.
  showNothing: [...SPACES].filter((space) => space >= ' ').join('') + INVISIBLE,
  errors: ERROR_LIST,
} as const;

/** Where a sheet's formulas find them. */
export function charactersFor(from: SheetKey, { layout }: Pick<Drawing, 'layout'>): Characters {
  const refs = referencesFrom(from);
  const { meta } = layout;
  const left = columnOf(meta, 'key');
  const prefix = from === meta.sheet ? '' : sheetPrefix(meta.sheetName);
  return {
    unreadable: refs.cell(meta, 'value', META_ROW.unreadable),
    showNothing: refs.cell(meta, 'value', META_ROW.showNothing),
    errors: refs.cell(meta, 'value', META_ROW.errors),
    rows: (count) => prefix + absoluteAddress({ top: 0, left, rows: count, columns: 1 }),
  };
}
