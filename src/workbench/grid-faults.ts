import { IUniverInstanceService, type Univer } from '@univerjs/core';
import { DocAutoFormatService } from '@univerjs/docs-ui';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/**
 * Univer 0.25.1 holds a workbook's cells against their rules when the browser has nothing else to do, and throws if the
 * workbook has been replaced by then (docs/univer.md).
 */
export function checkNothingThatIsGone(univer: Univer): void {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unit, ...rest) =>
    instances.getUnit(unit) ? check(unit, ...rest) : Promise.resolve([]);
}

/**
 * Univer 0.25.1 takes what stands in a cell anew when the cell is written to, and for that looks at row and column but
 * not at the sheet: results elsewhere take away what somebody is typing (docs/univer.md). Whoever types keeps it, as in
 * Excel, also where a colleague writes in the same cell.
 */
export function keepWhatIsBeingTyped(univer: Univer): void {
  const editor = univer.__getInjector().get(IEditorBridgeService);
  const refresh = editor.refreshEditCellState.bind(editor);
  editor.refreshEditCellState = () => {
    if (!editor.isVisible().visible) refresh();
  };
}

/** A cell is no document: Univer 0.25.1 makes a list of a text that begins with `1. ` or `- `, and takes the sign away. */
export function makeNoLists(univer: Univer): void {
  univer.__getInjector().get(DocAutoFormatService).onAutoFormat = () => [];
}
