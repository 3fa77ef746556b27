import { strFromU8, unzipSync } from 'fflate';
import { plainXml } from './xml-text';

export type Cell = string | number | boolean;
/** By address (`B5`); blank cells are left out. */
export type SheetCells = ReadonlyMap<string, Cell>;

/**
 * Every sheet's cells, in tab order. A reader that shares nothing with the product's own, for files as LibreOffice
 * and Gnumeric write them; serials stay serials, and an error is its text.
 */
export const sheetCells = (workbook: Uint8Array): SheetCells[] => sheetsOf(workbook, cellsOf);

/** Every sheet's formulas, as the file has them. */
export const sheetFormulas = (workbook: Uint8Array): ReadonlyMap<string, string>[] =>
  sheetsOf(
    workbook,
    (xml) =>
      new Map(
        cellsIn(xml).flatMap(({ address, inner }) => {
          const formula = FORMULA.exec(inner)?.[1];
          return formula === undefined ? [] : [[address, plainXml(formula)]];
        }),
      ),
  );

function sheetsOf<T>(workbook: Uint8Array, read: (xml: string, strings: readonly string[]) => T): T[] {
  const parts = unzipSync(workbook, { filter: ({ name }) => name.endsWith('.xml') });
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(
    ([, item = '']) => [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => plainXml(text!)).join(''),
  );
  const count = [...part('xl/workbook.xml').matchAll(/<sheet /g)].length;
  return Array.from({ length: count }, (_, index) =>
    read(part(`xl/worksheets/sheet${index + 1}.xml`), strings),
  );
}

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)>(.*?)<\/c>/gs;
const RESULT = /<v>(.*?)<\/v>/s;
const INLINE = /<is>\s*<t[^>]*>(.*?)<\/t>\s*<\/is>/s;
const FORMULA = /<f[^>]*>(.*?)<\/f>/s;

interface CellXml {
  readonly address: string;
  readonly type: string | undefined;
  readonly inner: string;
}

const cellsIn = (xml: string): CellXml[] =>
  // A blank cell (`<c …/>`) would otherwise reach to the end of the next one.
  [...xml.replace(/<c [^>]*\/>/g, '').matchAll(CELL)].map(([, address, attributes, inner]) => ({
    address: address!,
    type: / t="(\w+)"/.exec(attributes!)?.[1],
    inner: inner!,
  }));

const cellsOf = (xml: string, strings: readonly string[]): SheetCells =>
  new Map(
    cellsIn(xml).flatMap(({ address, type, inner }) => {
      const text = (type === 'inlineStr' ? INLINE : RESULT).exec(inner)?.[1];
      return text === undefined ? [] : [[address, value(type, text, strings)]];
    }),
  );

function value(type: string | undefined, text: string, strings: readonly string[]): Cell {
  if (type === 's') return strings[Number(text)]!;
  if (type === 'b') return text === '1';
  return type === 'str' || type === 'inlineStr' || type === 'e' ? plainXml(text) : Number(text);
}
