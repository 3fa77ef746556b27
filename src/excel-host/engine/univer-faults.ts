import { FormulaDependencyTreeVirtual, type IFunctionService } from '@univerjs/engine-formula';

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

const NOWHERE = -1;
/** Told on what is mended, since more than one copy of this file may be mending the same Univer. */
const MENDED = Symbol.for('excel-host: conditions are off the grid');

/**
 * A formula of a conditional format stands in no cell, which Univer says by row and column −1. But where such a
 * formula is one of several alike, an offset is added to that, and it poses as a cell near A1: formulas that read this
 * cell then seem to hang on it, in circles, and are calculated too early.
 */
export function keepConditionsOffTheGrid(): void {
  const { prototype } = FormulaDependencyTreeVirtual;
  if (MENDED in prototype) return;
  Object.defineProperty(prototype, MENDED, { value: true });
  for (const side of ['row', 'column'] as const) {
    const place = Object.getOwnPropertyDescriptor(prototype, side)?.get;
    if (!place) throw new Error(`Univer's FormulaDependencyTreeVirtual has no ${side} to mend any more`);
    Object.defineProperty(prototype, side, {
      configurable: true,
      get(this: FormulaDependencyTreeVirtual): number {
        const standsNowhere = this.refTree && this.refTree[side] < 0;
        return standsNowhere ? NOWHERE : (place.call(this) as number);
      },
    });
  }
}
