import type { IsoDate } from './date';

/** UTC, to the second: `2027-02-03T09:41:00Z`. */
export type Instant = `${IsoDate}T${number}:${number}:${number}Z`;

export const instantOf = (date: Date): Instant => date.toISOString().replace(/\.\d+/, '') as Instant;

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** One row of the history. `digest` seals the row and all before it (see `history.ts`). */
export interface HistoryEntry {
  /** `upgraded`: brought to a newer form by Holdplan, its seal with it. */
  readonly kind: 'completed' | 'reopened' | 'upgraded';
  readonly at: Instant;
  readonly by: string;
  readonly fingerprint: string;
  readonly counts: Counts;
  readonly note: string;
  readonly digest: string;
}

/** The plan as it was when the task was completed. */
export interface Completion {
  readonly fingerprint: string;
  readonly baseline: readonly CanonicalEntry[];
}

export type CanonicalValue = string | number | null;

/**
 * One slot's contents without display order, formatting or language. `key` is `project` or a slot id; fields
 * that nobody filled in are left out, and so is an entry with no fields. Codes of an area stand under the
 * participant's slot id.
 */
export interface CanonicalEntry {
  readonly key: string;
  readonly fields: Readonly<Record<string, CanonicalValue>>;
}
