/** How people mean the same word or name: ` JA ` is `ja`, however its letters are put together. */
export const folded = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
