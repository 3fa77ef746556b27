import type { SheetKey } from '../../domain/place';
import { hidden, type Column, type Drawing, type Layout } from '../drawing';
import { referencesFrom, type TableLayout } from '../layout';

/** The header shows the participants' names above their codes. */
export const MATRIX_HEADER_ROW = 2;
const refs = referencesFrom('matrix');

/** A row's codes, from its own sheet, wherever its cells have been cut to. */
export const codeSpan = (index: number, { matrix, codes }: Drawing['layout']): string =>
  refs.inputSpan(matrix, ...codes, index);

const above = (from: SheetKey, row: number, { matrix, codes }: Drawing['layout']): string =>
  referencesFrom(from).block({ ...matrix, first: row, count: 1 }, ...codes);

/** The names above the codes, as seen from a sheet: `$K$3:$AH$3`. */
export const matrixHeaders = (from: SheetKey, layout: Drawing['layout']): string =>
  above(from, MATRIX_HEADER_ROW, layout);

/** The hidden keys above the codes; a column that somebody has put in has none. */
export const matrixKeys = (from: SheetKey, layout: Drawing['layout']): string =>
  above(from, layout.matrix.first - 1, layout);

/** The position of a participant's column among the codes, by its key: one for each row of a table of participants. */
export const codesAtColumn = <Row>(sheet: SheetKey, table: (layout: Layout) => TableLayout): Column<Row> =>
  hidden(
    'codesAt',
    (index, { layout }) =>
      `MATCH(${referencesFrom(sheet).own(table(layout), 'id', index)},${matrixKeys(sheet, layout)},0)`,
    (_, __, index) => index + 1,
  );

/** The column of codes at that position, between its locked cells: the same formula for every participant. */
export function codesAt(from: SheetKey, position: string, { layout }: Pick<Drawing, 'layout'>): string {
  const codes = referencesFrom(from).guardedBlock(layout.matrix, ...layout.codes);
  return `INDEX(${codes},1,${position}):INDEX(${codes},ROWS(${codes}),${position})`;
}
