import type { CellKind } from '../support/plan-cells';
import type { Typed } from '../support/typed-cells';

/**
 * Where Gnumeric (1.12.55) is not Excel, one by one. A plan in which one of these was typed is not put before it;
 * gnumeric-errors.test.ts sees to it that each is still an error of Gnumeric's.
 */
export interface KnownError {
  readonly because: string;
  /** A formula that shows it, over a text in A1; what Gnumeric says, and what is right. */
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

const OTHER_SPACE =
  /^[ \u00a0\t\n\r]*[\u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|[\u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000][ \u00a0\t\n\r]*$/;

export const GNUMERIC_ERRORS: readonly KnownError[] = [
  {
    because: 'a criterion is matched by line: »A« is found in »A« with a line end behind it',
    shown: { formula: 'COUNTIF(A1:A1,"A")', text: 'A\n', wrong: 1, right: 0 },
    meets: (typed, kind) => kind === 'code' && /^[ADH]\n$/i.test(textOf(typed)),
  },
  {
    because: 'TRIM takes away spaces of every width, and not only the space itself',
    shown: { formula: 'LEN(TRIM(A1))', text: '\u2003', wrong: 0, right: 1 },
    meets: (typed) => OTHER_SPACE.test(textOf(typed)),
  },
];

export const meetsKnownError = (typed: Typed, kind: CellKind): boolean =>
  GNUMERIC_ERRORS.some(({ meets }) => meets(typed, kind));
