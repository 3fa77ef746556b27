import { readXlsx } from 'hucre/xlsx';
import type { Blueprint } from '../../src/blueprint/blueprint';
import type { PlainBook } from 'excel-host';
import { elements, parse, withoutSharing, xmlOf } from './xlsx/packages';

/** What must be the same in a file and in Excel, each told by a reader that is not the product's own. */
export interface SameWorkbook {
  readonly sheets: Readonly<Record<string, SameSheet>>;
  readonly names: Readonly<Record<string, string>>;
}

interface SameSheet {
  readonly visibility: string;
  readonly isProtected: boolean;
  /** By address: a value, or a formula with its sign. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** Addresses of the cells that take input on a protected sheet. */
  readonly open: readonly string[];
  /** Whether the cells that nobody has drawn, all the way to the last column, are locked. */
  readonly locked: boolean;
  /** Of every column that is in sight: how wide it is drawn, in pixels. */
  readonly columnPixels: Readonly<Record<string, number>>;
  readonly validations: readonly string[];
  /** In order of precedence. */
  readonly highlights: readonly string[];
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const plainAddress = (reference: string): string =>
  reference
    .replaceAll('$', '')
    .replaceAll("'", '')
    .replace(/!([A-Z]+\d+):\1$/, '!$1')
    .replace(/^([A-Z]+\d+):\1$/, '$1');
/** A file marks functions that are newer than the format. */
const withoutMarks = (formula: string): string => formula.replaceAll('_xlfn.', '').replace(/^=/, '');

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** A cell that is not in the file looks as its column says, or else as style 0 does: Normal. */
function lockedOutside(bytes: Uint8Array, sheet: number): boolean {
  const [styles, worksheet] = ['xl/styles.xml', `xl/worksheets/sheet${sheet + 1}.xml`].map((path) =>
    parse(xmlOf(bytes, path)),
  );
  const formats = [...styles!.getElementsByTagName('cellXfs')[0]!.getElementsByTagName('xf')].map(
    (xf) => xf.getElementsByTagName('protection')[0]?.getAttribute('locked') !== '0',
  );
  const columns = elements(worksheet!, 'col');
  const covered = columns.reduce((sum, { min, max }) => sum + Number(max) - Number(min) + 1, 0);
  const looks = [...columns.map(({ style = '0' }) => Number(style)), ...(covered < 16_384 ? [0] : [])];
  const locks = new Set(looks.map((look) => formats[look]!));
  if (locks.size !== 1) throw new Error('Some columns of the sheet are locked, and others are not');
  return [...locks][0]!;
}

/** As Excel draws the widths of a file whose digits are 7 pixels wide (ECMA-376, 18.3.1.13). */
const pixelsInFile = (bytes: Uint8Array, sheet: number): Record<string, number> =>
  sorted(
    elements(parse(xmlOf(bytes, `xl/worksheets/sheet${sheet + 1}.xml`)), 'col')
      .filter(({ hidden, customWidth }) => customWidth === '1' && hidden !== '1')
      .map(({ min, width }) => [
        letters(Number(min) - 1),
        Math.trunc(((256 * Number(width) + Math.trunc(128 / 7)) / 256) * 7),
      ]),
  );

export async function fromFile(bytes: Uint8Array): Promise<SameWorkbook> {
  const book = await readXlsx(withoutSharing(bytes), { readStyles: true });
  const serial = (value: unknown): unknown =>
    value instanceof Date ? Math.round(value.getTime() / 86_400_000 + 25_569) : value;
  return {
    sheets: Object.fromEntries(
      book.sheets.map((sheet, index): [string, SameSheet] => {
        const cells: [string, unknown][] = [];
        const open: string[] = [];
        for (const [key, cell] of sheet.cells ?? []) {
          const [row, column] = key.split(',').map(Number) as [number, number];
          const address = letters(column) + String(row + 1);
          if (cell.style?.protection?.locked === false) open.push(address);
          if (cell.formula) cells.push([address, `=${withoutMarks(cell.formula)}`]);
          else if (cell.value !== null && cell.value !== '') cells.push([address, serial(cell.value)]);
        }
        sheet.rows.forEach((row, index) =>
          row.forEach((value, column) => {
            const address = letters(column) + String(index + 1);
            if (value === null || value === '' || sheet.cells?.has(`${index},${column}`)) return;
            cells.push([address, serial(value)]);
          }),
        );
        return [
          sheet.name,
          {
            visibility: sheet.veryHidden ? 'VeryHidden' : 'Visible',
            isProtected: sheet.protection?.sheet === true,
            cells: sorted(cells),
            open: open.sort(),
            locked: lockedOutside(bytes, index),
            columnPixels: pixelsInFile(bytes, index),
            validations: (sheet.dataValidations ?? [])
              .map(({ range, type }) => `${plainAddress(range)} ${type}`)
              .sort(),
            highlights: [...(sheet.conditionalRules ?? [])]
              .sort((a, b) => a.priority - b.priority)
              .map(({ range, formula }) => `${plainAddress(range)} ${withoutMarks(String(formula))}`),
          },
        ];
      }),
    ),
    names: sorted(
      (book.namedRanges ?? [])
        .filter(({ name }) => name.startsWith('HP_'))
        .map(({ name, range }) => [name, plainAddress(range)] as const),
    ),
  };
}

export function fromHost(book: PlainBook, { sheets }: Blueprint): SameWorkbook {
  return {
    sheets: Object.fromEntries(
      sheets.map(({ name }): [string, SameSheet] => {
        const sheet = book.sheets[name]!;
        const entries = Object.entries(sheet.cells);
        return [
          name,
          {
            visibility: sheet.visibility,
            isProtected: sheet.protection !== null,
            cells: sorted(
              entries.flatMap(([address, { formula, value }]): [string, unknown][] =>
                formula !== undefined
                  ? [[address, `=${withoutMarks(formula)}`]]
                  : value === undefined || value === ''
                    ? []
                    : [[address, value]],
              ),
            ),
            open: entries.flatMap(([address, { locked }]) => (locked ? [] : [address])).sort(),
            locked: sheet.locked,
            columnPixels: sorted(
              Object.entries(sheet.columnWidths)
                .filter(([column]) => !sheet.hiddenColumns.includes(column))
                .map(([column, points]) => [column, points / 0.75] as const),
            ),
            validations: Object.entries(sheet.validations)
              .map(([address, { rule }]) => `${plainAddress(address)} ${kindOf(rule)}`)
              .sort(),
            highlights: sheet.highlights.map(
              (highlight) => `${plainAddress(highlight.rect)} ${withoutMarks(String(highlight.formula))}`,
            ),
          },
        ];
      }),
    ),
    names: sorted(
      Object.entries(book.names)
        .filter(([name]) => name.startsWith('HP_'))
        .map(([name, target]) => [name, plainAddress(target)] as const),
    ),
  };
}

const kindOf = (rule: unknown): string => {
  const [kind] = Object.keys(rule as object);
  return kind === 'wholeNumber' ? 'whole' : String(kind);
};
