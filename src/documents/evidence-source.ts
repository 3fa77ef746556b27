import type { Instant } from '../domain/completion';
import type { AreaFacts, ParticipantFacts } from '../domain/facts';
import type { CheckedPlan } from '../rules/check';
import type { PlanWords } from '../strings/documents';
import type { DocumentsWords } from '../strings/documents.da';
import { createSay, type Say } from '../strings/say';

export interface EvidenceOptions {
  readonly words: PlanWords;
  /** When the page is made. */
  readonly at: Instant;
}

/** What every part of the page looks at. */
export interface Evidence extends CheckedPlan, EvidenceOptions {
  readonly text: DocumentsWords['evidence'];
  readonly say: Say;
  readonly included: readonly AreaFacts[];
  /** An empty slot is nobody. */
  readonly people: readonly ParticipantFacts[];
  readonly areaName: (facts: AreaFacts) => string;
}

export function evidenceOf(source: CheckedPlan, { words, at }: EvidenceOptions): Evidence {
  const { facts } = source;
  return {
    ...source,
    words,
    at,
    text: words.documents.evidence,
    say: createSay(facts, words.vocabulary),
    included: facts.areas.filter(({ included }) => included),
    people: facts.participants.filter(({ named }) => named),
    areaName: ({ area, template }) => template?.name[words.vocabulary.language] ?? area.name,
  };
}
