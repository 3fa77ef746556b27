import { REGION } from '../blueprint/names';
import type { AmendedCell, Amendment, WorkbookReading } from '../blueprint/reading';
import { type Book, cellKey, inputAt, type Scalar, valueAt } from 'excel-host/book';

/**
 * From the grid's workbook back into the file that it came from: every cell of ours that differs, and the document's
 * properties. Null where the file no longer has the same tables (the sheets have been built anew): then it has to be
 * written afresh.
 */
export function amendmentTo(file: WorkbookReading, book: Book): Amendment | null {
  const cells: AmendedCell[] = [];
  // A sheet's own region holds those of its tables: each cell is told once.
  const told = new Set<string>();
  for (const region of Object.values(REGION)) {
    const target = book.names.find(({ name }) => name === region)?.target;
    const before = file.regions.get(region);
    if (!target && !before) continue;
    const sheet = book.sheets.find(({ id }) => id === target?.sheet);
    if (!target || !before || !sheet || !sameShape(target.rect, before.values)) return null;
    for (let row = 0; row < target.rect.rows; row += 1)
      for (let column = 0; column < target.rect.columns; column += 1) {
        const key = cellKey(target.rect.top + row, target.rect.left + column);
        const now = blankToNull(valueAt(sheet, key));
        if (same(now, blankToNull(before.values[row]![column] ?? null))) continue;
        const cell = `${sheet.id} ${key}`;
        if (told.has(cell)) continue;
        told.add(cell);
        const isFormula = sheet.cells.get(key)?.formula !== undefined;
        cells.push({ region, row, column, value: now, as: isFormula ? 'result' : 'input' });
      }
  }
  const properties = Object.fromEntries(
    [...book.properties].filter((entry): entry is [string, string | number] => typeof entry[1] !== 'boolean'),
  );
  return { cells, properties };
}

/** What a file's tables hold that the grid's do not: for a file in which somebody had pasted over our cells. */
export function differencesFrom(file: WorkbookReading, book: Book): PastedCell[] {
  const pasted: PastedCell[] = [];
  for (const [name, { values }] of file.regions) {
    const target = book.names.find((candidate) => candidate.name === name)?.target;
    const sheet = book.sheets.find(({ id }) => id === target?.sheet);
    if (!target || !sheet || !sameShape(target.rect, values)) continue;
    values.forEach((line, row) =>
      line.forEach((value, column) => {
        const key = cellKey(target.rect.top + row, target.rect.left + column);
        if (
          sheet.cells.get(key)?.formula !== undefined ||
          same(blankToNull(inputAt(sheet, key)), blankToNull(value))
        )
          return;
        pasted.push({
          sheet: sheet.name,
          row: target.rect.top + row,
          column: target.rect.left + column,
          value,
        });
      }),
    );
  }
  return pasted;
}

export interface PastedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar | null;
}

const sameShape = (
  rect: { readonly rows: number; readonly columns: number },
  values: readonly (readonly unknown[])[],
): boolean => values.length === rect.rows && (values[0]?.length ?? 0) === rect.columns;

/** A formula that shows nothing gives ''. */
const blankToNull = (value: Scalar | null): Scalar | null => (value === '' ? null : value);

/** Rounding on the way through a file is no change. */
const same = (a: Scalar | null, b: Scalar | null): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9);
