import { wellFormed } from './text';

/** The line format of iCalendar (RFC 5545, 3.1 and 3.3.11). */

/** Without the line break; a continuation's leading space counts. */
const MAX_OCTETS = 75;

/** What neither a line nor a text value may hold; a tab may. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

export const textValue = (text: string): string =>
  wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Folded by octets of UTF-8, never inside a character, and with its line break. */
export function contentLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
