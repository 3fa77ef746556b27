import { fingerprintOf } from '../domain/canonical';
import type { CanonicalEntry, Completion, HistoryEntry, Instant } from '../domain/completion';
import { alteredEntries } from '../domain/history';
import { REGION } from './names';
import type { CellValue, Region } from './reading';
import { BASELINE_KEYS } from './sheets/baseline';
import type { MetaKey } from './sheets/meta-rows';
import type { Findings, TableReading } from './table-reading';

/** What happened, by every word that a history ever had for it, in lower case. */
export type HistoryKinds = ReadonlyMap<string, HistoryEntry['kind']>;

/** The history's rows, oldest first, each held against its digest, and its word against those that we write. */
export function readHistory(table: TableReading, kinds: HistoryKinds, { damage }: Findings): HistoryEntry[] {
  if (table.region === null) return [];
  const { region, columns } = table;
  const rows = region.values.slice(1).map((cells, index) => ({
    cell: (key: string): CellValue => cells[columns.get(key) ?? -1] ?? null,
    row: region.top + index + 2,
  }));
  const filled = rows.filter(({ cell }) => ['kind', 'at', 'digest'].some((key) => cell(key) !== null));
  const told = filled.map(({ cell }) =>
    kinds.get(
      String(cell('kind') ?? '')
        .trim()
        .toLowerCase(),
    ),
  );
  const entries = filled.map(({ cell }, index) => historyEntry(cell, told[index] ?? 'completed'));
  const altered = new Set(alteredEntries(entries));
  told.forEach((kind, index) => kind ?? altered.add(index));
  for (const index of [...altered].sort((a, b) => a - b))
    damage.push({
      kind: 'history-altered',
      sheet: 'history',
      subject: String(index + 1),
      row: filled[index]!.row,
    });
  return entries;
}

function historyEntry(cell: (key: string) => CellValue, kind: HistoryEntry['kind']): HistoryEntry {
  const text = (key: string): string => String(cell(key) ?? '');
  const number = (key: string): number => Number(cell(key) ?? 0);
  return {
    kind,
    // What is none no longer fits the row's digest, which is told.
    at: text('at') as Instant,
    by: text('by'),
    fingerprint: text('fingerprint'),
    counts: { errors: number('errors'), warnings: number('warnings'), infos: number('infos') },
    note: text('note'),
    digest: text('digest'),
  };
}

/** What was completed, or null while the task is open. A baseline that does not fit its fingerprint is damage. */
export function readCompletion(
  region: Region | undefined,
  meta: ReadonlyMap<MetaKey, CellValue>,
  { damage }: Findings,
): Completion | null {
  if (meta.get('state') !== 'completed') return null;
  const fingerprint = String(meta.get('fingerprint') ?? '');
  const baseline = region && baselineEntries(region);
  if (!baseline || fingerprintOf(baseline) !== fingerprint)
    damage.push({ kind: 'baseline-damaged', sheet: 'system', subject: REGION.baseline });
  return { fingerprint, baseline: baseline ?? [] };
}

function baselineEntries({ values }: Region): CanonicalEntry[] | undefined {
  const [key, content] = [BASELINE_KEYS.indexOf('key'), BASELINE_KEYS.indexOf('content')];
  const entries: CanonicalEntry[] = [];
  for (const row of values) {
    if (row[content] === null || row[content] === '') continue;
    const fields = parseFields(row[content]);
    if (fields === undefined) return undefined;
    entries.push({ key: String(row[key]), fields });
  }
  return entries;
}

function parseFields(content: CellValue | undefined): CanonicalEntry['fields'] | undefined {
  try {
    const parsed: unknown = JSON.parse(String(content));
    return isFields(parsed) ? parsed : undefined;
  } catch {
    // Cut off or edited by hand: told as damage by the caller, with the way out.
    return undefined;
  }
}

const isFields = (value: unknown): value is CanonicalEntry['fields'] =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((field) => typeof field === 'string' || typeof field === 'number');
