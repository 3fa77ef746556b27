import { isFormula, type Block, type Content, type Formula, type SheetSpec } from '../../blueprint/blueprint';
import type { StyleName } from '../../blueprint/styles';
import { columnLetters } from '../../blueprint/layout';
import { rangeAddress } from './address';
import { DECLARATION, MAIN } from './namespaces';
import { createSharedFormulas, type SharedFormulas } from './shared-formulas';
import { encodeText } from './text';

/**
 * A sheet's cells. What is the same for all cells of a block's column is worked out once: a large sheet has a quarter
 * of a million of them.
 */
export function sheetData(
  spec: SheetSpec,
  styleIndex: (name: StyleName) => number,
  strings: SharedStrings,
): string {
  const rows = rowsOf(spec, styleIndex);
  const shared = createSharedFormulas();
  const rowNumbers = [...rows.keys(), ...[...spec.rowHeights.keys()].filter((row) => !rows.has(row))];
  const xml = rowNumbers
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = (rows.get(row) ?? []).map((crossed) => blockRow(crossed, row, strings, shared));
      return `<row r="${row + 1}"${rowHeight(spec.rowHeights.get(row))}>${cells.join('')}</row>`;
    });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

/** The smallest range that holds every block. */
export function dimension(blocks: readonly Block[]): string {
  if (blocks.length === 0) return 'A1';
  const top = Math.min(...blocks.map((block) => block.top));
  const left = Math.min(...blocks.map((block) => block.left));
  const bottom = Math.max(...blocks.map((block) => block.top + block.rows));
  const right = Math.max(...blocks.map((block) => block.left + block.columns));
  return rangeAddress({ top, left, rows: bottom - top, columns: right - left });
}

/** Every text once; a cell holds its number. (Inline texts would be simpler, but some previews leave them out.) */
export interface SharedStrings {
  readonly indexOf: (text: string) => number;
  readonly toXml: () => string;
}

export function createSharedStrings(): SharedStrings {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf: (text) => {
      uses++;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, indexes.size);
      return indexes.size - 1;
    },
    toXml: () => {
      const items = [...indexes.keys()].map(
        (text) => `<si><t xml:space="preserve">${encodeText(text)}</t></si>`,
      );
      return (
        `${DECLARATION}<sst xmlns="${MAIN}"` +
        ` count="${uses}" uniqueCount="${indexes.size}">${items.join('')}</sst>`
      );
    },
  };
}

interface StyledBlock {
  readonly block: Block;
  /** What stands before and behind the row's number in each column's cells: `<c r="B` and `" s="7"`. */
  readonly cells: readonly (readonly [opening: string, attributes: string])[];
}

/** The blocks that each row crosses, from left to right, as the file wants its cells. */
function rowsOf(spec: SheetSpec, styleIndex: (name: StyleName) => number): Map<number, StyledBlock[]> {
  const rows = new Map<number, StyledBlock[]>();
  for (const block of [...spec.blocks].sort((a, b) => a.left - b.left)) {
    const cells = Array.from({ length: block.columns }, (_, column): [string, string] => {
      const name = typeof block.style === 'string' ? block.style : block.style[column];
      const style = name === undefined ? '' : ` s="${styleIndex(name)}"`;
      return [`<c r="${columnLetters(block.left + column)}`, `"${style}`];
    });
    for (let row = block.top; row < block.top + block.rows; row++) {
      const crossed = rows.get(row);
      if (crossed) crossed.push({ block, cells });
      else rows.set(row, [{ block, cells }]);
    }
  }
  return rows;
}

const rowHeight = (points: number | undefined): string => {
  if (points === undefined) return '';
  return points === 0 ? ' hidden="1"' : ` ht="${points}" customHeight="1"`;
};

/** Written as a loop, since a large sheet has a quarter of a million cells. */
function blockRow(
  { block, cells }: StyledBlock,
  row: number,
  strings: SharedStrings,
  shared: SharedFormulas,
): string {
  const contents = block.contents[row - block.top] ?? [];
  let xml = '';
  for (let column = 0; column < block.columns; column++) {
    const [opening, attributes] = cells[column]!;
    const content = contents[column] ?? null;
    const end = isFormula(content)
      ? formulaEnd(content, shared.element(content, block, row - block.top, column))
      : cellEnd(content, strings);
    xml += `${opening}${row + 1}${attributes}${end}`;
  }
  return xml;
}

/** From the cell's type on. */
function cellEnd(content: Exclude<Content, Formula>, strings: SharedStrings): string {
  if (content === null) return '/>';
  if (typeof content === 'string') return ` t="s"><v>${strings.indexOf(content)}</v></c>`;
  return `${scalarType(content)}><v>${scalar(content)}</v></c>`;
}

function formulaEnd({ result }: Formula, element: string): string {
  return typeof result === 'string'
    ? ` t="str">${element}<v>${encodeText(result)}</v></c>`
    : `${scalarType(result)}>${element}<v>${scalar(result)}</v></c>`;
}

const scalarType = (value: number | boolean): string => (typeof value === 'boolean' ? ' t="b"' : '');

function scalar(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (!Number.isFinite(value)) throw new Error(`No cell can hold the number ${value}`);
  return String(value);
}
