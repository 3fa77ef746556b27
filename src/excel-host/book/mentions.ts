import { rectNamed, type Rect } from './address';
import type { Cell } from './book';
import { sheetNameOf, tokensOf, type Token } from './formula-text';

/** What a formula reads, as it stands in its text. */
export interface Mentions {
  /** With the sheet's name in small letters; null for the formula's own sheet. */
  readonly ranges: readonly { readonly sheet: string | null; readonly rect: Rect }[];
  /** Every sheet that it names, in small letters. */
  readonly sheets: ReadonlySet<string>;
  /** Words that may be names, in small letters. */
  readonly names: readonly string[];
  /** It reads what its text does not say. */
  readonly anywhere: boolean;
  /** It asks of cells whether they are formulas, so that a formula's result does not stand for it. */
  readonly asksForFormulas: boolean;
  /** How long its result lasts while nothing changes. */
  readonly lasts: 'always' | 'today' | 'a moment';
}

const REACHING = new Set(['OFFSET', 'INDIRECT', 'CELL', 'INFO']);
const MOMENTARY = new Set(['NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);

export type FormulaCell = Cell & { readonly formula: string };
export const isFormula = (cell: Cell): cell is FormulaCell => cell.formula !== undefined;

/** Each formula is read once, however often it is written: by its text. */
const read = new Map<string, Mentions>();
const MOST_REMEMBERED = 50_000;

export function mentionsOf({ formula }: FormulaCell): Mentions {
  let mentions = read.get(formula);
  if (!mentions) {
    if (read.size >= MOST_REMEMBERED) read.clear();
    read.set(formula, (mentions = mentionsIn(formula)));
  }
  return mentions;
}

function mentionsIn(formula: string): Mentions {
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== 'space');
  const ranges: Mentions['ranges'][number][] = [];
  const names: string[] = [];
  const calls = new Set<string>();
  let anywhere = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind === 'reference') {
      const { address, length } = areaAt(tokens, at);
      const rect = rectNamed(address);
      if (rect) ranges.push({ sheet: sheetBefore(tokens[at - 1]), rect });
      else anywhere = true;
      at += length - 1;
    } else if (kind === 'word') {
      if (tokens[at + 1]?.text === '(') calls.add(text.toUpperCase());
      else names.push(text.toLowerCase());
    }
    // Whole rows, and areas between what two functions give: seldom, and not worth reading closely.
    else if (text === ':') anywhere = true;
  }
  return {
    ranges,
    sheets: new Set(tokens.flatMap(({ kind, text }) => (kind === 'sheet' ? [sheetNameOf(text)] : []))),
    names,
    anywhere: anywhere || [...REACHING].some((name) => calls.has(name)),
    asksForFormulas: calls.has('ISFORMULA'),
    lasts: [...MOMENTARY].some((name) => calls.has(name))
      ? 'a moment'
      : calls.has('TODAY')
        ? 'today'
        : 'always',
  };
}

/** `A1`, or `A1:B2` where both ends are cells. */
function areaAt(tokens: readonly Token[], at: number): { readonly address: string; readonly length: number } {
  const [first, colon, last] = tokens.slice(at, at + 3);
  return colon?.text === ':' && last?.kind === 'reference'
    ? { address: `${first!.text}:${last.text}`, length: 3 }
    : { address: first!.text, length: 1 };
}

const sheetBefore = (token: Token | undefined): string | null =>
  token?.kind === 'sheet' ? sheetNameOf(token.text) : null;
