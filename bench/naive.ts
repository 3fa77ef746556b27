import { inputOf } from '../src/adapters/office/fills';
import {
  formatSheet,
  highlight,
  preparePrint,
  PROTECTION,
  rangesOn,
  validate,
} from '../src/adapters/office/sheet';
import { defineStyles, styleName } from '../src/adapters/office/styles';
import { isFormula, type Block, type Blueprint } from '../src/blueprint/blueprint';
import { cellAddress } from '../src/blueprint/layout';
import { FONT_NAME, STYLES, type CellFormat, type StyleName } from '../src/blueprint/styles';

/** How a cell gets its look: by the word of a style, which is kind to the naive, or by each property for itself. */
export type Looks = 'styles' | 'properties';

/**
 * The same workbook as ours, built as it is most often done: sheet after sheet, each with a sync of its own, and on
 * it cell after cell. Whatever has to do with ranges anyway (rules, highlights, pages) is done as we do it.
 */
export async function buildNaively(
  run: typeof Excel.run,
  { sheets, names, properties }: Blueprint,
  looks: Looks,
): Promise<void> {
  await run(async ({ workbook, sync }) => {
    for (const { name } of sheets) workbook.worksheets.add(name);
    if (looks === 'styles')
      defineStyles(workbook, [...new Set(sheets.flatMap(({ blocks }) => blocks.flatMap(stylesOf)))], {
        names: new Set(),
        normalLocked: true,
      });
    await sync();
    const nameByKey = new Map(sheets.map(({ key, name }) => [key, name]));
    for (const { name, sheet, rect } of names) {
      const { top, left, rows, columns } = rect;
      const range = workbook.worksheets.getItem(nameByKey.get(sheet)!);
      workbook.names.add(name, range.getRangeByIndexes(top, left, rows, columns));
    }
    await sync();
    for (const spec of sheets) {
      const sheet = workbook.worksheets.getItem(spec.name);
      for (const block of spec.blocks) fillCellByCell(sheet, block, looks);
      const rangeAt = rangesOn(sheet);
      formatSheet(sheet, { ...spec, blocks: [] }, rangeAt);
      validate(spec.validations, rangeAt);
      highlight(spec.highlights, rangeAt);
      if (spec.print) preparePrint(sheet, spec.print);
      if (spec.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
      if (spec.protected) sheet.protection.protect(PROTECTION);
      await sync();
    }
    workbook.properties.title = properties.title;
    for (const [key, value] of Object.entries(properties.custom)) workbook.properties.custom.add(key, value);
    const first = workbook.worksheets.getItem(sheets[0]!.name);
    first.activate();
    await sync();
    first.getRange('A1').select();
    await sync();
  });
}

const stylesOf = ({ style }: Block): readonly StyleName[] => (typeof style === 'string' ? [style] : style);

function fillCellByCell(sheet: Excel.Worksheet, block: Block, looks: Looks): void {
  const styles = stylesOf(block);
  for (let row = 0; row < block.rows; row += 1)
    for (let column = 0; column < block.columns; column += 1) {
      const cell = sheet.getRange(cellAddress(block.top + row, block.left + column));
      const content = block.contents[row]?.[column] ?? null;
      if (isFormula(content)) cell.formulas = [[`=${content.formula}`]];
      else if (content !== null) cell.values = [[inputOf(content)]];
      const style = styles[column] ?? styles[0]!;
      if (looks === 'styles') cell.style = styleName(style);
      else format(cell.format, cell, STYLES[style]);
    }
}

function format(format: Excel.RangeFormat, cell: Excel.Range, style: CellFormat): void {
  format.font.name = FONT_NAME;
  format.font.size = style.font.size;
  format.font.color = `#${style.font.color}`;
  if (style.font.bold) format.font.bold = true;
  if (style.font.italic) format.font.italic = true;
  if (style.fill) format.fill.color = `#${style.fill}`;
  for (const edge of style.border ? EDGES[style.border.sides] : []) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${style.border!.color}`;
  }
  format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[
    style.align.horizontal
  ];
  format.verticalAlignment = ({ top: 'Top', center: 'Center', bottom: 'Bottom' } as const)[
    style.align.vertical
  ];
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  if (style.rotation) format.textOrientation = style.rotation;
  if (style.numberFormat) cell.numberFormat = [[style.numberFormat]];
  if (style.unlocked) format.protection.locked = false;
}

const EDGES = {
  all: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'],
  bottom: ['EdgeBottom'],
  top: ['EdgeTop'],
} as const;
