import type { SheetKey } from '../../domain/place';
import type { Drawing } from '../drawing';
import { referencesFrom } from '../layout';

/** The header shows the participants' names above their codes. */
export const MATRIX_HEADER_ROW = 2;
const refs = referencesFrom('matrix');

/**
 * Blank, locked columns at both sides of the codes: whoever cuts the first or the last code of a row onto another
 * would make Excel shorten every reference that begins or ends with it.
 */
export const GUARDS = ['beforeCodes', 'behindCodes'] as const;

/** A row's codes, from its own sheet, with the blank cells around them. */
export const codeSpan = (index: number, { matrix }: Drawing['layout']): string =>
  refs.ownSpan(matrix, ...GUARDS, index);

const above = (from: SheetKey, row: number, { matrix }: Drawing['layout']): string =>
  referencesFrom(from).block({ ...matrix, first: row, count: 1 }, ...GUARDS);

/** The names above the codes, as seen from a sheet; as long as a row's codes. */
export const matrixHeaders = (from: SheetKey, layout: Drawing['layout']): string =>
  above(from, MATRIX_HEADER_ROW, layout);

/** The hidden keys above the codes; a column that somebody has put in has none. */
export const matrixKeys = (from: SheetKey, layout: Drawing['layout']): string =>
  above(from, layout.matrix.first - 1, layout);
