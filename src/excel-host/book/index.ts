/** The workbook as plain data, for whoever looks into it, or makes one. */
export { cellKey, cellName, columnNumber, columnOf, rowOf } from './address';
export {
  emptyBook,
  emptySheet,
  NORMAL,
  sheetId,
  type Book,
  type Cell,
  type Scalar,
  type Sheet,
} from './book';
export { inputAt, isLocked, valueAt } from './cells';
