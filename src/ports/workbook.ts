import type { Blueprint } from '../blueprint/blueprint';
import type { Amendment, WorkbookReading } from '../blueprint/reading';
import type { Result } from '../domain/result';

/** Why a workbook could not be opened, read or written. Words for each are in `strings/`. */
export type WorkbookProblem =
  /** Not an .xlsx package: another format, or cut off. */
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'encrypted' }
  /** It unpacks to more than any plan can hold. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** A part of the package is broken; `part` is its path within it. */
  | { readonly kind: 'damaged-package'; readonly part: string };

/** A workbook, wherever it lives. Adapters translate; they never judge. */
export interface Workbook {
  render(blueprint: Blueprint): Promise<Result<void, WorkbookProblem>>;
  read(): Promise<Result<WorkbookReading, WorkbookProblem>>;
  amend(amendment: Amendment): Promise<Result<void, WorkbookProblem>>;
}
