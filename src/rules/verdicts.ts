import type { AreaFacts, Facts, ParticipantFacts } from '../domain/facts';
import type { AreaId, ParticipantId } from '../domain/slot';
import type { Finding, RuleId } from './rule';

/**
 * On which sheets a row can say in one word that it breaks a rule, the most urgent rule first. The sheets' formulas
 * test in this very order, so that a row says the same with and without the add-in. What no row says is told on the
 * overview, or by the add-in alone.
 */
export const SAYING_SHEETS = {
  'value-unknown': ['participants', 'matrix', 'timeline'],
  'participant-unnamed': ['participants', 'matrix'],
  'participant-duplicated': ['participants'],
  'participant-idle': ['participants'],
  'participant-overloaded': ['participants'],
  'participant-unconfirmed': ['participants'],
  'assignment-out-of-scope': ['matrix'],
  'decision-missing': ['matrix'],
  'exclusion-unexplained': ['matrix'],
  'area-uncovered': ['matrix'],
  'lead-missing': ['matrix'],
  'lead-duplicated': ['matrix'],
  'period-missing': ['timeline'],
  'period-reversed': ['timeline'],
  'structure-damaged': [],
  'role-unfilled': [],
  'system-uncovered': [],
  'single-cover': [],
  'one-sided': [],
  'period-outside-project': [],
  'email-invalid': [],
  'email-of-another': [],
  'klik-tasks-unread': [],
} as const satisfies Readonly<Record<RuleId, readonly (keyof Verdicts)[]>>;

type SaidOn<Sheet extends keyof Verdicts> = {
  [Rule in RuleId]: Sheet extends (typeof SAYING_SHEETS)[Rule][number] ? Rule : never;
}[RuleId];
export type VerdictRule = SaidOn<keyof Verdicts>;

const saidOn = <Sheet extends keyof Verdicts>(sheet: Sheet): readonly SaidOn<Sheet>[] =>
  Object.entries<readonly string[]>(SAYING_SHEETS).flatMap(([rule, sheets]) =>
    sheets.includes(sheet) ? [rule as SaidOn<Sheet>] : [],
  );

export const MATRIX_VERDICTS = saidOn('matrix');
export const TIMELINE_VERDICTS = saidOn('timeline');
export const PARTICIPANT_VERDICTS = saidOn('participants');
const VERDICTS_ON = {
  ...{ matrix: MATRIX_VERDICTS, timeline: TIMELINE_VERDICTS, participants: PARTICIPANT_VERDICTS },
};

export type Verdict = VerdictRule | 'ok' | 'excluded';

/** One word per slot; null for a row that has nothing to be judged. */
export interface Verdicts {
  readonly matrix: ReadonlyMap<AreaId, Verdict | null>;
  readonly timeline: ReadonlyMap<AreaId, Verdict | null>;
  readonly participants: ReadonlyMap<ParticipantId, Verdict | null>;
}

export function verdictsOf({ areas, participants }: Facts, findings: readonly Finding[]): Verdicts {
  const found = rulesFound(findings);
  const verdicts = <Id extends string, Row>(
    sheet: keyof Verdicts,
    rows: readonly Row[],
    idOf: (row: Row) => Id,
    rest: (row: Row) => Verdict | null,
  ): ReadonlyMap<Id, Verdict | null> => {
    const order: readonly VerdictRule[] = VERDICTS_ON[sheet];
    return new Map(
      rows.map((row) => {
        const rules = found.get(rowKey(sheet, idOf(row)));
        return [idOf(row), order.find((rule) => rules?.has(rule)) ?? rest(row)];
      }),
    );
  };
  return {
    matrix: verdicts('matrix', areas, ({ area }) => area.id, matrixRest),
    timeline: verdicts('timeline', areas, ({ area }) => area.id, timelineRest),
    participants: verdicts(
      'participants',
      participants,
      ({ participant }) => participant.id,
      participantRest,
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
