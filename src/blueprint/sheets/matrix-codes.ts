import type { SheetKey } from '../../domain/place';
import type { Drawing } from '../drawing';
import { referencesFrom } from '../layout';

/** The header shows the participants' names above their codes. */
export const MATRIX_HEADER_ROW = 2;
const refs = referencesFrom('matrix');

/** A row's codes, from its own sheet: `$K5:$AH5`. */
export const codeSpan = (index: number, { matrix, codes }: Drawing['layout']): string =>
  refs.ownSpan(matrix, ...codes, index);

/** The names above the codes, as seen from a sheet: `$K$3:$AH$3`. */
export function matrixHeaders(from: SheetKey, { matrix, codes }: Drawing['layout']): string {
  return referencesFrom(from).block({ ...matrix, first: MATRIX_HEADER_ROW, count: 1 }, ...codes);
}
