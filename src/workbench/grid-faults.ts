import { IUniverInstanceService, type Univer } from '@univerjs/core';
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
