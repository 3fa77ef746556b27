import type { Block, Highlight, PrintSetup, Rect, SheetSpec, Validation } from '../../blueprint/blueprint';
import { HIGHLIGHTS, type StyleName } from '../../blueprint/styles';
import { absoluteAddress, cellAddress, columnLetters } from '../../blueprint/layout';
import { cellsOf } from './fills';
import { styleName } from './styles';

/** One address, never several: a comma between areas is read by the user's own list separator. */
const address = (rect: Rect): string => absoluteAddress(rect).replaceAll('$', '');

/** Used in this batch only: an untracked range spares the client and Excel keeping it for a later sync. */
const rangeAt = (sheet: Excel.Worksheet, where: string): Excel.Range => sheet.getRange(where).untrack();

const rangeOf = (sheet: Excel.Worksheet, rect: Rect): Excel.Range => rangeAt(sheet, address(rect));

/** The range of each block: asked for once, and used first for its cells and then for its look. */
export type BlockRanges = ReadonlyMap<Block, Excel.Range>;

export const rangesOf = (sheet: Excel.Worksheet, { blocks }: SheetSpec): BlockRanges =>
  new Map(blocks.map((block) => [block, rangeOf(sheet, block)]));

/** Cells, values before looks. */
export function fillSheet(sheet: Excel.Worksheet, ranges: BlockRanges): void {
  for (const [block, range] of ranges) {
    const { cells, fills } = cellsOf(block);
    if (cells) range.formulas = cells as unknown[][];
    for (const { formula, ...rect } of fills) {
      // One text for a whole range is taken by Excel, though the types do not say so
      // (techcommunity.microsoft.com, idea 4211172); in R1C1 it is the same formula in every cell.
      rangeOf(sheet, rect).formulasR1C1 = `=${formula}` as unknown as string[][];
    }
  }
}

export function formatSheet(sheet: Excel.Worksheet, spec: SheetSpec, ranges: BlockRanges): void {
  for (const [block, range] of ranges) {
    // The whole block in the style that most of it would have to be told, and then the others over it.
    const styles = styleRuns(block);
    const ground = commonest(styles.map(({ style }) => style));
    range.style = styleName(ground);
    for (const { rect, style } of styles) if (style !== ground) rangeOf(sheet, rect).style = styleName(style);
  }
  sheet.tabColor = `#${spec.tabColor}`;
  sheet.showGridlines = false;
  setWidths(sheet, spec.columnWidths);
  setHeights(sheet, spec.rowHeights);
  for (const merge of spec.merges) rangeOf(sheet, merge).merge(false);
  freeze(sheet, spec.freeze);
}

/** Neighbouring columns of a block with the same style. */
function styleRuns(block: Block): { rect: Rect; style: StyleName }[] {
  const names = typeof block.style === 'string' ? [block.style] : block.style;
  if (names.length === 1) return [{ rect: block, style: names[0]! }];
  return runs(names).map(({ value, start, length }) => ({
    rect: { ...block, left: block.left + start, columns: length },
    style: value,
  }));
}

function commonest(names: readonly StyleName[]): StyleName {
  const times = (name: StyleName): number => names.filter((other) => other === name).length;
  return names.reduce((most, name) => (times(name) > times(most) ? name : most));
}

function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  for (const { value, start, length } of runs(widths)) {
    const columns = rangeAt(sheet, `${columnLetters(start)}:${columnLetters(start + length - 1)}`);
    if (value === 0) columns.columnHidden = true;
    else columns.format.columnWidth = pointsOf(value);
  }
}

/** Excel's unit for a width of so many characters of the standard font: 7 pixels each, and 5 beside. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

function setHeights(sheet: Excel.Worksheet, heights: SheetSpec['rowHeights']): void {
  const rows = [...heights.entries()].sort(([a], [b]) => a - b);
  let first = 0;
  for (let index = 1; index <= rows.length; index += 1) {
    const goesOn = rows[index]?.[0] === rows[index - 1]![0] + 1 && rows[index]?.[1] === rows[first]![1];
    if (goesOn) continue;
    const [[top, height], [bottom]] = [rows[first]!, rows[index - 1]!];
    const range = rangeAt(sheet, `${top + 1}:${bottom + 1}`);
    if (height === 0) range.rowHidden = true;
    else range.format.rowHeight = height;
    first = index;
  }
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetSpec['freeze']): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeAt(sheet, `A1:${cellAddress(rows - 1, columns - 1)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

export function validate(sheet: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    const { dataValidation } = rangeOf(sheet, validation);
    dataValidation.rule = ruleOf(validation);
    dataValidation.ignoreBlanks = validation.refuseBlank !== true;
    dataValidation.prompt = { showPrompt: true, ...validation.prompt };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', ...validation.error };
  }
}

function ruleOf({ rule }: Validation): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      // A name, not the words: a list in the rule is cut at commas and ends at 255 characters.
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'date':
      return { date: { operator: 'Between', formula1: rule.from, formula2: rule.to } };
    case 'whole':
      return { wholeNumber: { operator: 'Between', formula1: rule.from, formula2: rule.to } };
  }
}

/** Highlights are made, never read back or edited. A new one takes precedence, so the last is added first. */
export function highlight(sheet: Excel.Worksheet, highlights: readonly Highlight[]): void {
  for (const { formula, style, ...rect } of [...highlights].reverse()) {
    const conditional = rangeOf(sheet, rect).conditionalFormats.add('Custom');
    const { color, fill, bold } = HIGHLIGHTS[style];
    conditional.custom.rule.formula = `=${formula}`;
    if (fill) conditional.custom.format.fill.color = `#${fill}`;
    if (color) conditional.custom.format.font.color = `#${color}`;
    if (bold) conditional.custom.format.font.bold = true;
  }
}

export function preparePrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.setPrintArea(address(print.area));
  pageLayout.zoom = {
    ...(print.pagesWide > 0 ? { horizontalFitToPages: print.pagesWide } : {}),
    ...(print.pagesTall > 0 ? { verticalFitToPages: print.pagesTall } : {}),
  };
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  if (print.titleColumns)
    pageLayout.setPrintTitleColumns(
      `$${columnLetters(print.titleColumns[0])}:$${columnLetters(print.titleColumns[1])}`,
    );
  const [left, right] = footerParts(print.footer);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = right;
}

/** `&L…&R…` as its two parts. */
function footerParts(footer: string): [left: string, right: string] {
  const [, left = '', right = ''] = /^&L(.*)&R(.*)$/.exec(footer) ?? [];
  return [left, right];
}

/** What people may still do on a protected sheet: choose any cell, and make a row or column larger. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: 'Normal',
};

function runs<T>(values: readonly T[]): { value: T; start: number; length: number }[] {
  const found: { value: T; start: number; length: number }[] = [];
  values.forEach((value, index) => {
    const last = found.at(-1);
    if (last && last.value === value) last.length += 1;
    else found.push({ value, start: index, length: 1 });
  });
  return found;
}
