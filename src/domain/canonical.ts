import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CanonicalEntry, CanonicalValue } from './completion';
import type { Plan } from './plan';

type Fields = Record<string, CanonicalValue>;

/** SHA-256 of text as UTF-8, 64 hexadecimal digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The plan as data that depends on nothing but what people decided. See `CanonicalEntry`. */
export function canonicalPlan(plan: Plan): CanonicalEntry[] {
  const codes = new Map<string, Fields>(plan.areas.map(({ id }) => [id, {}]));
  for (const { area, participant, code } of plan.assignments) {
    const fields = codes.get(area);
    if (fields) fields[participant] = code;
  }
  return [
    entry('project', plan.project),
    ...plan.milestones.map(({ id, ...fields }) => entry(id, fields)),
    ...plan.participants.map(({ id, ...fields }) => entry(id, fields)),
    ...plan.areas.map(({ id, templateArea: _, ...fields }) => entry(id, { ...fields, ...codes.get(id) })),
  ].filter(({ fields }) => Object.keys(fields).length > 0);
}

function entry(key: string, source: object): CanonicalEntry {
  const filled = Object.entries(source as Fields)
    .map(([name, value]): [string, CanonicalValue] => [name, canonicalValue(value)])
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { key, fields: Object.fromEntries(filled) };
}

/** Spaces at the ends or in rows are nobody's decision. */
function canonicalValue(value: CanonicalValue): CanonicalValue {
  if (typeof value !== 'string') return value;
  const text = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}

/** SHA-256 over the canonical form: equal for plans that say the same, however they are shown. */
export const fingerprintOf = (entries: readonly CanonicalEntry[]): string =>
  sha256Hex(JSON.stringify(entries.map(({ key, fields }) => [key, fields])));

export const fingerprint = (plan: Plan): string => fingerprintOf(canonicalPlan(plan));
