import { deflateSync } from 'fflate';
import { ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import type { PackedPart, Zip } from './zip';
import { crc32, DEFLATED, writeArchive } from './zip-format';

/** Packs a part. The same bytes must always give the same bytes. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/**
 * The archive with some parts changed or added, and some (null) left out. All others are copied as they lie there,
 * packed: nothing that we do not understand can be lost on the way.
 */
export function repack(
  zip: Zip,
  changes: ReadonlyMap<string, Uint8Array | null>,
  deflate: Deflate = deflateAnywhere,
): Result<Uint8Array, WorkbookProblem> {
  const open = new Map([...changes].map(([path, bytes]) => [path.toLowerCase(), { path, bytes }]));
  const parts: Omit<PackedPart, 'start'>[] = [];
  for (const path of zip.paths) {
    const change = open.get(path.toLowerCase());
    open.delete(path.toLowerCase());
    if (change?.bytes === null) continue;
    const part = change ? ok(pack(path, change.bytes, deflate)) : zip.packed(path);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  for (const { path, bytes } of open.values()) if (bytes) parts.push(pack(path, bytes, deflate));
  return ok(writeArchive(parts));
}

/** Worksheet XML is so repetitive that higher levels cost much time and win a few per cent. */
const LEVEL = 3;

/** Works wherever JavaScript does. */
export const deflateAnywhere: Deflate = (bytes) => deflateSync(bytes, { level: LEVEL });

export const pack = (path: string, bytes: Uint8Array, deflate: Deflate): Omit<PackedPart, 'start'> => {
  const packed = deflate(bytes);
  return {
    path,
    name: new TextEncoder().encode(path),
    utf8: true,
    method: DEFLATED,
    crc: crc32(bytes),
    packedSize: packed.length,
    size: bytes.length,
    bytes: packed,
  };
};
