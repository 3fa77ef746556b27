import { factsOf } from '../../src/domain/facts';
import type { Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import type { ParticipantId } from '../../src/domain/slot';
import { briefOf, type Brief, type BriefArea } from '../../src/documents/brief';
import { readyPlan } from '../../src/examples/plans';
import { DEFAULT_TEMPLATE } from '../../src/templates';

/** A brief from the ready example, after somebody has gone on working in it. */
export function briefFrom(
  language: Language,
  id: ParticipantId,
  change: (plan: Plan) => Plan = (plan) => plan,
): Brief {
  const brief = briefOf(factsOf(change(readyPlan(language)), DEFAULT_TEMPLATE), language, id);
  if (brief === null) throw new Error(`${id} has no name in the example.`);
  return brief;
}

/** With something else in its one area, which is the participant's first. */
export const withOneArea = (brief: Brief, change: Partial<BriefArea>): Brief => ({
  ...brief,
  areas: brief.areas.slice(0, 1).map((area) => ({ ...area, ...change })),
});

export const named = (brief: Brief, name: string): Brief => ({
  ...brief,
  participant: { ...brief.participant, name },
});

/** Everything as long, and as odd, as a cell can hold. */
export const called = (brief: Brief, text: string): Brief => ({
  ...named(brief, text),
  municipality: text,
  areas: brief.areas.map((area) => ({
    ...area,
    name: text,
    phase: text,
    lead: area.lead && { ...area.lead, name: text },
    others: area.others.map((other) => ({ ...other, name: text })),
  })),
});
