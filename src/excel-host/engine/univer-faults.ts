import {
  ALL_IMPLEMENTED_FUNCTIONS,
  CELL_INVERTED_INDEX_CACHE,
  StringValueObject,
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  type IUniverEngineFormulaConfig,
} from '@univerjs/engine-formula';

/*
 * What Univer 0.25.1 calculates wrongly, mended from outside. Each is told to its makers in words in docs/univer.md, and
 * may go when they have mended it: tests hold what our workbooks need.
 */

type Mended = NonNullable<IUniverEngineFormulaConfig['function']>[number];
type FunctionClass = new (name: string) => BaseFunction;

/** A function of Univer's of which something is put right, to be given to its engine in place of its own. */
function mended(name: string, mend: (univers: FunctionClass) => FunctionClass): Mended {
  const found = ALL_IMPLEMENTED_FUNCTIONS.find(([, called]) => called === name);
  if (!found) throw new Error(`Univer has no ${name} to mend`);
  return [mend(found[0]), name] as Mended;
}

/**
 * Univer takes INDEX for a function like INDIRECT, whose references are only known once it has been worked out: it
 * works them out beforehand, with all that they hang on, in no particular order, and a formula may then be calculated
 * before one that it needs (`_calculateAddressFunctionRuntimeData`). What INDEX may refer to stands in its arguments, as
 * with any other function.
 */
const plainIndex = mended(
  'INDEX',
  (univers) =>
    class extends univers {
      override isAddress(): boolean {
        return false;
      }
    },
);

/** Univer's TRIM takes spaces of every width away; Excel's knows the space itself alone. */
const trim = mended(
  'TRIM',
  (univers) =>
    class extends univers {
      override calculate(text: BaseValueObject): BaseValueObject {
        return each(text, (one) =>
          one.isString()
            ? textObject(textOf(one).replace(/ +/g, ' ').replace(/^ | $/g, ''))
            : (super.calculate(one) as BaseValueObject),
        );
      }
    },
);

/** Univer's SUBSTITUTE takes every space for the one that is looked for; Excel's compares character by character. */
const substitute = mended(
  'SUBSTITUTE',
  (univers) =>
    class extends univers {
      override calculate(...given: BaseValueObject[]): BaseValueObject {
        const [texts, before, after, which] = given as [BaseValueObject, ...BaseValueObject[]];
        const univer = () => super.calculate(...given) as BaseValueObject;
        if (which || !before?.isString() || !after?.isString() || textOf(before) === '') return univer();
        return each(texts, (one) =>
          one.isString()
            ? textObject(textOf(one).replaceAll(textOf(before), () => textOf(after)))
            : (super.calculate(one, before, after) as BaseValueObject),
        );
      }
    },
);

/** They win over Univer's own, which are registered before them. */
export const MENDED_FUNCTIONS: readonly Mended[] = [plainIndex, trim, substitute];

const textOf = (value: BaseValueObject): string => String(value.getValue());
const textObject = (text: string): BaseValueObject => StringValueObject.create(text);

/** As Univer's own functions do it: for a cell, or for every cell of several. */
function each(value: BaseValueObject, made: (one: BaseValueObject) => BaseValueObject): BaseValueObject {
  if (!value.isArray()) return made(value);
  const all = value.mapValue((one) => one && made(one)) as ArrayValueObject;
  return (all.getRowCount() === 1 && all.getColumnCount() === 1 && all.get(0, 0)) || all;
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
