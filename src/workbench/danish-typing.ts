import { CellValueType, type ICellData, type IDocumentBody, type Univer } from '@univerjs/core';
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
  return number === null ? textCell(text) : { v: number, t: CellValueType.NUMBER };
}

const textCell = (text: string): ICellData => ({ v: text, t: CellValueType.STRING });

/** Several lines, or looks within a text, make a document of it: its paragraphs end in `\r`, and it in `\r\n`. */
const plainText = ({ dataStream }: IDocumentBody): string =>
  dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');

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
        const typed = cell?.p?.body ? plainText(cell.p.body) : cell?.v;
        if (!cell || cell.f || typeof typed !== 'string') return next(cell);
        const pattern = worksheet.getComposedCellStyle(row, col).n?.pattern ?? '';
        const read = cell.t === CellValueType.FORCE_STRING ? textCell(typed) : danishCell(typed, pattern);
        return next({ ...cell, p: null, ...read });
      },
    });
}
