import { CellValueType, type ICellData, type Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { dateToSerial, parseDate } from '../domain/date';

/**
 * What people in Denmark write, as Danish Excel reads it: `03-02-2027` in a cell for dates, `1,5` anywhere. Null is
 * text. The grid would read it as Americans do.
 */
export function readDanish(text: string, numberFormat: string): number | null {
  if (/y/i.test(numberFormat)) {
    const date = parseDate(text);
    if (date !== null) return dateToSerial(date);
  }
  const number = /^-?\d+(?:,\d+)?$/.exec(text.trim());
  return number ? Number(number[0].replace(',', '.')) : null;
}

/** What a text becomes in a cell with this format. What is no number stays what was written, whatever it looks like. */
export function danishCell(text: string, numberFormat: string): ICellData {
  const number = readDanish(text, numberFormat);
  return number === null ? { v: text, t: CellValueType.STRING } : { v: number, t: CellValueType.NUMBER };
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
        return next({ ...cell, ...danishCell(typed, pattern) });
      },
    });
}
