import { nameText } from './text';

/** What Windows, macOS and SharePoint refuse between them, and `#` and `%`, on which links stumble. */
const REFUSED = /[<>:"/\\|?*#%~\p{Cc}\p{Cf}]/gu;
/** For each part: the whole path must keep within 260 characters on Windows. */
const MAX_PART = 60;

/** `Holdplan bilag – Eksempelkøbing Kommune.html`. Parts with nothing left in them are left out. */
export function fileName(parts: readonly string[], extension: string): string {
  const kept = parts
    // The dot last: an end of `…` from shortening is no trouble, but a name may not end in a dot or a space.
    .map((part) => nameText(part.replace(REFUSED, ' '), MAX_PART).replace(/[. ]+$/u, ''))
    .filter((part) => part !== '');
  return `${kept.join(' – ')}.${extension}`;
}
