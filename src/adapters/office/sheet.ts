import type { Block, Highlight, PrintSetup, Rect, SheetSpec, Validation } from '../../blueprint/blueprint';
import { columnPixels } from '../../blueprint/column-pixels';
import { HIGHLIGHTS, type StyleName } from '../../blueprint/styles';
import { absoluteAddress, cellAddress, columnLetters } from '../../blueprint/layout';
import { cellsOf } from './fills';
import { runsOf } from './runs';
import { styleName } from './styles';

/** One address, never several: a comma between areas is read by the user's own list separator. */
const address = (rect: Rect): string => absoluteAddress(rect).replaceAll('$', '');

/** A sheet's ranges by their addresses. */
export type Ranges = (where: Rect | string) => Excel.Range;

/**
 * Each range is asked for once, however many things are then said of it. It is used in this batch only: an untracked
 * range spares the client and Excel keeping it for a later sync.
 */
export function rangesOn(sheet: Excel.Worksheet): Ranges {
  const known = new Map<string, Excel.Range>();
  return (where) => {
    const at = typeof where === 'string' ? where : address(where);
    const range = known.get(at) ?? sheet.getRange(at).untrack();
    known.set(at, range);
    return range;
  };
}

/** Cells, values before looks. */
export function fillSheet({ blocks }: SheetSpec, rangeAt: Ranges): void {
  for (const block of blocks) {
    const { cells, fills } = cellsOf(block);
    if (cells) rangeAt(block).formulas = cells as unknown[][];
    for (const { formula, ...rect } of fills) {
      // One text for a whole range is taken by Excel, though the types do not say so
      // (techcommunity.microsoft.com, idea 4211172); in R1C1 it is the same formula in every cell.
      rangeAt(rect).formulasR1C1 = `=${formula}` as unknown as string[][];
    }
  }
}

export function formatSheet(sheet: Excel.Worksheet, spec: SheetSpec, rangeAt: Ranges): void {
  // Cells outside every block are locked, whatever Normal says; the blocks' styles go before it.
  if (spec.protected) sheet.getRange().untrack().format.protection.locked = true;
  for (const block of spec.blocks) {
    // The whole block in the style that most of it would have to be told, and then the others over it.
    const styles = styleRuns(block);
    const ground = commonest(styles.map(({ style }) => style));
    rangeAt(block).style = styleName(ground);
    for (const { rect, style } of styles) if (style !== ground) rangeAt(rect).style = styleName(style);
  }
  sheet.tabColor = `#${spec.tabColor}`;
  sheet.showGridlines = false;
  setWidths(rangeAt, spec.columnWidths);
  setHeights(rangeAt, spec.rowHeights);
  for (const merge of spec.merges) rangeAt(merge).merge(false);
  freeze(sheet, spec.freeze, rangeAt);
}

/** Neighbouring columns of a block with the same style. */
function styleRuns(block: Block): { rect: Rect; style: StyleName }[] {
  const names = typeof block.style === 'string' ? [block.style] : block.style;
  if (names.length === 1) return [{ rect: block, style: names[0]! }];
  return runsOf(names).map(({ value, start, length }) => ({
    rect: { ...block, left: block.left + start, columns: length },
    style: value,
  }));
}

function commonest(names: readonly StyleName[]): StyleName {
  const times = (name: StyleName): number => names.filter((other) => other === name).length;
  return names.reduce((most, name) => (times(name) > times(most) ? name : most));
}

function setWidths(rangeAt: Ranges, widths: readonly number[]): void {
  for (const { value, start, length } of runsOf(widths)) {
    const columns = rangeAt(`${columnLetters(start)}:${columnLetters(start + length - 1)}`);
    if (value === 0) columns.columnHidden = true;
    else columns.format.columnWidth = columnPixels(value) * POINTS_PER_PIXEL;
  }
}

const POINTS_PER_PIXEL = 0.75;

function setHeights(rangeAt: Ranges, heights: SheetSpec['rowHeights']): void {
  const inOrder = Array.from({ length: Math.max(...heights.keys()) + 1 }, (_, row) => heights.get(row));
  for (const { value, start, length } of runsOf(inOrder)) {
    if (value === undefined) continue;
    const rows = rangeAt(`${start + 1}:${start + length}`);
    if (value === 0) rows.rowHidden = true;
    else rows.format.rowHeight = value;
  }
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetSpec['freeze'], rangeAt: Ranges): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeAt(`A1:${cellAddress(rows - 1, columns - 1)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

export function validate(validations: readonly Validation[], rangeAt: Ranges): void {
  for (const validation of validations) {
    const { dataValidation } = rangeAt(validation);
    // Blanks are ignored unless one says otherwise (T: DataValidation.ignoreBlanks).
    dataValidation.rule = ruleOf(validation);
    if (validation.refuseBlank) dataValidation.ignoreBlanks = false;
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
export function highlight(highlights: readonly Highlight[], rangeAt: Ranges): void {
  for (const { formula, style, ...rect } of [...highlights].reverse()) {
    const conditional = rangeAt(rect).conditionalFormats.add('Custom');
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
