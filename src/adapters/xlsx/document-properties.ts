import type { DocumentProperties } from '../../blueprint/blueprint';
import type { Signature } from '../../blueprint/reading';
import { ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import { CORE_PROPERTIES, DECLARATION, TRANSITIONAL } from './namespaces';
import { isType, partBytes, readRelationships, readText } from './package';
import { encodeText } from './text';
import { applyEdits, scanXml, type Edit } from './xml';
import { damaged, type Zip } from './zip';

/**
 * Who wrote the file. As LibreOffice has it: our own name, and the version of Excel whose format it is, in the form
 * that Excel asks for (XX.YYYY, [MS-OI29500]).
 */
export const APPLICATION_XML =
  `${DECLARATION}<Properties xmlns="${TRANSITIONAL.relationships.replace('relationships', 'extended-properties')}">` +
  '<Application>Holdplan</Application><DocSecurity>0</DocSecurity><AppVersion>16.0300</AppVersion></Properties>';

const TIME_NAMESPACES =
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** Of times only what the blueprint says: the same blueprint gives the same file, whenever it is written. */
export const coreXml = ({ title, creator, made }: DocumentProperties): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE_PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
  ` ${TIME_NAMESPACES}>` +
  `<dc:title>${encodeText(title)}</dc:title><dc:creator>${encodeText(creator)}</dc:creator>` +
  `<cp:lastModifiedBy>${encodeText(creator)}</cp:lastModifiedBy>` +
  (made === undefined ? '' : timeXml('created', made) + timeXml('modified', made)) +
  '</cp:coreProperties>';

const timeXml = (name: 'created' | 'modified', instant: string): string =>
  `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;

/** The part that says who changed the file last, and when, with a new answer; none where the file has no such part. */
export function signCoreProperties(
  zip: Zip,
  { by, at }: Signature,
): Result<Map<string, Uint8Array>, WorkbookProblem> {
  const relationships = readRelationships(zip, '');
  if (!relationships.ok) return relationships;
  const path = relationships.value.find((relationship) => isType(relationship, 'core-properties'))?.target;
  if (path === undefined || !zip.has(path)) return ok(new Map());
  const xml = readText(zip, path);
  if (!xml.ok) return xml;
  const signed = withElements(xml.value, {
    // Each brings its namespaces along, whatever the part calls them.
    lastModifiedBy: `<cp:lastModifiedBy xmlns:cp="${CORE_PROPERTIES}">${encodeText(by)}</cp:lastModifiedBy>`,
    modified: `<dcterms:modified ${TIME_NAMESPACES} xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
  });
  return signed === null ? damaged(path) : ok(new Map([[path, partBytes(signed)]]));
}

/** The part with these children of its root instead of the old ones by the same names. */
function withElements(xml: string, elements: Readonly<Record<string, string>>): string | null {
  const open = new Map(Object.entries(elements));
  const edits: Edit[] = [];
  const wellFormed = scanXml(xml, {
    close: ({ depth, name, start }, closeStart, end) => {
      const text = open.get(name);
      if (depth === 1 && text !== undefined) {
        open.delete(name);
        edits.push({ start, end, text });
      }
      if (depth === 0) edits.push({ start: closeStart, end: closeStart, text: [...open.values()].join('') });
    },
  });
  return wellFormed ? applyEdits(xml, edits) : null;
}
