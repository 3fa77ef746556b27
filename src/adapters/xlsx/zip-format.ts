import { err, ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';

/** What an archive's directory says of a part. */
export interface Entry {
  readonly path: string;
  /** The path as bytes, and whether they are UTF-8 (as those of ASCII always are). */
  readonly name: Uint8Array;
  readonly utf8: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

export const STORED = 0;
export const DEFLATED = 8;

/** No workbook has as many; it takes that many to keep a reader busy for a second. */
const MAX_ENTRIES = 10_000;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_SIZE = 46;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;

const NOT_A_ZIP = err<WorkbookProblem>({ kind: 'not-a-workbook' });

export function readDirectory(bytes: Uint8Array): Result<Entry[], WorkbookProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  if (end === null) return NOT_A_ZIP;
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return NOT_A_ZIP;
  const entries: Entry[] = [];
  let position = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (position + CENTRAL_HEADER_SIZE > end || view.getUint32(position, true) !== CENTRAL_HEADER) {
      return NOT_A_ZIP;
    }
    const flags = view.getUint16(position + 8, true);
    if (flags & ENCRYPTED_FLAG) return err({ kind: 'encrypted' });
    const extra = position + CENTRAL_HEADER_SIZE + view.getUint16(position + 28, true);
    const next = extra + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
    if (next > end) return NOT_A_ZIP;
    const [size, packedSize, offset] = fullSizes(view, extra, extra + view.getUint16(position + 30, true), [
      view.getUint32(position + 24, true),
      view.getUint32(position + 20, true),
      view.getUint32(position + 42, true),
    ]);
    const name = bytes.subarray(position + CENTRAL_HEADER_SIZE, extra);
    entries.push({
      path: new TextDecoder().decode(name),
      name,
      utf8: (flags & UTF8_FLAG) !== 0,
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      packedSize,
      size,
      start: contentStart(view, offset),
    });
    position = next;
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
function fullSizes(
  view: DataView,
  from: number,
  to: number,
  short: readonly [size: number, packedSize: number, offset: number],
): readonly [size: number, packedSize: number, offset: number] {
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

/** Behind the part's own header, which repeats the name and may bring other extras; past the end where it is broken. */
function contentStart(view: DataView, offset: number): number {
  if (offset + LOCAL_HEADER_SIZE > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER)
    return Infinity;
  return offset + LOCAL_HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

/** An archive of these parts, without the time of writing, so that the same parts give the same bytes. */
export function writeArchive(
  parts: readonly (Omit<Entry, 'start'> & { readonly bytes: Uint8Array })[],
): Uint8Array {
  const names = parts.reduce((sum, { name }) => sum + name.length, 0);
  const contents = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const directory = parts.length * LOCAL_HEADER_SIZE + names + contents;
  const end = directory + parts.length * CENTRAL_HEADER_SIZE + names;
  const archive = new Uint8Array(end + END_OF_DIRECTORY_SIZE);
  const view = new DataView(archive.buffer);
  let offset = 0;
  let central = directory;
  for (const { name, utf8, method, crc, size, bytes } of parts) {
    // The same fields stand in both headers, two bytes further on in the central one.
    const describe = (at: number): void => {
      view.setUint16(at, VERSION, true);
      view.setUint16(at + 2, utf8 ? UTF8_FLAG : 0, true);
      view.setUint16(at + 4, method, true);
      view.setUint16(at + 8, FIRST_OF_JANUARY_1980, true);
      view.setUint32(at + 10, crc, true);
      view.setUint32(at + 14, bytes.length, true);
      view.setUint32(at + 18, size, true);
      view.setUint16(at + 22, name.length, true);
    };
    view.setUint32(offset, LOCAL_HEADER, true);
    describe(offset + 4);
    archive.set(name, offset + LOCAL_HEADER_SIZE);
    archive.set(bytes, offset + LOCAL_HEADER_SIZE + name.length);
    view.setUint32(central, CENTRAL_HEADER, true);
    view.setUint16(central + 4, VERSION, true);
    describe(central + 6);
    view.setUint32(central + 42, offset, true);
    archive.set(name, central + CENTRAL_HEADER_SIZE);
    offset += LOCAL_HEADER_SIZE + name.length + bytes.length;
    central += CENTRAL_HEADER_SIZE + name.length;
  }
  view.setUint32(end, END_OF_DIRECTORY, true);
  view.setUint16(end + 8, parts.length, true);
  view.setUint16(end + 10, parts.length, true);
  view.setUint32(end + 12, end - directory, true);
  view.setUint32(end + 16, directory, true);
  return archive;
}

const VERSION = 20;
const FIRST_OF_JANUARY_1980 = 33;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
/** The same for a byte that up to seven more follow, so that eight can be taken at a time. */
const followed = (table: Uint32Array): Uint32Array =>
  table.map((crc) => (crc >>> 8) ^ CRC_TABLE[crc & 0xff]!);
const BY_1 = followed(CRC_TABLE);
const BY_2 = followed(BY_1);
const BY_3 = followed(BY_2);
const BY_4 = followed(BY_3);
const BY_5 = followed(BY_4);
const BY_6 = followed(BY_5);
const BY_7 = followed(BY_6);

/** Slicing by eight (Kounavis and Berry, 2005). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      BY_7[crc & 0xff]! ^
      BY_6[(crc >>> 8) & 0xff]! ^
      BY_5[(crc >>> 16) & 0xff]! ^
      BY_4[crc >>> 24]! ^
      BY_3[bytes[at + 4]!]! ^
      BY_2[bytes[at + 5]!]! ^
      BY_1[bytes[at + 6]!]! ^
      CRC_TABLE[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = CRC_TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
