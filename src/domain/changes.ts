import type { CanonicalEntry, CanonicalValue } from './completion';

/** One field that differs: what it was and what it is. A field that nobody filled in is null. */
export interface Change {
  /** `project` or a slot id. */
  readonly key: string;
  /** A field's name, or a participant's slot id for a code in an area's row. */
  readonly field: string;
  readonly from: CanonicalValue;
  readonly to: CanonicalValue;
}

/** Every difference from `before` to `after`, in slot order. */
export function changesBetween(
  before: readonly CanonicalEntry[],
  after: readonly CanonicalEntry[],
): Change[] {
  const old = new Map(before.map(({ key, fields }) => [key, fields]));
  const now = new Map(after.map(({ key, fields }) => [key, fields]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort(bySlot)
    .flatMap((key) => fieldChanges(key, old.get(key) ?? {}, now.get(key) ?? {}));
}

function fieldChanges(
  key: string,
  before: CanonicalEntry['fields'],
  after: CanonicalEntry['fields'],
): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort(bySlot)
    .map((field) => ({ key, field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** `P2…` before `P10…`, whatever the number of digits. */
const bySlot = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
