import { sha256Hex } from './canonical';
import type { HistoryEntry } from './completion';

/** A history row before it is sealed. */
export type UnsealedEntry = Omit<HistoryEntry, 'digest'>;

/**
 * Appends a row. Its digest covers its own contents and the digest before it, so a row that is changed, moved
 * or taken out afterwards no longer fits. It guards against slips and quiet edits, not against someone who
 * recomputes the chain: sheets hold no secret.
 */
export const appendEntry = (history: readonly HistoryEntry[], entry: UnsealedEntry): HistoryEntry[] => [
  ...history,
  { ...entry, digest: digestOf(entry, history.at(-1)?.digest ?? '') },
];

/** What was last done with the task. An upgrade does nothing with it: it brings the seal along. */
export const lastDone = (history: readonly HistoryEntry[]): HistoryEntry | undefined =>
  history.findLast(({ kind }) => kind !== 'upgraded');

/** Indexes (from 0) of the rows whose digest does not fit. */
export const alteredEntries = (history: readonly HistoryEntry[]): number[] =>
  history.flatMap((entry, index) =>
    entry.digest === digestOf(entry, history[index - 1]?.digest ?? '') ? [] : [index],
  );

function digestOf({ kind, at, by, fingerprint, counts, note }: UnsealedEntry, previous: string): string {
  const { errors, warnings, infos } = counts;
  return sha256Hex(JSON.stringify([previous, kind, at, by, fingerprint, errors, warnings, infos, note]));
}
