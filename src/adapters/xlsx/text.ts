/**
 * Text in a spreadsheet part. XML cannot hold every character, so the format writes `_x000B_` for one that it
 * cannot, and `_x005F_` for the underscore of a text that only looks like such an escape.
 */
const SPECIAL = /[&<>"_\u0000-\u0008\u000B-\u001F\u0100-\uFFFF]/;
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;
/** Whatever follows the four digits: an underscore may come from the escape after it (`_x0041` + `_x000B_`). */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4})/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
/** With the `u` flag only a surrogate without its other half matches. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML text content alone, where quotes may stand as they are: formulas are full of them. */
export const escapeContent = (text: string): string => text.replace(/[&<>]|[^\u0000-\u00FF]/gu, entity);

/** XML text content, or the inside of a double-quoted attribute that holds no line breaks. */
const escapeXml = (text: string): string => text.replace(/[&<>"]|[^\u0000-\u00FF]/gu, entity);

/**
 * By its name or its number: JavaScript keeps a text of the first 256 characters in half the memory, and reads it in half the time.
 * One dash in a sheet's footer would be enough to lose that.
 */
const entity = (character: string): string =>
  XML_ENTITIES[character] ?? `&#x${character.codePointAt(0)!.toString(16)};`;

/** A text as a cell holds it. A lone surrogate becomes U+FFFD: no file can hold half a character. */
export function encodeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const escaped = text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNWRITABLE, (character) => `_x${hex(character)}_`)
    .replace(LONE_SURROGATE, '\uFFFD');
  return escapeXml(escaped);
}

/** The text of a cell, from what the XML parser gave. */
export const decodeText = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(ESCAPED, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
        .replace(LONE_SURROGATE, '\uFFFD')
    : text;

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
