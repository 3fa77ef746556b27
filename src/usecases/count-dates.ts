import { isFormula, type Blueprint, type Content, type SheetSpec } from '../blueprint/blueprint';
import { DATE_FORMAT, STYLES, type StyleName } from '../blueprint/styles';
import { dateToSerial, serialToDate, type DateSystem } from '../domain/date';

/**
 * A blueprint for a workbook that counts its days from 1904: a plan is drawn in the usual system, and the same
 * serial would be another day there. Formulas count for themselves.
 */
export const countedFrom = (blueprint: Blueprint, system: DateSystem): Blueprint =>
  system === '1900'
    ? blueprint
    : {
        ...blueprint,
        sheets: blueprint.sheets.map((sheet): SheetSpec => ({
          ...sheet,
          blocks: sheet.blocks.map((block) => ({
            ...block,
            contents: block.contents.map((row) =>
              row.map((content, column) =>
                isDate(typeof block.style === 'string' ? block.style : block.style[column]!)
                  ? counted(content, system)
                  : content,
              ),
            ),
          })),
        })),
      };

const isDate = (style: StyleName): boolean => STYLES[style].numberFormat === DATE_FORMAT;

/** Only what is a date: a number that nobody could read stays as it was typed. */
function counted(content: Content, system: DateSystem): Content {
  const date = typeof content === 'number' && !isFormula(content) ? serialToDate(content) : null;
  return date === null ? content : dateToSerial(date, system);
}
