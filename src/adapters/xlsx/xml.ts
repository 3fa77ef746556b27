/**
 * A reader of XML that tells where everything stands, so that a part can be changed in place and stay the same,
 * byte for byte, around the change. Strict where files break (nesting, quotes, entities) and deaf to what no
 * package may hold: a document type, and with it every entity but XML's own five.
 */
export interface XmlEvents {
  readonly open?: (tag: Tag) => void;
  /** Whether nobody asks for the text in `parent`: then it is looked at, but not told. Formulas are most of a sheet. */
  readonly skips?: (parent: Tag) => boolean;
  /** With entities resolved; perhaps in several pieces. */
  readonly text?: (text: string, parent: Tag) => void;
  /** `end` lies behind the closing tag. */
  readonly close?: (tag: Tag, closeStart: number, end: number) => void;
}

export interface Tag {
  /** Without prefix: a part has one namespace that matters, and writers differ in how they prefix it. */
  readonly name: string;
  /** With its colon, or empty. */
  readonly prefix: string;
  /** As written, between the name and the bracket. */
  readonly attributes: string;
  /** Where `<` stands, and what lies behind `>`. */
  readonly start: number;
  readonly openEnd: number;
  readonly empty: boolean;
  /** 0 for the root. */
  readonly depth: number;
  readonly parent: Tag | null;
}

/** False where the text is not well-formed; what was told until then is worth nothing. */
export function scanXml(xml: string, events: XmlEvents): boolean {
  let current: Tag | null = null;
  let rootSeen = false;
  let position = 0;
  while (position < xml.length) {
    const start = xml.indexOf('<', position);
    const textEnd = start === -1 ? xml.length : start;
    if (textEnd > position) {
      const text = xml.slice(position, textEnd);
      if (current && events.skips?.(current)) {
        if (!isWellFormedText(text)) return false;
      } else if (current) {
        const resolved = resolveEntities(text);
        if (resolved === null) return false;
        events.text?.(resolved, current);
      } else if (text.trim() !== '') return false;
    }
    if (start === -1) break;

    const next = xml.charCodeAt(start + 1);
    if (next === EXCLAMATION || next === QUESTION) {
      const special = skipSpecial(xml, start);
      if (special.end === null) return false;
      if (special.text !== null) {
        if (!current) return false;
        if (!events.skips?.(current)) events.text?.(special.text, current);
      }
      position = special.end;
    } else if (next === SLASH) {
      const end = xml.indexOf('>', start);
      if (end === -1 || !current) return false;
      const tag: Tag = current;
      if (!closes(tag, xml, start, end)) return false;
      events.close?.(tag, start, end + 1);
      current = tag.parent;
      position = end + 1;
    } else {
      const tag = readTag(xml, start, current);
      if (!tag || (!current && rootSeen)) return false;
      rootSeen = true;
      events.open?.(tag);
      if (tag.empty) events.close?.(tag, tag.openEnd, tag.openEnd);
      else current = tag;
      position = tag.openEnd;
    }
  }
  return rootSeen && current === null;
}

/**
 * An attribute's value by its local name; one without prefix goes before a namesake that has one. Written as a
 * loop, like the tags below: a large sheet asks half a million times.
 */
export function attribute({ attributes: raw }: Tag, wanted: string): string | undefined {
  if (!raw.includes(wanted)) return undefined;
  let prefixed: string | undefined;
  let position = 0;
  for (;;) {
    const equals = raw.indexOf('=', position);
    if (equals === -1) return prefixed;
    let nameEnd = equals;
    while (isSpace(raw.charCodeAt(nameEnd - 1))) nameEnd--;
    let valueStart = equals + 1;
    while (isSpace(raw.charCodeAt(valueStart))) valueStart++;
    const valueEnd = raw.indexOf(raw.charAt(valueStart), valueStart + 1);
    if (valueEnd === -1) return prefixed;
    const nameStart = nameEnd - wanted.length;
    if (nameStart >= position && raw.startsWith(wanted, nameStart)) {
      const before = nameStart === 0 ? SPACE : raw.charCodeAt(nameStart - 1);
      if (isSpace(before)) return attributeValue(raw.slice(valueStart + 1, valueEnd));
      if (before === COLON) prefixed ??= attributeValue(raw.slice(valueStart + 1, valueEnd));
    }
    position = valueEnd + 1;
  }
}

const attributeValue = (raw: string): string =>
  /[&\t\r\n]/.test(raw) ? (resolveEntities(raw.replace(/[\t\r\n]/g, ' ')) ?? raw) : raw;

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits do not overlap; of two at one place the earlier in the list comes first. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  let edited = '';
  let position = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    edited += xml.slice(position, start) + text;
    position = end;
  }
  return edited + xml.slice(position);
}

const SLASH = 47;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const LESS = 60;
const GREATER = 62;
const COLON = 58;
const EXCLAMATION = 33;
const QUESTION = 63;
const SPACE = 32;

/** `</x:name>`, perhaps with space before the bracket. */
function closes({ prefix, name }: Tag, xml: string, start: number, end: number): boolean {
  if (prefix === '' && end - start - 2 === name.length) return xml.startsWith(name, start + 2);
  let nameEnd = end;
  while (isSpace(xml.charCodeAt(nameEnd - 1))) nameEnd--;
  return (
    nameEnd - start - 2 === prefix.length + name.length &&
    xml.startsWith(prefix, start + 2) &&
    xml.startsWith(name, start + 2 + prefix.length)
  );
}

/** Comments, instructions and CDATA. A null `end` stands for what is unfinished or forbidden. */
function skipSpecial(xml: string, start: number): { end: number | null; text: string | null } {
  const upTo = (mark: string, from: number): number | null => {
    const found = xml.indexOf(mark, from);
    return found === -1 ? null : found + mark.length;
  };
  if (xml.startsWith('<?', start)) return { end: upTo('?>', start + 2), text: null };
  if (xml.startsWith('<!--', start)) return { end: upTo('-->', start + 4), text: null };
  if (xml.startsWith('<![CDATA[', start)) {
    const end = upTo(']]>', start + 9);
    return { end, text: end === null ? null : normalizeLines(xml.slice(start + 9, end - 3)) };
  }
  return { end: null, text: null };
}

function readTag(xml: string, start: number, parent: Tag | null): Tag | null {
  let colon = -1;
  let nameEnd = start + 1;
  for (; nameEnd < xml.length; nameEnd++) {
    const code = xml.charCodeAt(nameEnd);
    if (code === GREATER || code === SLASH || isSpace(code)) break;
    if (code === LESS || code === SINGLE_QUOTE || code === DOUBLE_QUOTE) return null;
    if (code === COLON) colon = nameEnd;
  }
  const end = endOfTag(xml, nameEnd);
  const nameStart = colon === -1 ? start + 1 : colon + 1;
  if (end === null || nameEnd === nameStart) return null;
  const empty = xml.charCodeAt(end - 1) === SLASH;
  return {
    name: xml.slice(nameStart, nameEnd),
    prefix: xml.slice(start + 1, nameStart),
    attributes: xml.slice(nameEnd, empty ? end - 1 : end),
    start,
    openEnd: end + 1,
    empty,
    depth: parent ? parent.depth + 1 : 0,
    parent,
  };
}

/** The bracket that closes a tag: one within quotes does not. */
function endOfTag(xml: string, from: number): number | null {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === LESS) return null;
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    else if (code === GREATER) return at;
  }
  return null;
}

const isSpace = (code: number): boolean => code === SPACE || (code >= 9 && code <= 13);

/** The text that begins at `start`, behind an opening tag; null where it is broken by anything but its closing tag. */
export function textFrom(xml: string, start: number): string | null {
  const end = xml.indexOf('<', start);
  return xml.charCodeAt(end + 1) === SLASH ? resolveEntities(xml.slice(start, end)) : null;
}

const NUMBERED = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const UNKNOWN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** Numbered characters are rare, and not all of them exist. */
const isWellFormedText = (text: string): boolean =>
  text.includes('&#') ? resolveEntities(text) !== null : !UNKNOWN_ENTITY.test(text);

/** Null at an entity that XML does not know by itself. Written as a loop: formulas are full of them. */
function resolveEntities(text: string): string | null {
  const normalized = normalizeLines(text);
  let at = normalized.indexOf('&');
  if (at === -1) return normalized;
  let resolved = '';
  let position = 0;
  while (at !== -1) {
    const end = normalized.indexOf(';', at);
    if (end === -1) return null;
    const name = normalized.slice(at + 1, end);
    const character = NAMED.get(name) ?? numbered(name);
    if (character === null) return null;
    resolved += normalized.slice(position, at) + character;
    position = end + 1;
    at = normalized.indexOf('&', position);
  }
  return resolved + normalized.slice(position);
}

function numbered(name: string): string | null {
  const match = NUMBERED.exec(name);
  if (!match) return null;
  const code = match[1] !== undefined ? parseInt(match[1], 16) : Number(match[2]);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

const normalizeLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
