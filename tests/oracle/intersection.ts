import { isFormula, type Blueprint } from '../../src/blueprint/blueprint';
import { cellAddress } from '../../src/blueprint/layout';
import { FormulaSyntaxError, parseFormula, type Expression } from './formula-syntax';
import { parameterOf, SIGNATURES, WITH_CRITERIA, type Parameter } from './function-table';

/**
 * A formula in a file, without an array flag, takes one cell of a range wherever a single value is expected
 * (implicit intersection); the same text given to Excel through Office.js is an array formula, which takes them all
 * and spills. Where no range ever meets such a place, both say the same, in every cell: that is what is proved here.
 *
 * The rules are the strictest of those that Excel, Gnumeric and LibreOffice go by: SUMPRODUCT computes its arguments
 * as arrays, and so does INDEX(…,0); operators and functions of values hand that on. IF and the like do not (they
 * need Ctrl+Shift+Enter), nor do SUM, MAX and their like, nor a criterion, unless INDEX(…,0) stands around it or the
 * file says that the formula is an array formula.
 */
type Context =
  /** One value is expected. */
  | 'single'
  /** Cells may stand here, however many. */
  | 'values'
  /** Everything is computed as an array: within SUMPRODUCT. */
  | 'array'
  /** The same within INDEX(…,0), where criteria may be many as well. */
  | 'indexed';

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const ONE: Shape = { rows: 1, columns: 1 };
const isMany = ({ rows, columns }: Shape): boolean => rows * columns > 1;

/** Excel's own limit. */
const DEEPEST = 64;

export interface FormulaContext {
  /** Names of the workbook and how many cells each holds. */
  readonly names: ReadonlyMap<string, Shape>;
  readonly sheetNames: ReadonlySet<string>;
}

/**
 * What is wrong with a formula by itself; nothing, if it means the same in every dialect. One that a file flags as an
 * array formula is computed as an array throughout, and must give a single value in the end.
 */
export function faultsIn(
  formula: string,
  { names, sheetNames }: FormulaContext,
  flagged = false,
): readonly string[] {
  const faults: string[] = [];
  /** In which the parts of something computed are looked at. */
  const inside = (context: Context): Context => {
    if (flagged) return 'indexed';
    return context === 'array' || context === 'indexed' ? context : 'single';
  };
  const fault = (what: string): Shape => {
    faults.push(what);
    return ONE;
  };

  const contextOf = (parameter: Parameter, name: string, context: Context): Context => {
    switch (parameter) {
      case 'value': {
        const within = inside(context);
        return WITH_CRITERIA.has(name) && within !== 'indexed' ? 'single' : within;
      }
      case 'single':
        return 'single';
      case 'reference':
      case 'values':
        return 'values';
      case 'array':
        return flagged ? 'indexed' : 'array';
      case 'condition':
        return flagged ? 'indexed' : 'single';
      case 'result':
        return context === 'values' || flagged ? 'values' : 'single';
    }
  };

  /** What `expression` gives in this context. Where it would be cut to one cell, that is told, and it counts as one. */
  const shapeOf = (expression: Expression, context: Context, depth: number): Shape => {
    const shape = rawShape(expression, context, depth);
    return context === 'single' && isMany(shape)
      ? fault(`${textOf(expression)} is ${sizeOf(shape)}, where a single value is expected`)
      : shape;
  };

  const rawShape = (expression: Expression, context: Context, depth: number): Shape => {
    switch (expression.kind) {
      case 'literal':
        return /^#/.test(expression.text) ? fault(`the error value ${expression.text}`) : ONE;
      case 'array':
        return expression;
      case 'range':
        if (expression.sheet !== null && !sheetNames.has(expression.sheet))
          return fault(`no sheet ${expression.sheet}`);
        return shapeOfRange(expression);
      case 'name':
        return names.get(expression.name) ?? fault(`the unknown name ${expression.name}`);
      case 'operator':
        if (expression.operator === ':') return shapeOfSpan(expression, depth);
        return widest(expression.operands.map((operand) => shapeOf(operand, inside(context), depth)));
      case 'call':
        return depth >= DEEPEST
          ? fault(`more than ${DEEPEST} functions within each other`)
          : shapeOfCall(expression, context, depth + 1);
    }
  };

  const shapeOfCall = (call: Call, context: Context, depth: number): Shape => {
    const signature = SIGNATURES[call.name];
    if (!signature) return fault(`the unknown function ${call.name}`);
    if (call.name === 'INDEX') return shapeOfIndex(call, depth);
    const shapes = call.args.map((argument, index): Shape => {
      const parameter = parameterOf(signature, index);
      if (parameter === undefined) return fault(`${call.name} takes no argument ${index + 1}`);
      if (argument === null) return ONE;
      if (parameter === 'reference' && !isReference(argument))
        return fault(`${call.name} takes cells, and not ${textOf(argument)}`);
      return shapeOf(argument, contextOf(parameter, call.name, context), depth);
    });
    const given = (kind: Parameter): Shape[] =>
      shapes.filter((_, index) => parameterOf(signature, index) === kind);
    if (call.name === 'MMULT' && shapes.length === 2)
      return { rows: shapes[0]!.rows, columns: shapes[1]!.columns };
    if (call.name === 'TRANSPOSE' && shapes.length === 1)
      return { rows: shapes[0]!.columns, columns: shapes[0]!.rows };
    if (call.name === 'ISFORMULA') return shapes[0] ?? ONE;
    if (call.name === 'ROW' || call.name === 'COLUMN') return alongOf(call.name, shapes[0] ?? ONE);
    return widest([...given('value'), ...given('condition'), ...given('result')]);
  };

  /** INDEX(cells,…) picks; INDEX(computed,0) has what stands in it computed as an array, everywhere. */
  const shapeOfIndex = ({ args }: Call, depth: number): Shape => {
    const [source, row, column] = args;
    if (!source || args.length > 3) return fault('INDEX takes two or three arguments');
    for (const position of [row, column]) if (position) shapeOf(position, 'single', depth);
    const [allRows, allColumns] = [isWhole(row), isWhole(column)];
    if (!isReference(source) && !(allRows && (column === undefined || allColumns)))
      return fault(`${textOf({ kind: 'call', name: 'INDEX', args })}: only cells can be picked from`);
    const shape = shapeOf(source, isReference(source) ? 'values' : 'indexed', depth);
    if (column !== undefined)
      return { rows: allRows ? shape.rows : 1, columns: allColumns ? shape.columns : 1 };
    if (allRows) return shape;
    // With one position, a single row or column is counted along; of anything wider, it gives a whole row.
    if (shape.rows > 1 && shape.columns > 1) return { rows: 1, columns: shape.columns };
    return ONE;
  };

  /** `INDEX(cells,row,1):INDEX(cells,row,9)`: part of the cells, and in a line of them where a position is the same. */
  const shapeOfSpan = (span: Operation, depth: number): Shape => {
    const [from, to] = span.operands.map((corner) => (isPick(corner) ? corner : null));
    for (const corner of span.operands) shapeOf(corner, 'values', depth);
    if (!from?.args[0] || !to?.args[0] || textOf(from.args[0]) !== textOf(to.args[0]))
      return fault(`${textOf(span)}: a span whose corners are not picked from the same cells`);
    const { rows, columns } = shapeOf(from.args[0], 'values', depth);
    const same = (position: number): boolean => {
      const [a, b] = [from.args[position], to.args[position]];
      return !!a && !!b && textOf(a) === textOf(b);
    };
    return { rows: same(1) ? 1 : rows, columns: same(2) ? 1 : columns };
  };

  const widest = (shapes: readonly Shape[]): Shape =>
    shapes.reduce((widest, { rows, columns }) => {
      const apart = (a: number, b: number): boolean => a !== b && a > 1 && b > 1;
      if (apart(widest.rows, rows) || apart(widest.columns, columns))
        return fault(`${sizeOf(widest)} and ${sizeOf({ rows, columns })} do not go together`);
      return { rows: Math.max(widest.rows, rows), columns: Math.max(widest.columns, columns) };
    }, ONE);

  try {
    shapeOf(parseFormula(formula), 'single', 0);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    fault(error.message);
  }
  return [...new Set(faults)];
}

type Call = Extract<Expression, { kind: 'call' }>;
type Operation = Extract<Expression, { kind: 'operator' }>;

const isPick = (expression: Expression): expression is Call =>
  expression.kind === 'call' && expression.name === 'INDEX';

const isReference = (expression: Expression): boolean =>
  expression.kind === 'range' ||
  expression.kind === 'name' ||
  (expression.kind === 'operator' && expression.operator === ':') ||
  (isPick(expression) && !!expression.args[0] && isReference(expression.args[0]));

/** A position of 0, written or left out between commas, stands for all of them. */
const isWhole = (position: Expression | null | undefined): boolean =>
  position === null || (position?.kind === 'literal' && Number(position.text) === 0);

const shapeOfRange = ({ from, to }: Extract<Expression, { kind: 'range' }>): Shape => ({
  rows: Math.abs(to.row - from.row) + 1,
  columns: Math.abs(to.column - from.column) + 1,
});

const alongOf = (name: 'ROW' | 'COLUMN', { rows, columns }: Shape): Shape =>
  name === 'ROW' ? { rows, columns: 1 } : { rows: 1, columns };

const sizeOf = ({ rows, columns }: Shape): string => `${rows} × ${columns} cells`;

/** Enough of an expression to find it in its formula again. */
function textOf(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return expression.text;
    case 'array':
      return '{…}';
    case 'range': {
      const [from, to] = [expression.from, expression.to].map(({ row, column }) => cellAddress(row, column));
      return (
        (expression.sheet === null ? '' : `${expression.sheet}!`) + (from === to ? from! : `${from!}:${to!}`)
      );
    }
    case 'name':
      return expression.name;
    case 'operator':
      return expression.operands.length === 1
        ? `${expression.operator}${textOf(expression.operands[0]!)}`
        : expression.operands.map(textOf).join(expression.operator);
    case 'call':
      return `${expression.name}(${expression.args.map((arg) => (arg ? textOf(arg) : '')).join(',')})`;
  }
}

export interface FormulaFault {
  readonly where: string;
  readonly formula: string;
  readonly fault: string;
}

interface FormulaText {
  readonly formula: string;
  readonly array?: boolean;
}

/** Every formula of a workbook: in cells and in highlights; and the lists that dropdowns show. */
export function intersectionFaults({ sheets, names }: Blueprint): FormulaFault[] {
  const context: FormulaContext = {
    names: new Map(names.map(({ name, rect }) => [name, rect])),
    sheetNames: new Set(sheets.map(({ name }) => name)),
  };
  const judged = new Map<string, readonly string[]>();
  const judge = (where: string, { formula, array = false }: FormulaText): FormulaFault[] => {
    const key = `${array} ${formula}`;
    const faults = judged.get(key) ?? faultsIn(formula, context, array);
    judged.set(key, faults);
    return faults.map((fault) => ({ where, formula, fault }));
  };
  return sheets.flatMap(({ key, blocks, highlights, validations }) => [
    ...blocks.flatMap(({ top, left, contents }) =>
      contents.flatMap((row, down) =>
        row.flatMap((content, along) =>
          isFormula(content) ? judge(`${key}!${cellAddress(top + down, left + along)}`, content) : [],
        ),
      ),
    ),
    ...highlights.flatMap(({ top, left, formula }) =>
      judge(`the highlight at ${key}!${cellAddress(top, left)}`, { formula }),
    ),
    ...validations.flatMap(({ top, left, rule }): FormulaFault[] => {
      if (rule.kind !== 'list') return [];
      const list = context.names.get(rule.source);
      if (list && (list.rows === 1 || list.columns === 1)) return [];
      const where = `the dropdown at ${key}!${cellAddress(top, left)}`;
      return [{ where, formula: rule.source, fault: 'is no list of one row or column' }];
    }),
  ]);
}
