import { Inflate, zipSync } from 'fflate';
import { err, ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';

/** A plan unpacks to a few megabytes; whoever sends more than this has not sent a plan. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
export const MAX_ENTRIES = 10_000;

/** An .xlsx is a zip of parts. None is unpacked before it is asked for. */
export interface Zip {
  /** In the order of the archive. */
  readonly paths: readonly string[];
  /** Part names do not distinguish capitals. */
  has(path: string): boolean;
  unpack(path: string): Result<Uint8Array, WorkbookProblem>;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_SIZE = 22;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** Reads the directory only, and refuses what it claims to hold before a byte of it is unpacked. */
export function openZip(bytes: Uint8Array): Result<Zip, WorkbookProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
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
  return ok({
    paths: entries.value.map((entry) => entry.path),
    has: (path) => byPath.has(path.toLowerCase()),
    unpack: (path) => {
      const entry = byPath.get(path.toLowerCase());
      return entry ? unpack(bytes, view, entry) : damaged(path);
    },
  });
}

export const damaged = (part: string): Result<never, WorkbookProblem> =>
  err({ kind: 'damaged-package', part });

/** The archive with some parts changed or added, and some (null) left out; all others keep their bytes. */
export function repack(
  zip: Zip,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Result<Uint8Array, WorkbookProblem> {
  const open = new Map([...changes].map(([path, part]) => [path.toLowerCase(), { path, part }]));
  const parts: [path: string, part: Uint8Array][] = [];
  for (const path of zip.paths) {
    const change = open.get(path.toLowerCase());
    open.delete(path.toLowerCase());
    const part = change ? ok(change.part) : zip.unpack(path);
    if (!part.ok) return part;
    if (part.value) parts.push([path, part.value]);
  }
  for (const { path, part } of open.values()) if (part) parts.push([path, part]);
  // Without the time of writing, so that the same parts give the same bytes.
  return ok(zipSync(Object.fromEntries(parts), { level: ZIP_LEVEL, mtime: new Date(1980, 0, 1) }));
}

/** Worksheet XML is so repetitive that higher levels cost much time and win a few per cent. */
const ZIP_LEVEL = 3;

function readDirectory(bytes: Uint8Array, view: DataView): Result<Entry[], WorkbookProblem> {
  const end = findEndOfDirectory(view);
  if (end === null) return err({ kind: 'not-a-workbook' });
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return err({ kind: 'not-a-workbook' });
  const entries: Entry[] = [];
  let position = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (position + 46 > end || view.getUint32(position, true) !== CENTRAL_HEADER) {
      return err({ kind: 'not-a-workbook' });
    }
    if (view.getUint16(position + 8, true) & ENCRYPTED_FLAG) return err({ kind: 'encrypted' });
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const extra = position + 46 + nameLength;
    if (extra + extraLength > end) return err({ kind: 'not-a-workbook' });
    const [size, packedSize, offset] = zip64(view, extra, extra + extraLength, [
      view.getUint32(position + 24, true),
      view.getUint32(position + 20, true),
      view.getUint32(position + 42, true),
    ]);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(position + 46, extra)),
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      packedSize,
      size,
      offset,
    });
    position = extra + extraLength + view.getUint16(position + 32, true);
  }
  return ok(entries);
}

/** It stands at the end, before a comment that is nearly always empty. */
function findEndOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_OF_DIRECTORY_SIZE;
  for (let position = last; position >= Math.max(0, last - MAX_COMMENT); position--) {
    if (view.getUint32(position, true) === END_OF_DIRECTORY) return position;
  }
  return null;
}

/** Some writers put sizes into a 64-bit field even where 32 bits would do, and mark the short one as full. */
function zip64(
  view: DataView,
  from: number,
  to: number,
  short: readonly [number, number, number],
): readonly [number, number, number] {
  const FULL = 0xffffffff;
  if (!short.includes(FULL)) return short;
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (value: number): number => {
      if (value !== FULL || next + 8 > to) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return [take(short[0]), take(short[1]), take(short[2])];
  }
  return short;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Result<Uint8Array, WorkbookProblem> {
  const { offset, packedSize, size } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return damaged(entry.path);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) return damaged(entry.path);
  const packed = bytes.subarray(start, start + packedSize);
  const unpacked =
    entry.method === STORED ? packed : entry.method === DEFLATED ? inflate(packed, size) : null;
  if (unpacked?.length !== size || crc32(unpacked) !== entry.crc) return damaged(entry.path);
  return ok(unpacked);
}

/** A deflated byte unpacks to 1,032 at most, so that one piece cannot fill the memory. */
const PIECE = 16 * 1024;

/** Stops as soon as the stream grows beyond what the directory claimed; null where it is broken. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const unpacked = new Uint8Array(size);
  let length = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    // fflate throws at an invalid stream; nothing else can go wrong in there.
    return null;
  }
  return ended && length === size ? unpacked : null;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    crc = CRC_TABLE[(crc ^ bytes[index]!) & 0xff]! ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
