import type { Change } from '../domain/changes';
import type { Counts, Instant } from '../domain/completion';
import type { AreaFacts, Facts, ParticipantFacts } from '../domain/facts';
import type { Plan } from '../domain/plan';
import type { PlanStatus } from '../domain/status';
import type { Template } from '../domain/template';
import type { Finding } from '../rules/rule';
import type { EvidenceWords } from '../strings/documents';
import type { DocumentsWords } from '../strings/documents.da';
import { createSay, type Say } from '../strings/say';

/** A plan with everything that has been said about it: a checked workbook is one. */
export interface EvidenceSource {
  readonly plan: Plan;
  readonly template: Template;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly status: PlanStatus;
  readonly fingerprint: string;
  readonly changes: readonly Change[];
}

export interface EvidenceOptions {
  readonly words: EvidenceWords;
  /** When the page is made. */
  readonly at: Instant;
}

/** What every part of the page looks at. */
export interface Evidence extends EvidenceSource, EvidenceOptions {
  readonly text: DocumentsWords['evidence'];
  readonly say: Say;
  readonly included: readonly AreaFacts[];
  /** An empty slot is nobody. */
  readonly people: readonly ParticipantFacts[];
  readonly areaName: (facts: AreaFacts) => string;
}

export function evidenceOf(source: EvidenceSource, { words, at }: EvidenceOptions): Evidence {
  const { facts, template } = source;
  return {
    ...source,
    words,
    at,
    text: words.documents.evidence,
    say: createSay(facts, words.vocabulary, template),
    included: facts.areas.filter(({ included }) => included),
    people: facts.participants.filter(({ named }) => named),
    areaName: ({ area, template }) => template?.name[words.vocabulary.language] ?? area.name,
  };
}
