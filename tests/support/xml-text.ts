/** Text of XML, and back; the tests' own, so that they do not judge the product's by itself. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // A carriage return that is not written as a reference is read as a line feed.
    .replaceAll('\r', '&#13;');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const plainXml = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal: string, hex: string, name: string) =>
    name ? ENTITIES[name]! : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16)),
  );
