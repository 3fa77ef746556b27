import { CellValueType, type Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { dateToSerial, parseDate } from '../domain/date';

/**
 * What people in Denmark type, as Danish Excel reads it: `03-02-2027` in a cell for dates, `1,5` anywhere. The grid
 * knows American writing only, and takes both for text.
 */
export function readDanish(text: string, numberFormat: string): number | null {
  if (/y/i.test(numberFormat)) {
    const date = parseDate(text);
    return date === null ? null : dateToSerial(date);
  }
  const number = /^-?\d+(?:,\d+)?$/.exec(text.trim());
  return number ? Number(number[0].replace(',', '.')) : null;
}

/** Before the grid's own reading, and before the cell's rule looks at it. */
const FIRST = 1_000;

/** Lets a grid take what is typed as Danes write it. */
export function typeInDanish(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { worksheet, row, col }, next) => {
        const typed = cell?.v;
        if (!cell || cell.f || typeof typed !== 'string') return next(cell);
        const pattern = worksheet.getComposedCellStyle(row, col).n?.pattern ?? '';
        const number = readDanish(typed, pattern);
        return next(number === null ? cell : { ...cell, v: number, t: CellValueType.NUMBER });
      },
    });
}
