/**
 * What a function's parameters take, by Microsoft's reference of each. (What happens to a range in each kind stands
 * in intersection.ts.)
 */
export type Parameter =
  /** One value: LOWER's text, a criterion. Lifted over an array within an array context. */
  | 'value'
  /** One value even there, and in an array formula: INDEX's row, TEXTJOIN's separator. */
  | 'single'
  /** Cells, and nothing but cells: COUNTIF's range, ROW's reference. */
  | 'reference'
  /** Values of any number: SUM's, MATCH's list. Cells as they stand; what is computed of them is computed singly. */
  | 'values'
  /** Computed as an array. */
  | 'array'
  /** One value, of which only an array formula takes many: what IF asks for. */
  | 'condition'
  /** What IF gives back: whatever stands there is handed on. */
  | 'result';

export interface Signature {
  readonly first: readonly Parameter[];
  /** Repeated for all further ones; empty if there are none. */
  readonly rest: readonly Parameter[];
}

const takes = (first: readonly Parameter[], rest: readonly Parameter[] = []): Signature => ({ first, rest });
const values = (count: number): Signature => takes(new Array<Parameter>(count).fill('value'));

export const SIGNATURES: Readonly<Record<string, Signature>> = {
  ...{ ABS: values(1), CHAR: values(1), CODE: values(1), DATE: values(3), DAY: values(1) },
  ...{ EXACT: values(2), FIND: values(3), INT: values(1), ISBLANK: values(1), ISERR: values(1) },
  ...{ ISERROR: values(1), ISLOGICAL: values(1), ISNA: values(1), ISNUMBER: values(1), ISTEXT: values(1) },
  ...{ LEFT: values(2), LEN: values(1), LOWER: values(1), MID: values(3), MOD: values(2), MONTH: values(1) },
  ...{ NOT: values(1), REPLACE: values(4), REPT: values(2), RIGHT: values(2), ROUND: values(2) },
  ...{ ROUNDDOWN: values(2), SEARCH: values(3), SIGN: values(1), SUBSTITUTE: values(4), TEXT: values(2) },
  ...{ TRIM: values(1), TRUNC: values(2), UNICHAR: values(1), UNICODE: values(1), UPPER: values(1) },
  ...{ VALUE: values(1), WEEKDAY: values(2), YEAR: values(1), CLEAN: values(1), ISNONTEXT: values(1) },
  CONCATENATE: takes([], ['value']),
  // Given a range they take its first cell, and never an array: N(IF(1,…)) and its like are for Ctrl+Shift+Enter.
  ...{ N: takes(['single']), T: takes(['single']) },
  ...{ TODAY: takes([]), NA: takes([]), TRUE: takes([]), FALSE: takes([]) },

  ...{ SUM: takes([], ['values']), MAX: takes([], ['values']), MIN: takes([], ['values']) },
  ...{ COUNT: takes([], ['values']), COUNTA: takes([], ['values']) },
  ...{ AND: takes([], ['values']), OR: takes([], ['values']) },
  TEXTJOIN: takes(['single', 'single'], ['values']),
  CONCAT: takes([], ['values']),
  MATCH: takes(['value', 'values', 'single']),

  COUNTBLANK: takes(['reference']),
  COUNTIF: takes(['reference', 'value']),
  COUNTIFS: takes([], ['reference', 'value']),
  SUMIF: takes(['reference', 'value', 'reference']),
  SUMIFS: takes(['reference'], ['reference', 'value']),
  MINIFS: takes(['reference'], ['reference', 'value']),
  MAXIFS: takes(['reference'], ['reference', 'value']),
  ISFORMULA: takes(['reference']),
  ...{ ROW: takes(['reference']), COLUMN: takes(['reference']) },
  ...{ ROWS: takes(['reference']), COLUMNS: takes(['reference']) },

  SUMPRODUCT: takes([], ['array']),
  MMULT: takes(['array', 'array']),
  TRANSPOSE: takes(['array']),

  IF: takes(['condition', 'result', 'result']),
  IFERROR: takes(['result', 'result']),
  IFNA: takes(['result', 'result']),
  CHOOSE: takes(['single'], ['result']),
  /** Looked at by itself (intersection.ts): what it takes hangs on which row and column are asked for. */
  INDEX: takes(['values', 'single', 'single']),
};

/** Functions whose range is compared with a criterion: a criterion of many cells gives many counts. */
export const WITH_CRITERIA: ReadonlySet<string> = new Set([
  ...['COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS', 'MINIFS', 'MAXIFS'],
]);

export const parameterOf = ({ first, rest }: Signature, index: number): Parameter | undefined =>
  first[index] ?? (rest.length === 0 ? undefined : rest[(index - first.length) % rest.length]);
