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

/** Every sheet's formulas; of one that is told for many cells, each has its own. */
export const sheetFormulas = (workbook: Uint8Array): ReadonlyMap<string, string>[] =>
  sheetsOf(workbook, formulasOf);

function formulasOf(xml: string): ReadonlyMap<string, string> {
  const shared = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  const formulas = new Map<string, string>();
  for (const { address, inner } of cellsIn(xml)) {
    const [, attributes, text = ''] = FORMULA.exec(inner) ?? [];
    if (attributes === undefined) continue;
    const index = / si="(\d+)"/.exec(attributes)?.[1];
    const [row, column] = position(address);
    if (index !== undefined && text !== '') shared.set(index, { formula: plainXml(text), row, column });
    const told = index === undefined ? undefined : shared.get(index);
    formulas.set(
      address,
      told ? shifted(told.formula, row - told.row, column - told.column) : plainXml(text),
    );
  }
  return formulas;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
const columnLetters = (number: number): string =>
  number === 0
    ? ''
    : columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));

function position(address: string): [row: number, column: number] {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return [Number(digits), columnNumber(letters!)];
}

/** Texts and names of sheets in quotes; or a cell, of which what has no dollar sign moves along. */
const QUOTED_OR_CELL =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_.(!])/gu;

const shifted = (formula: string, down: number, along: number): string =>
  formula.replace(
    QUOTED_OR_CELL,
    (whole: string, fixedColumn: string, letters: string | undefined, fixedRow: string, digits: string) =>
      letters === undefined
        ? whole
        : fixedColumn +
          (fixedColumn ? letters : columnLetters(columnNumber(letters) + along)) +
          fixedRow +
          (fixedRow ? digits : String(Number(digits) + down)),
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
const FORMULA = /<f((?: [^>]*?)?)(?:\/>|>(.*?)<\/f>)/s;

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
