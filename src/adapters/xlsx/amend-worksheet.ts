import type { Rect } from '../../blueprint/blueprint';
import type { CellValue } from '../../blueprint/reading';
import { cellAddress } from '../../blueprint/layout';
import { parseArea, rangeAddress } from './address';
import { encodeText } from './text';
import { scanWorksheet, type PartCell } from './worksheet';
import { readLayout, type Element, type Layout, type RowLayout } from './worksheet-layout';
import { applyEdits, attribute, type Edit, type Tag } from './xml';

/** A value for one cell of a sheet; see `AmendedCell` for `as`. */
export interface Change {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly as: 'input' | 'result';
}

export interface AmendedWorksheet {
  readonly xml: string;
  /** A cell that held a formula holds none any more. */
  readonly formulaLost: boolean;
  /** How many cells named a shared string, and do so no more. */
  readonly sharedStringsLost: number;
}

/**
 * A worksheet part with some cells changed, and the same as before, byte for byte, around them. A new result is for
 * a formula: where none stands, there is nothing to write. Null where the part is broken.
 */
export function amendWorksheet(xml: string, changes: readonly Change[]): AmendedWorksheet | null {
  const byRow = groupByRow(changes);
  const layout = readLayout(xml, (row) => byRow.has(row));
  if (!layout) return null;
  const newRows: Edit[] = [];
  const edits: Edit[] = [];
  for (const [row, cells] of byRow) {
    const existing = layout.rows.get(row);
    if (existing) edits.push(...changeRow(xml, existing, cells, layout));
    else newRows.push(...addRow(row, cells, layout));
  }
  const replaced = inputCells(layout, byRow).flatMap(({ formula }) => (formula ? [formula.tag] : []));
  const amended = applyEdits(xml, [
    ...growDimension(layout, changes),
    ...grow(layout.data, newRows),
    ...edits,
  ]);
  return {
    xml: dropOrphans(amended, replaced),
    formulaLost: replaced.length > 0,
    sharedStringsLost: inputCells(layout, byRow).filter(({ tag }) => attribute(tag, 't') === 's').length,
  };
}

/** The cells whose contents are replaced, as they stand. */
const inputCells = ({ rows }: Layout, byRow: ReadonlyMap<number, readonly Change[]>): PartCell[] =>
  [...byRow].flatMap(([row, changes]) => {
    const columns = new Set(changes.filter(({ as }) => as === 'input').map(({ column }) => column));
    return rows.get(row)?.cells.filter(({ column }) => columns.has(column)) ?? [];
  });

/** From top to bottom and from left to right, as the file wants them; of two for one cell the later one counts. */
function groupByRow(changes: readonly Change[]): Map<number, Change[]> {
  const byCell = new Map(changes.map((change) => [cellAddress(change.row, change.column), change]));
  const byRow = new Map<number, Change[]>();
  for (const change of [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = byRow.get(change.row);
    if (row) row.push(change);
    else byRow.set(change.row, [change]);
  }
  return byRow;
}

function changeRow(xml: string, row: RowLayout, changes: readonly Change[], layout: Layout): Edit[] {
  const replaced: Edit[] = [];
  const added: Edit[] = [];
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  for (const change of changes) {
    const cell = cells.get(change.column);
    if (cell) {
      const text =
        change.as === 'input' ? withInput(cell, change.value) : withResult(xml, cell, change.value);
      if (text !== null) replaced.push({ start: cell.tag.start, end: cell.end, text });
    } else if (isNewCell(change)) {
      const next = row.cells.find(({ column }) => column > change.column);
      const text = newCell(change, styleOfNewCell(layout, change.column, row.tag), row.tag.prefix);
      added.push(insertion(next?.tag.start ?? row.closeStart, text));
    }
  }
  return [...grow(row, added), ...replaced];
}

function addRow(row: number, changes: readonly Change[], layout: Layout): Edit[] {
  const { prefix } = layout.data.tag;
  const cells = changes
    .filter(isNewCell)
    .map((change) => newCell(change, styleOfNewCell(layout, change.column), prefix));
  if (cells.length === 0) return [];
  const next = layout.rowStarts.find((start) => start.row > row);
  const text = `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>`;
  return [insertion(next?.start ?? layout.data.closeStart, text)];
}

/** Puts children into an element. An empty one (`<row r="5"/>`) is opened up for them. */
function grow({ tag }: Element, children: readonly Edit[]): Edit[] {
  if (children.length === 0) return [];
  const name = tag.prefix + tag.name;
  const open = `<${name}${tag.attributes.replace(SPANS, '')}>`;
  const edit = { start: tag.start, end: tag.openEnd };
  if (!tag.empty) return [{ ...edit, text: open }, ...children];
  return [{ ...edit, text: `${open}${children.map(({ text }) => text).join('')}</${name}>` }];
}

/** Which columns a row spans is a mere hint to readers, and wrong once the row grows. */
const SPANS = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/;

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** Emptying what is not there, or giving a result to no formula, needs no cell. */
const isNewCell = ({ as, value }: Change): boolean => as === 'input' && value !== null;

/** As Excel does when somebody types into a blank cell: the row's own style, or else the column's. */
function styleOfNewCell(layout: Layout, column: number, row?: Tag): string | undefined {
  if (row && ['1', 'true'].includes(attribute(row, 'customFormat') ?? '')) return attribute(row, 's');
  return layout.columnStyles.find(({ first, last }) => first <= column && column <= last)?.style;
}

const newCell = ({ row, column, value }: Change, style: string | undefined, prefix: string): string =>
  cellXml(prefix, `r="${cellAddress(row, column)}"${styleAttribute(style)}`, value);

/** Only the style outlives what stood in the cell: its type, formula and metadata belonged to that. */
const withInput = ({ row, column, tag }: PartCell, value: CellValue): string =>
  cellXml(tag.prefix, `r="${cellAddress(row, column)}"${styleAttribute(attribute(tag, 's'))}`, value);

const styleAttribute = (style: string | undefined): string => (style === undefined ? '' : ` s="${style}"`);

/** Inline, so that the shared strings stay as they are; the next program that saves the file will share them. */
function cellXml(prefix: string, attributes: string, value: CellValue): string {
  if (value === null) return `<${prefix}c ${attributes}/>`;
  if (typeof value !== 'string') return `<${prefix}c ${attributes}${valueXml(prefix, value)}</${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${encodeText(value)}</${prefix}t>`;
  return `<${prefix}c ${attributes} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

const TYPE = /\st\s*=\s*(?:"[^"]*"|'[^']*')/;

/** The formula as it stands, with all its attributes, and a new cached result; null where there is no formula. */
export function withResult(xml: string, { tag, formula }: PartCell, value: CellValue): string | null {
  if (!formula) return null;
  const attributes = tag.attributes.trimEnd().replace(TYPE, '');
  const f = xml.slice(formula.tag.start, formula.end);
  const name = `${tag.prefix}c`;
  if (value === null) return `<${name}${attributes}>${f}</${name}>`;
  return `<${name}${attributes}${valueXml(tag.prefix, value, f)}</${name}>`;
}

/** From the cell's type on: ` t="b"><f>…</f><v>1</v>`. */
function valueXml(prefix: string, value: string | number | boolean, formula = ''): string {
  const [type, text] = typedValue(value);
  return `${type}>${formula}<${prefix}v>${text}</${prefix}v>`;
}

function typedValue(value: string | number | boolean): readonly [attribute: string, text: string] {
  if (typeof value === 'string') return [' t="str"', encodeText(value)];
  if (typeof value === 'boolean') return [' t="b"', value ? '1' : '0'];
  if (!Number.isFinite(value)) throw new Error(`No cell can hold the number ${value}`);
  return ['', String(value)];
}

/**
 * Cells that shared a replaced formula only name it by number. Excel would take the file for broken, so they keep
 * their values and lose the reference. It can only meet formulas that people filled down where we write our own.
 */
function dropOrphans(xml: string, replaced: readonly Tag[]): string {
  const lost = new Set(replaced.filter((tag) => !tag.empty).map((tag) => sharedIndex(tag)));
  lost.delete(undefined);
  if (lost.size === 0) return xml;
  const edits: Edit[] = [];
  scanWorksheet(xml, {
    cell: ({ formula }) => {
      if (!formula || !lost.has(sharedIndex(formula.tag))) return;
      edits.push({ start: formula.tag.start, end: formula.end, text: '' });
    },
  });
  return applyEdits(xml, edits);
}

const sharedIndex = (formula: Tag): string | undefined =>
  attribute(formula, 't') === 'shared' ? attribute(formula, 'si') : undefined;

function growDimension({ dimension }: Layout, changes: readonly Change[]): Edit[] {
  if (!dimension) return [];
  const old = parseArea(attribute(dimension, 'ref') ?? '');
  const created = changes.filter(isNewCell);
  const grown = created.reduce((area, { row, column }) => around(area, row, column), old);
  if (!old || !grown || rangeAddress(grown) === rangeAddress(old)) return [];
  const text = `<${dimension.prefix}dimension ref="${rangeAddress(grown)}"/>`;
  return [{ start: dimension.start, end: dimension.openEnd, text }];
}

function around(area: Rect | null, row: number, column: number): Rect | null {
  if (!area) return null;
  const top = Math.min(area.top, row);
  const left = Math.min(area.left, column);
  return {
    top,
    left,
    rows: Math.max(area.top + area.rows, row + 1) - top,
    columns: Math.max(area.left + area.columns, column + 1) - left,
  };
}
