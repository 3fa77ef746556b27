import { absoluteAddress, cellAddress, columnLetters } from '../../../src/blueprint/layout';
import type { Blueprint, SheetSpec } from '../../../src/blueprint/blueprint';
import { FONT_NAME, HIGHLIGHTS, STYLES, type CellFormat } from '../../../src/blueprint/styles';
import type { PlainBook } from 'excel-host';
import { blueprintOf, openExcel } from './excel';

/** What people see besides the words: each thing that a blueprint says is found again in Excel, in Excel's own terms. */
let book: PlainBook;
let blueprint: Blueprint;
beforeAll(async () => {
  blueprint = blueprintOf('ready');
  const { client, workbook, plain } = openExcel();
  await workbook.render(blueprint);
  book = plain();
  await client.dispose();
});

const address = (rect: Parameters<typeof absoluteAddress>[0]): string =>
  absoluteAddress(rect).replaceAll('$', '');

function eachSheet(check: (spec: SheetSpec, sheet: PlainBook['sheets'][string]) => void): void {
  expect(blueprint.sheets.length).toBeGreaterThan(5);
  for (const spec of blueprint.sheets) check(spec, book.sheets[spec.name]!);
}

test('every cell of every block has its style, and no other cell has one', () =>
  eachSheet(({ blocks, name }, { cells }) => {
    const wanted = blocks.flatMap(({ top, left, rows, columns, style }) =>
      Array.from({ length: rows * columns }, (_, index): [string, string] => {
        const column = index % columns;
        const styleName = typeof style === 'string' ? style : style[style.length === 1 ? 0 : column]!;
        return [cellAddress(top + Math.floor(index / columns), left + column), `Holdplan ${styleName}`];
      }),
    );
    const found = Object.entries(cells).map(([cell, { style }]) => [cell, style]);
    expect([name, Object.fromEntries(found)]).toEqual([name, Object.fromEntries(wanted)]);
  }));

test('each style is made as it is declared', () => {
  const styles = Object.entries(book.styles).filter(([name]) => name.startsWith('Holdplan '));
  expect(styles.length).toBeGreaterThan(30);
  for (const [name, style] of styles) {
    const cell: CellFormat = STYLES[name.slice('Holdplan '.length) as keyof typeof STYLES];
    expect([name, style]).toMatchObject([
      name,
      {
        font: {
          name: FONT_NAME,
          size: cell.font.size,
          color: `#${cell.font.color}`,
          bold: cell.font.bold === true,
          italic: cell.font.italic === true,
        },
        fill: cell.fill ? `#${cell.fill}` : null,
        horizontalAlignment: { left: 'Left', center: 'Center', right: 'Right' }[cell.align.horizontal],
        verticalAlignment: { top: 'Top', center: 'Center', bottom: 'Bottom' }[cell.align.vertical],
        wrapText: cell.wrap === true,
        indentLevel: cell.indent ?? 0,
        textOrientation: cell.rotation ?? 0,
        numberFormat: cell.numberFormat ?? 'General',
        locked: cell.unlocked !== true,
      },
    ]);
    const edges = {
      all: ['EdgeBottom', 'EdgeLeft', 'EdgeRight', 'EdgeTop'],
      top: ['EdgeTop'],
      bottom: ['EdgeBottom'],
    };
    expect([name, Object.keys(style.borders).sort()]).toEqual([
      name,
      cell.border ? edges[cell.border.sides] : [],
    ]);
    for (const border of Object.values(style.borders))
      expect(border).toEqual({ style: 'Continuous', color: `#${cell.border!.color}` });
  }
});

test('columns are so many characters wide, in points, or hidden', () =>
  eachSheet(({ columnWidths }, sheet) => {
    const letters = columnWidths.map((width, index) => ({ width, column: columnLetters(index) }));
    expect(sheet.hiddenColumns).toEqual(
      letters.filter(({ width }) => width === 0).map(({ column }) => column),
    );
    // 10 characters of 7 pixels and 5 beside are 75 pixels, at 0.75 points each.
    const points = (width: number): number => Math.round(width * 7 + 5) * 0.75;
    expect(points(10)).toBe(56.25);
    expect(sheet.columnWidths).toEqual(
      Object.fromEntries(
        letters.filter(({ width }) => width > 0).map(({ width, column }) => [column, points(width)]),
      ),
    );
  }));

test('rows are so many points high, or hidden', () =>
  eachSheet(({ rowHeights }, sheet) => {
    const rows = [...rowHeights].map(([row, height]) => ({ row: row + 1, height }));
    const hidden = rows.filter(({ height }) => height === 0).map(({ row }) => row);
    expect(sheet.hiddenRows).toEqual(hidden.sort((a, b) => a - b));
    expect(sheet.rowHeights).toEqual(
      Object.fromEntries(rows.filter(({ height }) => height > 0).map(({ row, height }) => [row, height])),
    );
  }));

test('tabs, panes, gridlines and merged cells', () =>
  eachSheet(({ tabColor, freeze, merges, visibility }, sheet) => {
    expect(sheet).toMatchObject({ tabColor: `#${tabColor}`, frozen: freeze, showGridlines: false });
    expect(sheet.merges).toEqual(merges.map(address).sort());
    expect(sheet.visibility).toBe(visibility === 'visible' ? 'Visible' : 'VeryHidden');
  }));

test('highlights, in order of precedence', () =>
  eachSheet(({ highlights }, sheet) => {
    const marked = (colour: string | undefined) => colour && `#${colour}`;
    expect(
      sheet.highlights.map(({ fill, color, bold, ...rest }) => ({ ...rest, fill, color, bold })),
    ).toEqual(
      highlights.map(({ formula, style, ...rect }) => ({
        rect: address(rect),
        formula: `=${formula}`,
        fill: marked(HIGHLIGHTS[style].fill),
        color: marked(HIGHLIGHTS[style].color),
        bold: HIGHLIGHTS[style].bold,
      })),
    );
  }));

test('pages', () =>
  eachSheet(({ print }, { page }) => {
    if (!print) return expect(page.printArea).toBeNull();
    const { titleRows: rows, titleColumns: columns, footer } = print;
    expect(page).toMatchObject({
      orientation: print.orientation === 'landscape' ? 'Landscape' : 'Portrait',
      paperSize: 'A4',
      printArea: address(print.area),
      titleRows: rows ? `$${rows[0] + 1}:$${rows[1] + 1}` : null,
      titleColumns: columns ? `$${columnLetters(columns[0])}:$${columnLetters(columns[1])}` : null,
    });
    expect(`&L${page.leftFooter}&R${page.rightFooter}`).toBe(footer);
    expect([page.zoom['horizontalFitToPages'] ?? 0, page.zoom['verticalFitToPages'] ?? 0]).toEqual([
      print.pagesWide,
      print.pagesTall,
    ]);
  }));

test('prompts and alerts of every validation', () =>
  eachSheet(({ validations }, sheet) => {
    for (const { prompt, error, refuseBlank, ...rect } of validations)
      expect(sheet.validations[address(rect)]).toMatchObject({
        ignoreBlanks: refuseBlank !== true,
        prompt: { showPrompt: true, ...prompt },
        errorAlert: { showAlert: true, style: 'Stop', ...error },
      });
    expect(Object.keys(sheet.validations)).toHaveLength(validations.length);
  }));
