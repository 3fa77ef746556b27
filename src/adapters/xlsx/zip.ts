import { err, ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import { inflateAnywhere, type Inflate } from './inflate';
import { crc32, DEFLATED, readDirectory, STORED, type Entry } from './zip-format';

/** A plan unpacks to a few megabytes; whoever sends more than this has not sent a plan. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

/** An .xlsx is a zip of parts. None is unpacked before it is asked for. */
export interface Zip {
  /** In the order of the archive. */
  readonly paths: readonly string[];
  /** Part names do not distinguish capitals. */
  has(path: string): boolean;
  /** What the part claims to unpack to, which is also the most that it can; 0 where there is none. */
  sizeOf(path: string): number;
  unpack(path: string): Result<Uint8Array, WorkbookProblem>;
  /** The part as it lies in the archive. */
  packed(path: string): Result<PackedPart, WorkbookProblem>;
}

export interface PackedPart extends Entry {
  readonly bytes: Uint8Array;
}

/** Reads the directory only, and refuses what it claims to hold before a byte of it is unpacked. */
export function openZip(bytes: Uint8Array, inflate: Inflate = inflateAnywhere): Result<Zip, WorkbookProblem> {
  const entries = readDirectory(bytes);
  if (!entries.ok) return entries;
  const total = entries.value.reduce((sum, entry) => sum + entry.size, 0);
  if (total > MAX_UNPACKED_BYTES) {
    return err({ kind: 'too-large', bytes: total, limit: MAX_UNPACKED_BYTES });
  }
  const byPath = new Map<string, Entry>();
  for (const entry of entries.value) {
    // Two entries by one name: which of them is meant would depend on the reader.
    if (byPath.has(entry.path.toLowerCase())) return damaged(entry.path);
    byPath.set(entry.path.toLowerCase(), entry);
  }
  const packed = (path: string): Result<PackedPart, WorkbookProblem> => {
    const entry = byPath.get(path.toLowerCase());
    const content = entry && bytes.subarray(entry.start, entry.start + entry.packedSize);
    return entry && content?.length === entry.packedSize ? ok({ ...entry, bytes: content }) : damaged(path);
  };
  return ok({
    paths: entries.value.map((entry) => entry.path),
    has: (path) => byPath.has(path.toLowerCase()),
    sizeOf: (path) => byPath.get(path.toLowerCase())?.size ?? 0,
    packed,
    unpack: (path) => {
      const part = packed(path);
      return part.ok ? unpack(part.value, inflate) : part;
    },
  });
}

export const damaged = (part: string): Result<never, WorkbookProblem> =>
  err({ kind: 'damaged-package', part });

function unpack(
  { path, method, size, crc, bytes }: PackedPart,
  inflate: Inflate,
): Result<Uint8Array, WorkbookProblem> {
  const unpacked = method === STORED ? bytes : method === DEFLATED ? inflate(bytes, size) : null;
  return unpacked?.length === size && crc32(unpacked) === crc ? ok(unpacked) : damaged(path);
}
