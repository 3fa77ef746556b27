import { amendXlsx } from '../../../src/adapters/xlsx/amend';
import type { AmendedCell } from '../../../src/blueprint/reading';
import { REGION } from '../../../src/blueprint/names';
import { dateToSerial } from '../../../src/domain/date';
import { readyPlan } from '../../../src/examples/plans';
import { withPart } from '../../support/workbook-edits';
import { workbookOf } from '../../usecases/deps';

/** A start behind its end. */
const EDIT: AmendedCell = {
  ...{ region: REGION.timeline, row: 1, column: 2, value: dateToSerial('2027-05-01'), as: 'input' },
};
/** The ready plan with one date typed anew: every result stands as before, or is asked for. */
export const retyped = async (asked: boolean): Promise<Uint8Array> => {
  const workbook = await workbookOf(readyPlan('da'));
  // Excel takes the request away when it has calculated.
  const saved = withPart(workbook.bytes(), 'xl/workbook.xml', (xml) => xml.replace(/<calcPr [^>]*>/, ''));
  const result = await amendXlsx(saved, {
    ...{ cells: [EDIT], properties: {} },
    ...(asked ? { recalculate: true } : {}),
  });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};
