import { CELL_INVERTED_INDEX_CACHE, type IFunctionService } from '@univerjs/engine-formula';

/*
 * What Univer 0.25.1 calculates wrongly, mended from outside. Each is told to its makers in words in docs/univer.md, and
 * may go when they have mended it: tests hold what our workbooks need.
 */

/**
 * Univer takes INDEX for a function like INDIRECT, whose references are only known once it has been worked out: it
 * works them out beforehand, with all that they hang on, in no particular order, and a formula may then be calculated
 * before one that it needs (`_calculateAddressFunctionRuntimeData`). What INDEX may refer to stands in its arguments, as
 * with any other function. Says whether the function was there to be told.
 */
export function takeIndexForPlain(functions: IFunctionService): boolean {
  const index = functions.getExecutor('INDEX');
  if (index) index.isAddress = () => false;
  return index !== undefined && index !== null;
}

/**
 * Univer remembers what it has compared cells with, and the second time an error that is compared with something is
 * FALSE instead of the error. So it is never let believe that it remembers.
 */
export function compareAfresh(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = (_unit, _sheet, _column, first, last) => ({
    rowsInCache: [],
    rowsNotInCache: [[first, last]],
  });
}
