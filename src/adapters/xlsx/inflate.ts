import { Inflate as InflateStream, inflateSync } from 'fflate';

/** Unpacks a deflated part of `size` bytes. Never gives more than that; null where the stream is broken. */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array | null;

/** A deflated byte unpacks to 1,032 at most, so that one piece cannot fill the memory. */
const PIECE = 16 * 1024;

/** So small a part is unpacked at one go, which is several times quicker: even a bomb of this size is a short one. */
const AT_ONE_GO = 128 * 1024;

/** Works wherever JavaScript does. */
export const inflateAnywhere: Inflate = (packed, size) => {
  if (packed.length > AT_ONE_GO) return inflateInPieces(packed, size);
  try {
    // What does not fit is dropped, and the checksum then tells.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    // fflate throws at an invalid stream; nothing else can go wrong in there.
    return null;
  }
};

/** Stops as soon as the stream grows beyond what the directory claimed. */
function inflateInPieces(packed: Uint8Array, size: number): Uint8Array | null {
  const unpacked = new Uint8Array(size);
  let length = 0;
  let ended = false;
  const stream = new InflateStream((chunk, final) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return null;
  }
  return ended && length === size ? unpacked : null;
}
