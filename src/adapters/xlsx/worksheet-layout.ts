import { scanWorksheet, type PartCell } from './worksheet';
import { attribute, type Tag } from './xml';

/** Where everything stands in a worksheet part that matters to a change in some of its rows. */
export interface Layout {
  readonly data: Element;
  readonly dimension: Tag | null;
  /** Where each row begins, so that new ones can be put between them. */
  readonly rowStarts: readonly { readonly row: number; readonly start: number }[];
  /** The rows that change, as far as they exist. */
  readonly rows: ReadonlyMap<number, RowLayout>;
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: string }[];
}

export interface Element {
  readonly tag: Tag;
  /** Where its closing tag begins; behind the tag of an empty one. */
  readonly closeStart: number;
}

export interface RowLayout extends Element {
  readonly cells: readonly PartCell[];
}

/** Null where the part is broken. */
export function readLayout(xml: string, changes: (row: number) => boolean): Layout | null {
  let data: Element | null = null;
  let dimension: Tag | null = null;
  let cells: PartCell[] = [];
  const rowStarts: { row: number; start: number }[] = [];
  const rows = new Map<number, RowLayout>();
  const columnStyles: { first: number; last: number; style: string }[] = [];
  const wellFormed = scanWorksheet(xml, {
    cell: (cell) => {
      if (changes(cell.row)) cells.push(cell);
    },
    row: (row, tag, closeStart) => {
      rowStarts.push({ row, start: tag.start });
      if (changes(row)) rows.set(row, { tag, closeStart, cells });
      cells = [];
    },
    close: (tag, closeStart) => {
      if (tag.name === 'sheetData') data = { tag, closeStart };
      if (tag.name === 'dimension') dimension = tag;
      if (tag.name !== 'col') return;
      const style = attribute(tag, 'style');
      if (style === undefined) return;
      const [first, last] = [attribute(tag, 'min'), attribute(tag, 'max')].map(
        (number) => Number(number) - 1,
      );
      columnStyles.push({ first: first!, last: last!, style });
    },
  });
  return wellFormed && data ? { data, dimension, rowStarts, rows, columnStyles } : null;
}
