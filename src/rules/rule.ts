import type { IsoDate } from '../domain/date';
import type { AreaFacts, Facts } from '../domain/facts';
import type { Damage } from '../domain/plan';
import type { Place } from '../domain/place';
import type { AreaId, ParticipantId, SlotId } from '../domain/slot';
import type { RoleId, SideId } from '../domain/template';

/** An error blocks completion; a warning must be answered with a note; an info is advice. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What was meant by something that cannot be read: a value as the workbook writes it, a date in whichever way it
 * counts, or nothing, where what stands there cannot be seen.
 */
export type Meant =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'blank' };

/** Every rule's id and what its findings carry. An id is for ever: it stands in people's notes and exports. */
export interface FindingData {
  'structure-damaged': { readonly damage: Damage };
  /** `meant` where it is plain: whoever has the workbook at hand adds it, since the plan does not tell. */
  'value-unknown': { readonly value: string | number | boolean; readonly meant?: Meant };
  'participant-unnamed': { readonly slot: SlotId };
  'participant-duplicated': {
    readonly participant: ParticipantId;
    readonly others: readonly ParticipantId[];
  };
  'role-unfilled': { readonly role: RoleId };
  'decision-missing': { readonly area: AreaId };
  'area-uncovered': { readonly area: AreaId };
  'lead-missing': { readonly area: AreaId };
  'lead-duplicated': { readonly area: AreaId; readonly leads: readonly ParticipantId[] };
  'period-missing': { readonly area: AreaId; readonly missing: 'start' | 'end' | 'both' };
  'period-reversed': { readonly area: AreaId; readonly start: IsoDate; readonly end: IsoDate };
  'assignment-out-of-scope': {
    readonly area: AreaId;
    readonly participant: ParticipantId;
    readonly because: 'area-excluded' | 'participant-empty';
  };
  'system-uncovered': { readonly system: string };
  'exclusion-unexplained': { readonly area: AreaId };
  'single-cover': { readonly area: AreaId; readonly participant: ParticipantId };
  'one-sided': { readonly area: AreaId; readonly side: SideId };
  'participant-idle': { readonly participant: ParticipantId };
  'participant-overloaded': {
    readonly participant: ParticipantId;
    readonly load: number;
    readonly limit: number;
  };
  'participant-unconfirmed': { readonly participant: ParticipantId };
  'period-outside-project': { readonly area: AreaId; readonly beyond: 'start' | 'end' | 'both' };
  'email-invalid': { readonly participant: ParticipantId; readonly email: string };
  'email-of-another': {
    readonly participant: ParticipantId;
    readonly email: string;
    readonly other: ParticipantId;
  };
  'klik-tasks-unread': Record<string, never>;
}

export type RuleId = keyof FindingData;

/** What a rule found, as data and a place. The sentence is made in `strings/`. */
export interface FindingOf<Id extends RuleId> {
  readonly rule: Id;
  readonly severity: Severity;
  readonly place: Place;
  readonly data: FindingData[Id];
}
export type Finding = { [Id in RuleId]: FindingOf<Id> }[RuleId];

/** What a rule hands back for one finding; the runner adds id and severity. */
export interface Hit<Id extends RuleId> {
  readonly place: Place;
  readonly data: FindingData[Id];
}

export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  readonly severity: Severity;
  readonly check: (facts: Facts) => readonly Hit<Id>[];
}

/** Rules whose findings carry nothing but whom, or what, they are about. */
type RuleAbout<Data> = { [Id in RuleId]: Data extends FindingData[Id] ? Id : never }[RuleId];

/** Looks at one area of the matrix at a time: where it applies, it is told in that column. */
export const areaRule = <Id extends RuleAbout<{ readonly area: AreaId }>>(
  id: Id,
  severity: Severity,
  column: 'verdict' | 'decision' | 'reason',
  applies: (facts: AreaFacts) => boolean,
): Rule<Id> => ({
  id,
  severity,
  check: ({ areas }) =>
    areas
      .filter(applies)
      .map(({ area }) => ({ place: { sheet: 'matrix', row: area.id, column }, data: { area: area.id } })),
});
