import { MAX_COLUMNS, MAX_ROWS, parseCell } from './address';
import { attribute, scanXml, type Tag } from './xml';

/** A cell as its worksheet part holds it: what reading and changing need of it. */
export interface PartCell {
  readonly row: number;
  readonly column: number;
  readonly tag: Tag;
  /** Behind the cell's closing tag. */
  readonly end: number;
  /** The text of `v`, or of an inline string without its phonetic hints; null where there is neither. */
  readonly text: string | null;
  /** The `f` element, and what lies behind it. */
  readonly formula: { readonly tag: Tag; readonly end: number } | null;
}

export interface WorksheetEvents {
  readonly cell: (cell: PartCell) => void;
  /** After the row's cells; `closeStart` is where its closing tag begins. */
  readonly row?: (row: number, tag: Tag, closeStart: number) => void;
  /** Any other element. */
  readonly close?: (tag: Tag, closeStart: number) => void;
}

/**
 * Reads a worksheet from top to bottom. False where it is not well-formed, or a row or cell lies outside of what a
 * sheet can hold. Rows and cells may leave out their address: then they follow the one before.
 */
export function scanWorksheet(xml: string, events: WorksheetEvents): boolean {
  let row = -1;
  let column = -1;
  let text: string | null = null;
  let formula: PartCell['formula'] = null;
  let addressed = true;

  const wellFormed = scanXml(xml, {
    open: (tag) => {
      if (isRow(tag)) {
        const r = attribute(tag, 'r');
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
        if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) addressed = false;
      } else if (isCell(tag)) {
        const r = attribute(tag, 'r');
        const place = r === undefined ? { row, column: column + 1 } : parseCell(r);
        if (place?.row !== row || place.column >= MAX_COLUMNS) addressed = false;
        column = place?.column ?? column + 1;
        text = null;
        formula = null;
      } else if (holdsText(tag)) text ??= '';
    },
    skips: (parent) => !holdsText(parent),
    text: (piece) => {
      text += piece;
    },
    close: (tag, closeStart, end) => {
      if (isCell(tag)) events.cell({ row, column, tag, end, text, formula });
      else if (isRow(tag)) events.row?.(row, tag, closeStart);
      else if (tag.name === 'f' && isInCell(tag)) formula = { tag, end };
      else events.close?.(tag, closeStart);
    },
  });
  return wellFormed && addressed;
}

const isRow = (tag: Tag): boolean =>
  tag.depth === 2 && tag.name === 'row' && tag.parent?.name === 'sheetData';
const isCell = (tag: Tag): boolean => tag.depth === 3 && tag.name === 'c' && isRow(tag.parent!);
const isInCell = (tag: Tag): boolean => tag.depth === 4 && isCell(tag.parent!);

/** `v`, or an inline string's `is/t` and `is/r/t`. Not `is/rPh/t`, which only says how to pronounce it. */
function holdsText(tag: Tag): boolean {
  if (tag.name === 'v') return isInCell(tag);
  if (tag.name !== 't') return false;
  const owner = tag.parent?.name === 'r' ? tag.parent.parent : tag.parent;
  return owner?.name === 'is' && isInCell(owner);
}
