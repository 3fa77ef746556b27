import type { Rect } from '../book/address';
import type { Book, Scalar } from '../book/book';

/** What the host needs of a spreadsheet: a grid to show its workbook in, and somebody who can calculate. */
export interface Engine {
  /** Shows what is new. Formulas without a result, and what hangs on the cells, wait for `calculate`. */
  show(book: Book, news: News): void;
  /** Works out the formulas that have no result, and gives at least theirs. */
  calculate(book: Book): Promise<Results>;
  /** What the grid shows of formulas at this moment, whoever worked it out. */
  shown(book: Book): Results;
  /** Brings a sheet to the front, with a selection. */
  select(sheet: string, rect: Rect): void;
  /** What a person does in the grid itself, once they may. Returns how to stop listening. */
  onPerson(listener: (act: PersonsAct) => void, may: (wish: PersonsWish) => boolean): () => void;
  dispose(): void;
}

export interface News {
  /** Looks, names or sheets are new as well: everything is to be shown afresh. */
  readonly whole: boolean;
  /** Cells with new contents, by sheet. */
  readonly cells: ReadonlyMap<string, ReadonlySet<number>>;
}

/** By sheet and cell. */
export type Results = ReadonlyMap<string, ReadonlyMap<number, Scalar>>;

/** What has been worked out before, by the text of the task; for an engine that others share theirs with. */
export interface KeptResults {
  get(task: string): Results | undefined;
  keep(task: string, results: Results): void;
}

export type PersonsAct =
  /** Contents as they now stand in the grid: `=…` for a formula, `'…` for a text whatever it looks like, '' for none. */
  | { readonly kind: 'typed'; readonly sheet: string; readonly cells: ReadonlyMap<number, Scalar> }
  | { readonly kind: 'renamed'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'activated'; readonly sheet: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly rect: Rect };

/** What a person is about to do. Refused, nothing of it is done. */
export type PersonsWish =
  | { readonly kind: 'write'; readonly sheet: string; readonly cells: readonly number[] }
  /** Cut, moved, inserted or taken away: cells, rows, columns or sheets. */
  | { readonly kind: 'rearrange' }
  /** Looks alone: fonts, fills, number formats, widths and heights, what is hidden or frozen. */
  | { readonly kind: 'format' };
