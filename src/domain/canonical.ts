import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CanonicalEntry, CanonicalValue } from './completion';
import type { Plan } from './plan';
import { trimmed } from './readable';

type Field = readonly [name: string, value: CanonicalValue];

/** SHA-256 of text as UTF-8, 64 hexadecimal digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The plan as data that depends on nothing but what people decided. See `CanonicalEntry`. */
export function canonicalPlan(plan: Plan): CanonicalEntry[] {
  const codes = new Map<string, Field[]>(plan.areas.map(({ id }) => [id, []]));
  for (const { area, participant, code } of plan.assignments) codes.get(area)?.push([participant, code]);
  return [
    entry('project', filled(plan.project)),
    ...plan.milestones.map(({ id, ...fields }) => entry(id, filled(fields))),
    ...plan.participants.map(({ id, ...fields }) => entry(id, filled(fields))),
    ...plan.areas.map(({ id, templateArea: _, ...fields }) =>
      entry(id, [...filled(fields), ...codes.get(id)!]),
    ),
  ].filter(({ fields }) => Object.keys(fields).length > 0);
}

const entry = (key: string, fields: readonly Field[]): CanonicalEntry => ({
  key,
  fields: Object.fromEntries([...fields].sort(([a], [b]) => (a < b ? -1 : 1))),
});

const filled = (source: object): Field[] =>
  Object.entries(source as Record<string, CanonicalValue>)
    .map(([name, value]): Field => [name, canonicalValue(value)])
    .filter(([, value]) => value !== null);

/** Spaces at the ends or in rows are nobody's decision. */
function canonicalValue(value: CanonicalValue): CanonicalValue {
  if (typeof value !== 'string') return value;
  const text = trimmed(value);
  return text === '' ? null : text;
}

/** SHA-256 over the canonical form: equal for plans that say the same, however they are shown. */
export const fingerprintOf = (entries: readonly CanonicalEntry[]): string =>
  sha256Hex(JSON.stringify(entries.map(({ key, fields }) => [key, fields])));

export const fingerprint = (plan: Plan): string => fingerprintOf(canonicalPlan(plan));
