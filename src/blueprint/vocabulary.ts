import type { Language } from '../domain/language';
import type { PlanStatus } from '../domain/status';
import type { Code, YesNo } from '../domain/vocabulary';

/** The words of the closed lists in one language: what a dropdown offers, and what a cell is read by. */
export interface Vocabulary {
  readonly language: Language;
  readonly yesNo: Readonly<Record<YesNo, string>>;
  /** The letter itself is the same in every language. */
  readonly codes: Readonly<Record<Code, { readonly name: string; readonly meaning: string }>>;
  readonly statuses: Readonly<Record<PlanStatus, string>>;
}
