/**
 * Formulas as trees: English A1, as the blueprint writes them. Only what is needed to say which values meet where;
 * what it does not know, it refuses.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'array'; readonly rows: number; readonly columns: number }
  /** One cell, or the cells between two; `sheet` as written, null on the formula's own. */
  | { readonly kind: 'range'; readonly sheet: string | null; readonly from: CellRef; readonly to: CellRef }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operator'; readonly operator: string; readonly operands: readonly Expression[] }
  /** An argument that is left out is null. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] };

export interface CellRef {
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

export class FormulaSyntaxError extends Error {}

interface Token {
  readonly kind: 'text' | 'number' | 'error' | 'cell' | 'sheet' | 'word' | 'sign';
  readonly text: string;
}

const TOKENS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)/y],
  ['sheet', /'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!/uy],
  ['number', /\d+(?:\.\d+)?(?:E[+-]?\d+)?/y],
  ['cell', /\$?[A-Z]{1,3}\$?\d+(?![\p{L}\d_.(])/uy],
  ['word', /[\p{L}_][\p{L}\d_.]*/uy],
  ['sign', /<>|<=|>=|[-+*/^&=<>%(){},;:]/y],
];

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (formula[at] === ' ') at += 1;
    else if (token === null) throw new FormulaSyntaxError(`cannot read »${formula.slice(at, at + 20)}«`);
    else {
      found.push(token);
      at += token.text.length;
    }
  }
  return found;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  return null;
}

/** From the loosest to the tightest, as Excel binds them; unary minus binds tighter than all of these. */
const BINARY: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

export function parseFormula(formula: string): Expression {
  const all = tokens(formula);
  let at = 0;
  const next = (): Token | undefined => all[at];
  const take = (): Token => {
    const token = all[at++];
    if (!token) throw new FormulaSyntaxError('breaks off');
    return token;
  };
  const isSign = (...signs: readonly string[]): boolean =>
    next()?.kind === 'sign' && signs.includes(next()!.text);
  const expect = (sign: string): void => {
    const token = take();
    if (token.kind !== 'sign' || token.text !== sign)
      throw new FormulaSyntaxError(`»${token.text}« where ${sign} belongs`);
  };

  const binary = (level: number): Expression => {
    const signs = BINARY[level];
    if (!signs) return unary();
    let left = binary(level + 1);
    while (isSign(...signs))
      left = { kind: 'operator', operator: take().text, operands: [left, binary(level + 1)] };
    return left;
  };

  const unary = (): Expression => {
    if (isSign('-', '+')) return { kind: 'operator', operator: take().text, operands: [unary()] };
    let operand = spanned();
    while (isSign('%')) operand = { kind: 'operator', operator: take().text, operands: [operand] };
    return operand;
  };

  /** `A1:B2`: cells, or whatever gives a reference, on either side of a colon. */
  const spanned = (): Expression => {
    const left = primary();
    if (!isSign(':')) return left;
    take();
    const right = primary();
    if (left.kind === 'range' && right.kind === 'range' && right.sheet === null)
      return { ...left, to: right.to };
    return { kind: 'operator', operator: ':', operands: [left, right] };
  };

  const primary = (): Expression => {
    const token = take();
    switch (token.kind) {
      case 'text':
      case 'number':
      case 'error':
        return { kind: 'literal', text: token.text };
      case 'sheet': {
        const cell = take();
        if (cell.kind !== 'cell') throw new FormulaSyntaxError(`${token.text} without a cell behind it`);
        return rangeOf(cell, sheetName(token.text));
      }
      case 'cell':
        return rangeOf(token, null);
      case 'word':
        return isSign('(') ? call(token.text) : word(token.text);
      case 'sign':
        if (token.text === '{') return constants();
        if (token.text !== '(') throw new FormulaSyntaxError(`»${token.text}« where a value belongs`);
        return inBrackets();
    }
  };

  const inBrackets = (): Expression => {
    const inner = binary(0);
    expect(')');
    return inner;
  };

  const call = (name: string): Expression => {
    expect('(');
    const args: (Expression | null)[] = [];
    if (!isSign(')'))
      for (;;) {
        args.push(isSign(',', ')') ? null : binary(0));
        if (!isSign(',')) break;
        take();
      }
    expect(')');
    return { kind: 'call', name: name.toUpperCase().replace(PREFIX, ''), args };
  };

  const constants = (): Expression => {
    let [rows, cells] = [1, 1];
    for (; !isSign('}'); take()) {
      if (isSign(';')) rows += 1;
      if (isSign(';', ',')) cells += 1;
    }
    expect('}');
    return { kind: 'array', rows, columns: cells / rows };
  };

  const whole = binary(0);
  if (next()) throw new FormulaSyntaxError(`»${next()!.text}« is left over`);
  return whole;
}

/** In front of newer functions in a file. */
const PREFIX = /^_XLFN\./;

const word = (text: string): Expression =>
  /^(?:TRUE|FALSE)$/i.test(text) ? { kind: 'literal', text } : { kind: 'name', name: text };

function rangeOf({ text }: Token, sheet: string | null): Expression {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(text)!;
  const column = [...letters!].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const cell = { row: Number(digits) - 1, column };
  return { kind: 'range', sheet, from: cell, to: cell };
}

const sheetName = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);

export type Range = Extract<Expression, { kind: 'range' }>;

/** Every cell and range that an expression names. */
export function rangesOf(expression: Expression): Range[] {
  switch (expression.kind) {
    case 'range':
      return [expression];
    case 'operator':
      return expression.operands.flatMap(rangesOf);
    case 'call':
      return expression.args.flatMap((argument) => (argument === null ? [] : rangesOf(argument)));
    default:
      return [];
  }
}
