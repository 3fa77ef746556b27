import type { IsoDate } from '../domain/date';
import type { AreaFacts, Facts, ParticipantFacts } from '../domain/facts';
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

/** Rules whose findings are each about one area, or one participant. */
type RuleAbout<Key extends 'area' | 'participant'> = {
  [Id in RuleId]: FindingData[Id] extends Readonly<Record<Key, string>> ? Id : never;
}[RuleId];

/** What a finding carries besides whom, or what, it is about; where that is all, whether there is one. */
type Found<Id extends RuleId, Key extends string> =
  Exclude<keyof FindingData[Id], Key> extends never ? boolean : Omit<FindingData[Id], Key> | null;

/** `Found` sees to it that the two make up the finding's data. */
const hits = <Id extends RuleId>(place: Place, about: object, found: object | boolean | null): Hit<Id>[] =>
  found ? [{ place, data: { ...about, ...(found === true ? {} : found) } as FindingData[Id] }] : [];

/** Looks at one area of the matrix at a time: what is found is told in that column. */
export const areaRule = <Id extends RuleAbout<'area'>>(
  id: Id,
  severity: Severity,
  column: 'verdict' | 'decision' | 'reason',
  look: (area: AreaFacts, all: Facts) => Found<Id, 'area'>,
): Rule<Id> => ({
  id,
  severity,
  check: (all) =>
    all.areas.flatMap((facts) => {
      const { id: area } = facts.area;
      return hits<Id>({ sheet: 'matrix', row: area, column }, { area }, look(facts, all));
    }),
});

/** Looks at one participant at a time, likewise. */
export const participantRule = <Id extends RuleAbout<'participant'>>(
  id: Id,
  severity: Severity,
  column: 'verdict' | 'name' | 'email' | 'confirmed',
  look: (participant: ParticipantFacts, all: Facts) => Found<Id, 'participant'>,
): Rule<Id> => ({
  id,
  severity,
  check: (all) =>
    all.participants.flatMap((facts) => {
      const { id: participant } = facts.participant;
      return hits<Id>({ sheet: 'participants', row: participant, column }, { participant }, look(facts, all));
    }),
});
