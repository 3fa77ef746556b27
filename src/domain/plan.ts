import type { SchemaVersion } from './area-slots';
import type { Completion, HistoryEntry } from './completion';
import type { FieldsOf, IN_MATRIX, MILESTONE, ON_TIMELINE, PARTICIPANT, PROJECT } from './fields';
import type { Place, SheetKey } from './place';
import type { AreaId, MilestoneId, ParticipantId } from './slot';
import type { Code } from './vocabulary';

/**
 * The whole plan as one immutable value. Every slot is present, filled in or not, in slot order; null and ''
 * mean that nobody has said anything yet. What was typed but could not be understood is kept in `unreadable`.
 */
export interface Plan {
  readonly workbookId: string;
  readonly templateId: string;
  /** The form that its workbook was made in. */
  readonly schema: SchemaVersion;
  readonly project: Project;
  readonly milestones: readonly Milestone[];
  readonly participants: readonly Participant[];
  readonly areas: readonly Area[];
  /** Ordered by area, then participant; at most one per pair. */
  readonly assignments: readonly Assignment[];
  readonly unreadable: readonly UnreadableEntry[];
  /** What is wrong with the workbook's own structure. Empty for a plan that never was in a workbook. */
  readonly damage: readonly Damage[];
  /** Completions and reopenings, oldest first. */
  readonly history: readonly HistoryEntry[];
  /** What was completed, while the task stands as completed; null before, and after a reopening. */
  readonly completion: Completion | null;
}

/** What each holds is declared in `fields.ts`. */
export type Project = FieldsOf<typeof PROJECT>;

export interface Milestone extends FieldsOf<typeof MILESTONE> {
  readonly id: MilestoneId;
}

export interface Participant extends FieldsOf<typeof PARTICIPANT> {
  readonly id: ParticipantId;
}

export interface Area extends FieldsOf<typeof IN_MATRIX>, FieldsOf<typeof ON_TIMELINE> {
  readonly id: AreaId;
  /** The id of the template's area, or null for one of the leader's own. */
  readonly templateArea: string | null;
}

export interface Assignment {
  readonly area: AreaId;
  readonly participant: ParticipantId;
  readonly code: Code;
}

/** A cell whose contents are on no list: kept as typed, so that nothing is lost, and reported. */
export interface UnreadableEntry {
  readonly place: Place;
  readonly value: string | number | boolean;
}

export type DamageKind =
  /** A defined name is gone, or points nowhere; its sheet may have been deleted. */
  | 'region-missing'
  /** A column's key is gone from a region. */
  | 'column-missing'
  | 'column-doubled'
  | 'slot-missing'
  | 'slot-doubled'
  /** A row holds something but has lost its slot id. */
  | 'slot-erased'
  /** A column holds something but has no key of ours: somebody has put it in. */
  | 'column-erased'
  /** Something stands under a table or to its right, where nobody reads it. */
  | 'stray-value'
  /** A formula of ours is gone: a value stands in its place, or nothing. */
  | 'formula-missing'
  /** A formula of ours is another than was drawn. */
  | 'formula-altered'
  /** A formula of ours gives an error, or points to what is gone. */
  | 'formula-error'
  /** The words that formulas speak and look for are no longer those that were drawn. */
  | 'words-altered'
  /** A history row's digest does not fit its contents, or a row is gone. */
  | 'history-altered'
  /** The baseline taken at completion cannot be read. */
  | 'baseline-damaged';

export interface Damage {
  readonly kind: DamageKind;
  readonly sheet: SheetKey;
  /** The region, column key or slot it is about. */
  readonly subject: string;
  /** Sheet row (counted from 1) where it was seen, if anywhere. */
  readonly row?: number;
  /** Sheet column (counted from 1), where it is about one cell. */
  readonly column?: number;
  /** How many more cells of the same kind there are, behind the first. */
  readonly more?: number;
}
