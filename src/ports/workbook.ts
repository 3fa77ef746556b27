import type { Blueprint } from '../blueprint/blueprint';
import type { Amendment, WorkbookReading } from '../blueprint/reading';
import type { Result } from '../domain/result';

/** Why a file could not be opened, read or written as a workbook. Words for each are in `strings/`. */
export type WorkbookProblem =
  /** Not an .xlsx package: another format, or cut off. */
  | { readonly kind: 'not-a-workbook' }
  /** Something that Excel opens too, whatever the file is called. */
  | { readonly kind: 'other-format'; readonly format: OtherFormat }
  /** By a password. */
  | { readonly kind: 'encrypted' }
  /** By an organisation's label, or its rights management. */
  | { readonly kind: 'label-encrypted' }
  /** It unpacks to more than any plan can hold. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** A part of the package is broken; `part` is its path within it. */
  | { readonly kind: 'damaged-package'; readonly part: string };

/** An old workbook, a binary one, LibreOffice's own, or a list as text. */
export type OtherFormat = 'xls' | 'xlsb' | 'ods' | 'csv';

/** What can go wrong in an Excel that is running, with people in it. */
export type LiveWorkbookProblem =
  /** Somebody is typing in a cell, says Excel. */
  | { readonly kind: 'cell-being-edited' }
  /** Excel did not answer in time, and does not say why. */
  | { readonly kind: 'no-answer' }
  /** Excel is busy, or its copy was not the newest, and stayed so. */
  | { readonly kind: 'workbook-busy' }
  /** Cells or the workbook are locked against us. */
  | { readonly kind: 'workbook-locked' }
  /** The connection was lost; what was asked may or may not have happened. */
  | { readonly kind: 'connection-lost' }
  /** A plan is in this workbook already. */
  | { readonly kind: 'plan-present' }
  /** The workbook has sheets by the names that the plan's sheets need. */
  | { readonly kind: 'sheet-names-taken'; readonly names: readonly string[] }
  /** Building failed and could not be undone: these sheets are left half made. */
  | { readonly kind: 'build-left-behind'; readonly sheets: readonly string[] }
  /** Another person wrote where we were about to: completed or reopened the task, or typed in a cell. */
  | { readonly kind: 'amended-meanwhile' }
  | { readonly kind: 'excel-refused'; readonly code: string; readonly where: string };

/**
 * A workbook, wherever it lives; `Problem` is what can go wrong there. Adapters translate; they never judge.
 */
export interface Workbook<Problem = WorkbookProblem> {
  render(blueprint: Blueprint): Promise<Result<void, Problem>>;
  read(): Promise<Result<WorkbookReading, Problem>>;
  amend(amendment: Amendment): Promise<Result<void, Problem>>;
}

/** A workbook whose sheets can be built anew beside the old ones. */
export interface RebuildableWorkbook<Problem = WorkbookProblem> extends Workbook<Problem> {
  /**
   * Sets the plan's present sheets aside, by their names with `aside` behind, and builds the blueprint. Nothing on
   * the old sheets is changed. Gives the names that they now have; after a failure everything is as it was.
   */
  rebuild(blueprint: Blueprint, aside: string): Promise<Result<readonly string[], Problem>>;
}
