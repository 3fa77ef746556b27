import type { Localized } from './language';
import type { Role, Side } from './vocabulary';
import type { AreaId } from './slot';

/** A KLIK task as data: its own words, and what a plan for it must hold. Filled in by `templates/*.json`. */
export interface Template {
  readonly id: string;
  /** Raised when slots or their meaning change, so that a plan made by a newer Holdplan is recognised. */
  readonly version: number;
  readonly title: Localized;
  /** The task's own words, word for word, and what they mean in English. */
  readonly task: TaskText;
  /** The parties the task says are involved; each must have somebody. */
  readonly parties: readonly Party[];
  readonly systems: readonly System[];
  readonly phases: readonly Phase[];
  readonly milestones: readonly MilestoneTemplate[];
  /** One per area of the task, in slot order; own areas follow in the slots behind them. */
  readonly areas: readonly AreaTemplate[];
  readonly spareSlots: { readonly participants: number; readonly areas: number; readonly milestones: number };
  /** The project's length in weeks when no end is given. */
  readonly defaultWeeks: number;
}

export interface TaskText {
  readonly wave: Localized;
  readonly goal: Localized;
  readonly description: readonly Localized[];
  /** The sentence that introduces the competences. */
  readonly competencesIntro: Localized;
  /** The seven bullets; `AreaTemplate.source` counts them from 1. */
  readonly competences: readonly Localized[];
  readonly method: readonly Localized[];
  readonly result: Localized;
  readonly performer: Localized;
  readonly parties: Localized;
  /** The old term with the new one, shown once. */
  readonly term: Localized;
}

export interface Party {
  readonly role: Role;
  /** The word of the task for this party. */
  readonly source: string;
}

export interface System {
  readonly id: string;
  readonly name: Localized;
  /** A phrase of the task's text that names it. */
  readonly source: string;
}

export interface Phase {
  readonly id: string;
  readonly name: Localized;
  /** Suggested period: weeks after the project's start, and length in weeks. */
  readonly startWeek: number;
  readonly weeks: number;
}

export interface MilestoneTemplate {
  readonly id: string;
  readonly name: Localized;
  /** Suggested date: the Friday of this week after the project's start, counted from 0. */
  readonly week: number;
}

export interface AreaTemplate {
  readonly id: string;
  readonly slot: AreaId;
  readonly name: Localized;
  /** Where in the task it comes from: a bullet's number, or the description. */
  readonly source: number | 'description';
  /** A phrase of that bullet or of the description that it comes from, letter for letter. */
  readonly sourceText: string;
  readonly side: Side;
  /** Ids of the systems that this area reaches. */
  readonly systems: readonly string[];
  /** Id of the suggested phase. */
  readonly phase: string;
}
