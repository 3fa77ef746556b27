import { strFromU8, unzipSync } from 'fflate';

/**
 * A file looked at whole, cell by cell as its XML stands, by a reader that shares nothing with the product's own:
 * what was changed is seen wherever it was, also outside of every region that Holdplan knows.
 */
export interface WholeFile {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The XML of each cell, by sheet number and address: `3!B5`. */
  readonly cells: ReadonlyMap<string, string>;
  /** What each name stands for: `3!B5:C9`. */
  readonly names: ReadonlyMap<string, Area>;
}

interface Area {
  readonly sheet: number;
  readonly first: Corner;
  readonly last: Corner;
}
interface Corner {
  readonly column: string;
  readonly row: number;
}

export function wholeFile(bytes: Uint8Array): WholeFile {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const book = text('xl/workbook.xml');
  const sheets = [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name!);
  const cells = new Map<string, string>();
  sheets.forEach((_, index) => {
    for (const { 0: xml, 1: address } of text(sheetPath(index)).matchAll(CELL))
      cells.set(`${index + 1}!${address}`, xml);
  });
  const names = new Map<string, Area>();
  for (const [, name, reference] of book.matchAll(/<definedName name="(HP_\w+)"[^>]*>([^<]*)</g)) {
    const [, sheet, ...corners] = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference!)!;
    const [firstColumn, firstRow, lastColumn, lastRow] = corners as [string, string, string, string];
    names.set(name!, {
      sheet: sheets.indexOf(sheet!) + 1,
      first: { column: firstColumn, row: Number(firstRow) },
      last: { column: lastColumn, row: Number(lastRow) },
    });
  }
  return { parts, cells, names };
}

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

const CELL = /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs;

/** The cells whose XML is not the same in both, and those that only one of them has. */
export const changedCells = (before: WholeFile, after: WholeFile): string[] =>
  [...new Set([...before.cells.keys(), ...after.cells.keys()])].filter(
    (cell) => before.cells.get(cell) !== after.cells.get(cell),
  );

export const isWithin = (cell: string, { sheet, first, last }: Area): boolean => {
  const [, number, column, row] = /^(\d+)!([A-Z]+)(\d+)$/.exec(cell)!;
  return (
    Number(number) === sheet &&
    Number(row) >= first.row &&
    Number(row) <= last.row &&
    columnNumber(column!) >= columnNumber(first.column) &&
    columnNumber(column!) <= columnNumber(last.column)
  );
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The cells that a protected sheet lets people type into, by their styles. */
export function unlockedCells({ parts, cells }: WholeFile): string[] {
  const styles = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(strFromU8(parts['xl/styles.xml']!))![1]!;
  const unlocked = new Set(
    [...styles.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].flatMap(([xf], index) =>
      xf.includes('locked="0"') || xf.includes('locked="false"') ? [index] : [],
    ),
  );
  return [...cells].flatMap(([cell, xml]) => {
    const style = /^<c r="[^"]*" s="(\d+)"/.exec(xml)?.[1];
    return style !== undefined && unlocked.has(Number(style)) ? [cell] : [];
  });
}
