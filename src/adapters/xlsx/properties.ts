import { ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import { DECLARATION, STRICT, TRANSITIONAL, type Family } from './namespaces';
import { CONTENT_TYPES, isType, partBytes, readRelationships, readText, relationshipsPath } from './package';
import { encodeText } from './text';
import { applyEdits, attribute, scanXml, type Edit } from './xml';
import { damaged, type Zip } from './zip';

export type CustomProperties = Readonly<Record<string, string | number>>;

const DEFAULT_PATH = 'docProps/custom.xml';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The part of a file that has none yet. */
export const newCustomProperties = (properties: CustomProperties, family: Family): string =>
  withProperties(
    `${DECLARATION}<Properties xmlns="${family.customPropertiesNamespace}" xmlns:vt="${family.variantTypes}"></Properties>`,
    properties,
  )!;

/** The parts that change when custom document properties are set; other properties stay as they are. */
export function setCustomProperties(
  zip: Zip,
  properties: CustomProperties,
): Result<Map<string, Uint8Array>, WorkbookProblem> {
  if (Object.keys(properties).length === 0) return ok(new Map());
  const relationships = readRelationships(zip, '');
  if (!relationships.ok) return relationships;
  const path = relationships.value.find((relationship) =>
    [TRANSITIONAL, STRICT].some(({ customProperties }) => isType(relationship, customProperties)),
  )?.target;
  if (path !== undefined && zip.has(path)) {
    const xml = readText(zip, path);
    if (!xml.ok) return xml;
    const changed = withProperties(xml.value, properties);
    return changed === null ? damaged(path) : ok(new Map([[path, partBytes(changed)]]));
  }
  const isStrict = relationships.value.some(({ type }) => type.startsWith(STRICT.relationships));
  return newPart(zip, properties, isStrict ? STRICT : TRANSITIONAL);
}

function newPart(
  zip: Zip,
  properties: CustomProperties,
  family: Family,
): Result<Map<string, Uint8Array>, WorkbookProblem> {
  const parts = new Map([[DEFAULT_PATH, partBytes(newCustomProperties(properties, family))]]);
  const listings = [
    [
      CONTENT_TYPES,
      `Override PartName="/${DEFAULT_PATH}"` +
        ' ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"',
    ],
    [
      relationshipsPath(''),
      `Relationship Id="holdplanCustomProperties" Target="${DEFAULT_PATH}"` +
        ` Type="${family.relationships}/${family.customProperties}"`,
    ],
  ] as const;
  for (const [path, element] of listings) {
    const listing = readText(zip, path);
    if (!listing.ok) return listing;
    const changed = withLastChild(listing.value, element);
    if (changed === null) return damaged(path);
    parts.set(path, partBytes(changed));
  }
  return ok(parts);
}

function withLastChild(xml: string, element: string): string | null {
  const edits: Edit[] = [];
  const wellFormed = scanXml(xml, {
    close: (tag, closeStart) => {
      if (tag.depth === 0)
        edits.push({ start: closeStart, end: closeStart, text: `<${tag.prefix}${element}/>` });
    },
  });
  return wellFormed ? applyEdits(xml, edits) : null;
}

function withProperties(xml: string, properties: CustomProperties): string | null {
  const open = new Map(Object.entries(properties));
  const edits: Edit[] = [];
  let lastId = 1;
  let variants = declaredVariants('');
  const wellFormed = scanXml(xml, {
    open: (tag) => {
      if (tag.depth === 0) variants = declaredVariants(tag.attributes);
    },
    close: (tag, closeStart, end) => {
      if (tag.depth === 1 && tag.name === 'property') {
        const [name = '', pid = ''] = [attribute(tag, 'name'), attribute(tag, 'pid')];
        lastId = Math.max(lastId, Number(pid) || 0);
        const value = open.get(name);
        if (value === undefined) return;
        open.delete(name);
        edits.push({
          start: tag.start,
          end,
          text: property(tag.prefix, name, pid, variant(value, variants)),
        });
      }
      if (tag.depth === 0) {
        const added = [...open].map(([name, value], index) =>
          property(tag.prefix, name, String(lastId + 1 + index), variant(value, variants)),
        );
        edits.push({ start: closeStart, end: closeStart, text: added.join('') });
      }
    },
  });
  return wellFormed ? applyEdits(xml, edits) : null;
}

const property = (prefix: string, name: string, id: string, variant: string): string =>
  `<${prefix}property fmtid="${FORMAT_ID}" pid="${id}" name="${encodeText(name)}">${variant}</${prefix}property>`;

interface Variants {
  readonly prefix: string;
  readonly declaration: string;
}

/** The prefix by which the part's root knows the types of values, or a declaration that each value brings along. */
function declaredVariants(rootAttributes: string): Variants {
  const declares = (namespace: string): string | undefined =>
    new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${namespace}["']`).exec(rootAttributes)?.[1];
  const declared = declares(TRANSITIONAL.variantTypes) ?? declares(STRICT.variantTypes);
  if (declared !== undefined) return { prefix: declared, declaration: '' };
  const { variantTypes } = rootAttributes.includes(STRICT.customPropertiesNamespace) ? STRICT : TRANSITIONAL;
  return { prefix: 'vt', declaration: ` xmlns:vt="${variantTypes}"` };
}

function variant(value: string | number, { prefix, declaration }: Variants): string {
  const [type, text] = typeof value === 'string' ? ['lpwstr', encodeText(value)] : [numberType(value), value];
  return `<${prefix}:${type}${declaration}>${text}</${prefix}:${type}>`;
}

const numberType = (value: number): string => (value === (value | 0) ? 'i4' : 'r8');
