import type { AreaFacts, Facts, ParticipantFacts } from '../domain/facts';
import type { AreaId, ParticipantId } from '../domain/slot';
import type { Finding, RuleId } from './rule';

/**
 * What a row can say in one word, the most urgent first. The sheets' formulas test in this very order, so that
 * a row says the same with and without the add-in.
 */
export const MATRIX_VERDICTS = [
  'value-unknown',
  'participant-unnamed',
  'assignment-out-of-scope',
  'decision-missing',
  'exclusion-unexplained',
  'area-uncovered',
  'lead-missing',
  'lead-duplicated',
] as const satisfies readonly RuleId[];

export const TIMELINE_VERDICTS = [
  'value-unknown',
  'period-missing',
  'period-reversed',
] as const satisfies readonly RuleId[];

export const PARTICIPANT_VERDICTS = [
  'value-unknown',
  'participant-unnamed',
  'participant-duplicated',
  'participant-idle',
  'participant-overloaded',
  'participant-unconfirmed',
] as const satisfies readonly RuleId[];

export type VerdictRule =
  | (typeof MATRIX_VERDICTS)[number]
  | (typeof TIMELINE_VERDICTS)[number]
  | (typeof PARTICIPANT_VERDICTS)[number];

export type Verdict = VerdictRule | 'ok' | 'excluded';

/** One word per slot; null for a row that has nothing to be judged. */
export interface Verdicts {
  readonly matrix: ReadonlyMap<AreaId, Verdict | null>;
  readonly timeline: ReadonlyMap<AreaId, Verdict | null>;
  readonly participants: ReadonlyMap<ParticipantId, Verdict | null>;
}

export function verdictsOf({ areas, participants }: Facts, findings: readonly Finding[]): Verdicts {
  const found = rulesFound(findings);
  const worst = (
    sheet: keyof Verdicts,
    row: string,
    order: readonly VerdictRule[],
  ): VerdictRule | undefined => order.find((rule) => found.get(rowKey(sheet, row))?.has(rule));

  return {
    matrix: new Map(
      areas.map((facts) => [
        facts.area.id,
        worst('matrix', facts.area.id, MATRIX_VERDICTS) ?? matrixRest(facts),
      ]),
    ),
    timeline: new Map(
      areas.map((facts) => [
        facts.area.id,
        worst('timeline', facts.area.id, TIMELINE_VERDICTS) ?? timelineRest(facts),
      ]),
    ),
    participants: new Map(
      participants.map((facts) => [
        facts.participant.id,
        worst('participants', facts.participant.id, PARTICIPANT_VERDICTS) ?? participantRest(facts),
      ]),
    ),
  };
}

function matrixRest({ inUse, area }: AreaFacts): Verdict | null {
  if (!inUse) return null;
  return area.decision === 'no' ? 'excluded' : 'ok';
}

const timelineRest = ({ included }: AreaFacts): Verdict | null => (included ? 'ok' : null);

const participantRest = ({ named }: ParticipantFacts): Verdict | null => (named ? 'ok' : null);

function rulesFound(findings: readonly Finding[]): Map<string, Set<RuleId>> {
  const found = new Map<string, Set<RuleId>>();
  for (const { rule, place } of findings) {
    const key = rowKey(place.sheet, place.row ?? '');
    found.set(key, (found.get(key) ?? new Set()).add(rule));
  }
  return found;
}

const rowKey = (sheet: string, row: string): string => `${sheet} ${row}`;
