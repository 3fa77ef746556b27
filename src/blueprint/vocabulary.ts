import type { Language } from '../domain/language';
import type { FigureKey } from '../domain/figures';
import type { PlanStatus } from '../domain/status';
import type { Code, YesNo } from '../domain/vocabulary';
import type { RuleId } from '../rules/rule';
import type { ToDo } from '../rules/to-do';
import type { StepState } from '../rules/steps';

/**
 * The words of the closed lists in one language: what a dropdown offers, what a cell is read by, and what sheets and pane
 * both say of how a plan stands, each thing in one wording.
 */
export interface Vocabulary {
  readonly language: Language;
  readonly yesNo: Readonly<Record<YesNo, string>>;
  /** The letter itself is the same in every language. */
  readonly codes: Readonly<Record<Code, { readonly name: string; readonly meaning: string }>>;
  readonly statuses: Readonly<Record<PlanStatus, string>>;
  readonly stepStates: Readonly<Record<StepState, string>>;
  readonly toDo: Readonly<Record<ToDo, string>>;
  readonly figures: Readonly<Record<FigureKey, string>>;
  /** What each rule finds, where there may be many: the number follows. */
  readonly kinds: Readonly<Record<RuleId, string>>;
}
