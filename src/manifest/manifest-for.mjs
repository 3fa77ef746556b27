/** Where manifest.xml says that Holdplan is: an invented host, until an address is put in. */
export const DEFAULT_BASE = 'https://addin.holdplan.example';
export const DEVELOPMENT_BASE = 'https://localhost:3000';

/** An id and a name of its own, so that it can be installed beside the real one and told apart in the ribbon. */
const DEVELOPMENT_ID = 'a4d4241a-b7b9-4711-a964-88f42e94b14b';
const DEVELOPMENT_NAMES = [
  ['DefaultValue="Holdplan"', 'DefaultValue="Holdplan (udvikling)"'],
  [' Value="Holdplan"', ' Value="Holdplan (development)"'],
];

/** manifest.xml for the address that Holdplan is served from. */
export function manifestFor(xml, { base = DEFAULT_BASE, development = false } = {}) {
  const served = xml.replaceAll(DEFAULT_BASE, () => escaped(addressOf(base)));
  if (!development) return served;
  return DEVELOPMENT_NAMES.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    served.replace(/<Id>[^<]*<\/Id>/, `<Id>${DEVELOPMENT_ID}</Id>`),
  );
}

/** As Office takes it: https, and without the slash that every path begins with. */
function addressOf(base) {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url?.protocol !== 'https:' || url.username || url.search || url.hash)
    throw new Error(`Holdplan must be served from an https address, such as ${DEFAULT_BASE}, not »${base}«`);
  return url.href.replace(/\/+$/, '');
}

const escaped = (text) => text.replaceAll('&', '&amp;');
