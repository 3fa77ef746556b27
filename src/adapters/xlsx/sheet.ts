import type { ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Highlight, PrintSetup, SheetSpec, Validation } from '../../blueprint/blueprint';
import { dateToSerial } from '../../domain/date';
import { rangeAddress } from './address';
import { fileFormula } from './formula';
import { highlightStyle } from './style';

/** In inches: narrow enough for a wide table, wide enough for every printer. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Everything of a sheet but its cells, in hucre's terms. */
export const sheetWithoutCells = (spec: SheetSpec): WriteSheet => ({
  name: spec.name,
  ...(spec.visibility === 'veryHidden' && { veryHidden: true }),
  view: { showGridLines: false, tabColor: { rgb: spec.tabColor } },
  columns: spec.columnWidths.map((width) => (width === 0 ? { hidden: true } : { width })),
  ...((spec.freeze.rows > 0 || spec.freeze.columns > 0) && { freezePane: spec.freeze }),
  ...(spec.protected && { protection: PROTECTION }),
  merges: spec.merges.map(({ top, left, rows, columns }) => ({
    startRow: top,
    startCol: left,
    endRow: top + rows - 1,
    endCol: left + columns - 1,
  })),
  dataValidations: spec.validations.map(dataValidation),
  conditionalRules: spec.highlights.map(conditionalRule),
  ...(spec.print && { pageSetup: pageSetup(spec.print), headerFooter: { oddFooter: spec.print.footer } }),
});

/**
 * True allows, though the attribute that hucre writes for it is 0 (`formatColumns="0"`: not locked). Shapes and
 * scenarios stay free, since Excel counts a comment as a shape and people shall be able to comment anywhere.
 */
const PROTECTION = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
} as const;

const dataValidation = (validation: Validation): DataValidation => ({
  range: rangeAddress(validation),
  ...validationRule(validation.rule),
  allowBlank: validation.refuseBlank !== true,
  showInputMessage: true,
  inputTitle: validation.prompt.title,
  inputMessage: validation.prompt.message,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: validation.error.title,
  errorMessage: validation.error.message,
});

function validationRule(rule: Validation['rule']): Pick<DataValidation, 'type' | 'formula1' | 'formula2'> {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: rule.source };
    case 'date':
      return between('date', dateToSerial(rule.from), dateToSerial(rule.to));
    case 'whole':
      return between('whole', rule.from, rule.to);
  }
}

const between = (type: 'date' | 'whole', from: number, to: number) =>
  ({ type, operator: 'between', formula1: String(from), formula2: String(to) }) as const;

const conditionalRule = (highlight: Highlight, index: number): ConditionalRule => ({
  type: 'expression',
  priority: index + 1,
  range: rangeAddress(highlight),
  formula: fileFormula(highlight.formula),
  style: highlightStyle(highlight.style),
});

/** Print area and titles are names (see write.ts): hucre would write them without quoting the sheet's name. */
const pageSetup = (print: PrintSetup): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a4',
  orientation: print.orientation,
  fitToPage: true,
  fitToWidth: print.pagesWide,
  fitToHeight: print.pagesTall,
  margins: MARGINS,
});
