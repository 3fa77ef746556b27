import type { CellKind } from '../support/plan-cells';
import type { Typed } from '../support/typed-cells';

/**
 * Where a judge is not Excel, one by one. A plan in which one of these was typed is not put before that judge;
 * known-errors.oracle.ts sees to it that each is still an error of theirs.
 */
export interface KnownError {
  readonly of: 'Gnumeric';
  readonly because: string;
  /** A formula that shows it, over a text in A1; what they say, and what is right. */
  readonly shown: {
    readonly formula: string;
    readonly text: string;
    readonly wrong: number;
    readonly right: number;
  };
  readonly meets: (typed: Typed, kind: CellKind) => boolean;
}

const textOf = (typed: Typed): string =>
  typed.kind === 'text' ? typed.text : typed.kind === 'formula' ? textOf(typed.result) : '';

const OTHER_SPACES = '\u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000';
const AT_AN_END = new RegExp(`^[ \u00a0\\t\\n\\r]*[${OTHER_SPACES}]|[${OTHER_SPACES}][ \u00a0\\t\\n\\r]*$`);

export const KNOWN_ERRORS: readonly KnownError[] = [
  {
    of: 'Gnumeric',
    because: 'a criterion is matched by line: »A« is found in »A« with a line end behind it',
    shown: { formula: 'COUNTIF(A1:A1,"A")', text: 'A\n', wrong: 1, right: 0 },
    meets: (typed, kind) => kind === 'code' && /^[ADH]\n$/i.test(textOf(typed)),
  },
  {
    of: 'Gnumeric',
    because: 'TRIM takes away spaces of every width, and not only the space itself',
    shown: { formula: 'LEN(TRIM(A1))', text: '\u2003', wrong: 0, right: 1 },
    meets: (typed) => AT_AN_END.test(textOf(typed)),
  },
];

/** Whether a judge by this name may be asked of a plan in which this was typed. */
export const isBeyond = (judge: string, typed: Typed, kind: CellKind): boolean =>
  KNOWN_ERRORS.some(({ of, meets }) => judge.startsWith(of) && meets(typed, kind));
