import type { Highlight, PrintSetup, Rect, SheetSpec, Validation } from '../../blueprint/blueprint';
import { columnPixels, DIGIT_PIXELS } from '../../blueprint/column-pixels';
import { dateToSerial } from '../../domain/date';
import { cellAddress } from '../../blueprint/layout';
import { MAX_COLUMNS, rangeAddress } from './address';
import { fileFormula } from './formula';
import { DECLARATION, MAIN, TRANSITIONAL } from './namespaces';
import { dimension, sheetData, type SharedStrings } from './sheet-data';
import type { Styles } from './styles-part';
import { encodeText, escapeContent } from './text';

export interface Drawn {
  readonly styles: Styles;
  readonly strings: SharedStrings;
  /** Whether the sheet is the one that is shown when the workbook opens. */
  readonly selected: boolean;
}

/** A worksheet, its elements in the order in which Excel wants them. */
export const worksheetXml = (spec: SheetSpec, { styles, strings, selected }: Drawn): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${TRANSITIONAL.relationships}">` +
  `<sheetPr><tabColor rgb="FF${spec.tabColor}"/>${spec.print ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>` +
  `<dimension ref="${dimension(spec.blocks)}"/>` +
  `<sheetViews>${view(spec, selected)}</sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  columns(spec, styles.locked) +
  sheetData(spec, styles.cell, strings) +
  (spec.protected ? PROTECTION : '') +
  list('mergeCells', spec.merges.map(merge)) +
  highlights(spec.highlights, styles) +
  list('dataValidations', spec.validations.map(dataValidation)) +
  (spec.print ? printSetup(spec.print) : '') +
  '</worksheet>';

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

function view(spec: SheetSpec, selected: boolean): string {
  const attributes = `showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  const { rows, columns: frozen } = spec.freeze;
  return rows === 0 && frozen === 0
    ? `<sheetView ${attributes}/>`
    : `<sheetView ${attributes}>${panes(spec)}</sheetView>`;
}

/** As Excel has them: each pane beside the first says what is selected in it, and the last one is where people are. */
function panes({ freeze: { rows, columns: frozen }, columnWidths }: SheetSpec): string {
  const hidden = columnWidths.findIndex((width, column) => column >= frozen && width > 0);
  const first = { row: rows, column: Math.max(hidden, frozen) };
  const all = [
    { pane: 'topRight', is: frozen > 0, row: 0, column: first.column },
    { pane: 'bottomLeft', is: rows > 0, row: first.row, column: frozen > 0 ? 0 : first.column },
    { pane: 'bottomRight', is: rows > 0 && frozen > 0, ...first },
  ].filter(({ is }) => is);
  const selections = all.map(({ pane, row, column }) => {
    const cell = cellAddress(row, column);
    return `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/>`;
  });
  return (
    `<pane${frozen > 0 ? ` xSplit="${frozen}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}` +
    ` topLeftCell="${cellAddress(rows, frozen)}" activePane="${all.at(-1)!.pane}" state="frozen"/>` +
    selections.join('')
  );
}

/** On a protected sheet they lock the cells outside every block, all the way to the last column. */
function columns(spec: SheetSpec, locked: number): string {
  const style = spec.protected ? ` style="${locked}"` : '';
  const count = spec.columnWidths.length;
  const drawn = spec.columnWidths.map((width, column) => {
    const look = width === 0 ? ' hidden="1"' : ` width="${widthOf(columnPixels(width))}" customWidth="1"`;
    return `<col min="${column + 1}" max="${column + 1}"${look}${style}/>`;
  });
  if (spec.protected && count < MAX_COLUMNS)
    drawn.push(`<col min="${count + 1}" max="${MAX_COLUMNS}" width="${widthOf(STANDARD_PIXELS)}"${style}/>`);
  return drawn.length === 0 ? '' : `<cols>${drawn.join('')}</cols>`;
}

/** As Excel's columns have where nobody has said anything. */
const STANDARD_PIXELS = 64;

/** A file counts a column's width in digits, the room beside them included, by 256ths. */
const widthOf = (pixels: number): number => Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;

/**
 * An attribute that is 0 allows (`formatColumns="0"`: not locked). Shapes and scenarios stay free, since Excel counts a
 * comment as a shape and people shall be able to comment anywhere.
 */
const PROTECTION =
  '<sheetProtection sheet="1" selectLockedCells="0" selectUnlockedCells="0" formatColumns="0" formatRows="0"/>';

const merge = (rect: Rect): string => `<mergeCell ref="${rangeAddress(rect)}"/>`;

/** Rules of one range stand together; precedence goes across all of the sheet. */
function highlights(all: readonly Highlight[], styles: Styles): string {
  const rules = new Map<string, string[]>();
  all.forEach((highlight, index) => {
    const range = rangeAddress(highlight);
    const rule =
      `<cfRule type="expression" dxfId="${styles.highlight(highlight.style)}" priority="${index + 1}">` +
      `<formula>${escapeContent(fileFormula(highlight.formula))}</formula></cfRule>`;
    rules.set(range, [...(rules.get(range) ?? []), rule]);
  });
  return [...rules]
    .map(([range, xml]) => `<conditionalFormatting sqref="${range}">${xml.join('')}</conditionalFormatting>`)
    .join('');
}

const dataValidation = (validation: Validation): string =>
  `<dataValidation ${ruleAttributes(validation.rule)} errorStyle="stop"${validation.refuseBlank ? '' : ' allowBlank="1"'} showInputMessage="1"` +
  ` showErrorMessage="1" errorTitle="${inAttribute(validation.error.title)}"` +
  ` error="${inAttribute(validation.error.message)}" promptTitle="${inAttribute(validation.prompt.title)}"` +
  ` prompt="${inAttribute(validation.prompt.message)}" sqref="${rangeAddress(validation)}">` +
  `${formulas(validation.rule)}</dataValidation>`;

const ruleAttributes = ({ kind }: Validation['rule']): string =>
  kind === 'list' ? 'type="list"' : `type="${kind}" operator="between"`;

function formulas(rule: Validation['rule']): string {
  switch (rule.kind) {
    case 'list':
      return `<formula1>${escapeContent(rule.source)}</formula1>`;
    case 'date':
      return between(dateToSerial(rule.from), dateToSerial(rule.to));
    case 'whole':
      return between(rule.from, rule.to);
  }
}

const between = (from: number, to: number): string =>
  `<formula1>${from}</formula1><formula2>${to}</formula2>`;

/** A line break would be read as a space. */
const inAttribute = (text: string): string => encodeText(text).replaceAll('\n', '&#10;');

/** In inches: narrow enough for a wide table, wide enough for every printer. */
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';

/** Print area and titles are names (see workbook-part.ts). 9 is A4. */
const printSetup = ({ orientation, pagesWide, pagesTall, footer }: PrintSetup): string =>
  `${MARGINS}<pageSetup paperSize="9" fitToWidth="${pagesWide}" fitToHeight="${pagesTall}"` +
  ` orientation="${orientation}"/>` +
  (footer === '' ? '' : `<headerFooter><oddFooter>${encodeText(footer)}</oddFooter></headerFooter>`);
