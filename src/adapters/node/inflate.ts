import { inflateRawSync } from 'node:zlib';

/** Unpacks with Node's own zlib, which is quicker than any script; null where the stream is broken or too long. */
export function nodeInflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    // At least one: zlib takes no limit of nothing.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}
