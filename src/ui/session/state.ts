import type { InterpretProblem } from '../../blueprint/interpret';
import type { Language } from '../../domain/language';
import type { BuildStep, TextFile } from '../../ports/pane';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import type { OpenedPlan } from '../../usecases/check-workbook';
import type { GrowProblem } from '../../usecases/grow-workbook';
import type { SignedProblem } from '../../usecases/signed-note';

/** The whole window: one of these at a time. */
export type Screen =
  | { readonly kind: 'starting' }
  | { readonly kind: 'outside-excel' }
  | { readonly kind: 'excel-too-old' }
  | { readonly kind: 'first-run' }
  | { readonly kind: 'building'; readonly step: BuildingStep }
  | { readonly kind: 'plan'; readonly opened: OpenedPlan }
  | { readonly kind: 'repair' | 'upgrade'; readonly opened: OpenedPlan }
  | { readonly kind: 'two-plans'; readonly opened: OpenedPlan; readonly sheets: readonly string[] }
  /** There is a plan, but not for this Holdplan. */
  | { readonly kind: 'unreadable'; readonly problem: Exclude<InterpretProblem, { kind: 'not-a-plan' }> }
  /** Nothing could be read at all. */
  | { readonly kind: 'trouble'; readonly failure: Failure }
  /** A bug of ours. */
  | { readonly kind: 'broken'; readonly details: string };

export const openedOf = (screen: Screen): OpenedPlan | null => ('opened' in screen ? screen.opened : null);

export const detailsOfBug = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** It says the same, and stands as it did. */
export const isSamePlan = ({ checked: a }: OpenedPlan, { checked: b }: OpenedPlan): boolean =>
  a.fingerprint === b.fingerprint && a.status === b.status;

export const isDamaged = ({ checked }: OpenedPlan): boolean => checked.plan.damage.length > 0;

export const BUILDING_STEPS = ['prepare', 'look', 'build', 'show', 'check'] as const;
export type BuildingStep = (typeof BUILDING_STEPS)[number] & (BuildStep | 'prepare' | 'check');

/** What went wrong with something the person asked for. The words are in `strings/`. */
export type Failure =
  | LiveWorkbookProblem
  | InterpretProblem
  | SignedProblem
  | GrowProblem
  | {
      readonly kind:
        | 'errors-open'
        | 'note-needed'
        | 'already-completed'
        | 'not-completed'
        | 'reason-needed'
        | 'history-full'
        | 'up-to-date'
        | 'mend-stale'
        | 'cell-gone'
        | 'part-missing';
    };

/** What has just been done, to be told once. */
export type Notice =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind:
        | 'created'
        | 'mended'
        | 'completed'
        | 'reopened'
        | 'repaired'
        | 'grown'
        | 'upgraded'
        | 'copied'
        | 'mailAsked'
        | 'mailShortened'
        | 'nothingNext'
        | 'noPeriods';
    }
  | { readonly kind: 'mendedAll'; readonly count: number }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'saveAsked'; readonly file: TextFile }
  | { readonly kind: 'went'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'checked'; readonly errors: number; readonly warnings: number };

/** A text that the browser would not take; `name` is what to save it as, null where it was only to be copied. */
export interface ByHand {
  readonly text: string;
  readonly name: string | null;
}

export const PAGES = ['plan', 'people', 'complete'] as const;
export type Page = (typeof PAGES)[number];

/** Forms whose contents are kept while something else is shown. */
export type DraftKey = 'create' | 'complete' | 'reopen';

export interface PaneState {
  readonly screen: Screen;
  readonly page: Page;
  readonly language: Language;
  /** Something the person asked for is under way. */
  readonly busy: boolean;
  /** Excel keeps us waiting. */
  readonly waiting: boolean;
  readonly notice: Notice | null;
  readonly byHand: ByHand | null;
}
