import { addDays, mondayOf, type IsoDate } from './date';
import { BLANK, IN_MATRIX, ON_TIMELINE, PARTICIPANT, type FieldKind } from './fields';
import { groupBy } from './group-by';
import type { Area, Participant, Plan } from './plan';
import type { AreaId, ParticipantId } from './slot';
import type { AreaTemplate, SideId, Template } from './template';
import { covers, type Code } from './vocabulary';

/** A code that somebody holds. */
export interface Hold {
  readonly area: AreaId;
  readonly participant: ParticipantId;
  readonly code: Code;
}

/** A period that is complete and the right way round, widened to whole ISO weeks (Mondays). */
export interface Weeks {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** An area with everything that rules and sheets ask about it. */
export interface AreaFacts {
  readonly area: Area;
  readonly template: AreaTemplate | null;
  /** A template area always is; an own area from the moment somebody types anything into its row. */
  readonly inUse: boolean;
  /** Decided Ja: only then must it have people and dates. */
  readonly included: boolean;
  readonly side: SideId | null;
  /** Codes held in this row, in participant order. */
  readonly holds: readonly Hold[];
  readonly leads: readonly Participant[];
  /** Somebody has A or D. */
  readonly covered: boolean;
  /** Null unless the area is included and its period is whole. */
  readonly weeks: Weeks | null;
}

/** A participant likewise. */
export interface ParticipantFacts {
  readonly participant: Participant;
  /** Something stands in the slot's own row. */
  readonly inUse: boolean;
  readonly named: boolean;
  /** Codes held in included areas, in area order. */
  readonly holds: readonly Hold[];
  /** Included areas in which this participant has a code. */
  readonly involvedIn: readonly AreaFacts[];
  /** The most areas at once in any one week. */
  readonly peakLoad: number;
}

/** The plan, looked at once: what `rules/` and `blueprint/` both need to know, worked out in one place. */
export interface Facts {
  readonly plan: Plan;
  readonly template: Template;
  readonly areas: readonly AreaFacts[];
  readonly participants: readonly ParticipantFacts[];
  readonly area: ReadonlyMap<AreaId, AreaFacts>;
  readonly participant: ReadonlyMap<ParticipantId, ParticipantFacts>;
}

export function factsOf(plan: Plan, template: Template): Facts {
  const holdsByArea = groupBy(plan.assignments, ({ area }) => area);
  const templateById = new Map(template.areas.map((area) => [area.id, area]));
  const participantById = new Map(plan.participants.map((participant) => [participant.id, participant]));
  const unreadableRows = rowsWithUnreadable(plan);

  const areas = plan.areas.map((area): AreaFacts => {
    const holds = holdsByArea.get(area.id) ?? [];
    const template = area.templateArea === null ? null : (templateById.get(area.templateArea) ?? null);
    const included = area.decision === 'yes';
    return {
      area,
      template,
      inUse:
        template !== null || holds.length > 0 || unreadableRows.has(area.id) || hasContent(area, OF_AREA),
      included,
      side: template?.side ?? area.side,
      holds,
      leads: holds.flatMap(({ code, participant }) => {
        const lead = code === 'A' ? participantById.get(participant) : undefined;
        return lead ? [lead] : [];
      }),
      covered: holds.some(({ code }) => covers(code)),
      weeks: included ? weeksOf(area) : null,
    };
  });

  const area = new Map(areas.map((facts) => [facts.area.id, facts]));
  const holdsByParticipant = groupBy(plan.assignments, ({ participant }) => participant);
  const participants = plan.participants.map((participant): ParticipantFacts => {
    const held = holdsByParticipant.get(participant.id) ?? [];
    const holds = held.filter((hold) => area.get(hold.area)?.included);
    const involvedIn = holds.map((hold) => area.get(hold.area)!);
    return {
      participant,
      inUse: unreadableRows.has(participant.id) || hasContent(participant, PARTICIPANT),
      named: participant.name !== '',
      holds,
      involvedIn,
      peakLoad: peakLoad(involvedIn),
    };
  });

  return {
    plan,
    template,
    areas,
    participants,
    area,
    participant: new Map(participants.map((facts) => [facts.participant.id, facts])),
  };
}

/** Somebody with a name has an area: there is something to tell, and to confirm. */
export const isInvolved = ({ named, involvedIn }: ParticipantFacts): boolean =>
  named && involvedIn.length > 0;

/** How many of these areas are under way in the week that begins on `monday`. */
export const loadInWeek = (areas: readonly AreaFacts[], monday: IsoDate): number =>
  areas.reduce(
    (load, { weeks }) => load + (weeks && weeks.first <= monday && monday <= weeks.last ? 1 : 0),
    0,
  );

/** A load is at its highest in a week in which some area begins: all that have begun by then, and have not ended before. */
function peakLoad(areas: readonly AreaFacts[]): number {
  const whole = areas.flatMap(({ weeks }) => weeks ?? []);
  const begins = whole.map(({ first }) => first).sort();
  const ends = whole.map(({ last }) => last).sort();
  let ended = 0;
  return begins.reduce((peak, monday, earlier) => {
    while (ends[ended]! < monday) ended += 1;
    return Math.max(peak, earlier + 1 - ended);
  }, 0);
}

const weeksOf = ({ start, end }: Area): Weeks | null =>
  start !== null && end !== null && start <= end ? { first: mondayOf(start), last: mondayOf(end) } : null;

/** The day that a timeline begins from: the project's start, else the earliest period's; null without either. */
export const firstDayShown = ({ project, areas }: Plan): IsoDate | null =>
  project.start ?? areas.flatMap(({ start }) => start ?? []).reduce<IsoDate | null>(earlier, null);

/** The Mondays of `count` weeks from that day's week on. */
export function weeksShown(plan: Plan, count: number): IsoDate[] {
  const first = firstDayShown(plan);
  if (first === null) return [];
  const monday = mondayOf(first);
  return Array.from({ length: count }, (_, week) => addDays(monday, 7 * week));
}

const earlier = (a: IsoDate | null, b: IsoDate): IsoDate => (a !== null && a < b ? a : b);

const hasContent = <Key extends string>(
  row: Readonly<Record<Key, unknown>>,
  fields: readonly { readonly key: Key; readonly kind: FieldKind }[],
): boolean => fields.some(({ key, kind }) => row[key] !== BLANK[kind]);

const OF_AREA = [...IN_MATRIX, ...ON_TIMELINE];

const rowsWithUnreadable = (plan: Plan): Set<string> =>
  new Set(plan.unreadable.flatMap(({ place }) => place.row ?? []));
