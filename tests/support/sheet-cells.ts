import { strFromU8, unzipSync } from 'fflate';

export type Cell = string | number | boolean;
/** By address (`B5`); blank cells are left out. */
export type SheetCells = ReadonlyMap<string, Cell>;

/**
 * Every sheet's cells, in tab order. A reader that shares nothing with the product's own, for files as
 * LibreOffice writes them; serials stay serials, and an error is its text.
 */
export function sheetCells(workbook: Uint8Array): SheetCells[] {
  const parts = unzipSync(workbook, { filter: ({ name }) => name.endsWith('.xml') });
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(
    ([, item = '']) => [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => plain(text!)).join(''),
  );
  const count = [...part('xl/workbook.xml').matchAll(/<sheet /g)].length;
  return Array.from({ length: count }, (_, index) =>
    cellsOf(part(`xl/worksheets/sheet${index + 1}.xml`), strings),
  );
}

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)>(.*?)<\/c>/gs;

function cellsOf(xml: string, strings: readonly string[]): SheetCells {
  const cells = new Map<string, Cell>();
  // A blank cell (`<c …/>`) would otherwise reach to the end of the next one.
  for (const [, address, attributes, inner] of xml.replace(/<c [^>]*\/>/g, '').matchAll(CELL)) {
    const text = /<v>(.*?)<\/v>/s.exec(inner!)?.[1];
    if (text !== undefined) cells.set(address!, value(/ t="(\w+)"/.exec(attributes!)?.[1], text, strings));
  }
  return cells;
}

function value(type: string | undefined, text: string, strings: readonly string[]): Cell {
  if (type === 's') return strings[Number(text)]!;
  if (type === 'b') return text === '1';
  return type === 'str' || type === 'e' ? plain(text) : Number(text);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal: string, hex: string, name: string) =>
    name ? ENTITIES[name]! : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16)),
  );
