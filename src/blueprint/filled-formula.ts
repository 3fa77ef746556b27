import type { Filled, Formula, Scalar } from './blueprint';

/** One of the formulas of a fill: its text is made when somebody asks for it. */
export class FilledFormula implements Formula {
  readonly array?: true;

  constructor(
    /** The text at this place of the fill. */
    private readonly textAt: (index: number) => string,
    private readonly index: number,
    readonly result: Scalar,
    readonly filled: Filled,
    isArray = false,
  ) {
    if (isArray) this.array = true;
  }

  get formula(): string {
    return this.textAt(this.index);
  }
}
