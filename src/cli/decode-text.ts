const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text as Excel and other programs save it: by its byte order mark, else UTF-8, else Windows-1252. The order
 * is safe: text in Windows-1252 with a Danish letter in it is hardly ever valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const [encoding, bom] of BOMS)
    if (bom.every((byte, index) => bytes[index] === byte)) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(
      /[\u0080-\u009f]/g,
      (letter) => BETWEEN_80_AND_9F[letter.charCodeAt(0) - 0x80] ?? letter,
    );
  }
}

/** Where Windows-1252 differs from Latin-1. Node 20 reads the one as the other (seen in 20.20), so it is put right here. */
const BETWEEN_80_AND_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
