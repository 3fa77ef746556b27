import type { IsoDate } from '../domain/date';
import type { AreaFacts, Facts, Hold } from '../domain/facts';
import type { Language } from '../domain/language';
import type { Participant } from '../domain/plan';
import type { AreaId, ParticipantId } from '../domain/slot';
import { covers, type Code, type YesNo } from '../domain/vocabulary';

/** What one participant is told: the same whether it goes by message, by calendar or on a screen. */
export interface Brief {
  readonly participant: Participant;
  readonly municipality: string;
  readonly taskTitle: string;
  /** Included areas in which the participant has a code, in area order. */
  readonly areas: readonly BriefArea[];
  readonly confirmed: YesNo | null;
}

export interface BriefArea {
  readonly id: AreaId;
  /** Empty for an area of the leader's own that has no name yet. */
  readonly name: string;
  readonly code: Code;
  readonly phase: string | null;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** Who answers for the area: null while that is nobody, or more than one. */
  readonly lead: Participant | null;
  /** Who else covers it, apart from the reader and the lead. */
  readonly others: readonly Participant[];
}

/** Null for a slot without a name: there is nobody to tell. */
export function briefOf(facts: Facts, language: Language, id: ParticipantId): Brief | null {
  const found = facts.participant.get(id);
  if (!found?.named) return null;
  const { template, plan } = facts;
  return {
    participant: found.participant,
    municipality: plan.project.municipality,
    taskTitle: template.title[language],
    areas: found.holds.flatMap((hold) => {
      const area = facts.area.get(hold.area);
      return area ? [briefArea(facts, language, area, hold)] : [];
    }),
    confirmed: found.participant.confirmed,
  };
}

function briefArea(facts: Facts, language: Language, { area, ...rest }: AreaFacts, hold: Hold): BriefArea {
  const [lead, ...moreLeads] = rest.leads.filter(({ name }) => name !== '');
  const answers = lead && moreLeads.length === 0 ? lead : null;
  return {
    id: area.id,
    name: rest.template?.name[language] ?? area.name,
    code: hold.code,
    phase: facts.template.phases.find(({ id }) => id === area.phase)?.name[language] ?? null,
    start: area.start,
    end: area.end,
    lead: answers,
    others: rest.holds
      .filter(({ code, participant }) => covers(code) && participant !== hold.participant)
      .flatMap(({ participant }) => facts.participant.get(participant)?.participant ?? [])
      .filter(({ id, name }) => name !== '' && id !== answers?.id),
  };
}

export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** A period that people can plan by: both dates, the right way round. */
export const wholePeriod = ({ start, end }: Pick<BriefArea, 'start' | 'end'>): Period | null =>
  start !== null && end !== null && start <= end ? { start, end } : null;
