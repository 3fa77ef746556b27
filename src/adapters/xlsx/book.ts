import type { Rect } from '../../blueprint/blueprint';
import { LIST, REGION } from '../../blueprint/names';
import type { DateSystem } from '../../domain/date';
import { err, ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import { parseReference } from './address';
import type { Inflate } from './inflate';
import { otherFormat } from './other-formats';
import { isType, openPackage, readRelationships, readText, type Relationship } from './package';
import { attribute, scanXml } from './xml';
import { damaged, type Zip } from './zip';

/** An opened workbook: where its sheets and named areas are. No cell has been read. */
export interface Book {
  readonly zip: Zip;
  readonly path: string;
  readonly relationships: readonly Relationship[];
  /** By `areaKey`. */
  readonly areas: ReadonlyMap<string, NamedArea>;
  readonly dateSystem: DateSystem;
}

export interface NamedArea {
  /** As the file spells it. */
  readonly name: string;
  readonly sheetName: string;
  readonly sheetPath: string;
  /** As claimed: it may reach far below the sheet's last cell. */
  readonly rect: Rect;
}

const PREFIX = 'HP_';
const SPELLINGS = new Map<string, string>(
  [...Object.values(REGION), ...Object.values(LIST)].map((name) => [name.toLowerCase(), name]),
);

/** Excel does not distinguish capitals in names: whatever the file has, ours are found as we spell them. */
export const areaKey = (name: string): string =>
  SPELLINGS.get(name.toLowerCase()) ?? PREFIX + name.slice(PREFIX.length);

export function openBook(bytes: Uint8Array, inflate?: Inflate): Result<Book, WorkbookProblem> {
  const zip = openPackage(bytes, inflate);
  if (!zip.ok) return zip;
  const root = readRelationships(zip.value, '');
  if (!root.ok) return root;
  const path = root.value.find((relationship) => isType(relationship, 'officeDocument'))?.target;
  if (path?.endsWith('.bin')) return err(otherFormat('xlsb'));
  // A Word file is a package too.
  if (path === undefined || !path.endsWith('.xml')) return err({ kind: 'not-a-workbook' });
  const xml = readText(zip.value, path);
  if (!xml.ok) return xml;
  const contents = readContents(xml.value);
  if (contents === null) return damaged(path);
  if (!contents.isWorkbook) return err({ kind: 'not-a-workbook' });
  const relationships = readRelationships(zip.value, path);
  if (!relationships.ok) return relationships;
  return ok({
    zip: zip.value,
    path,
    relationships: relationships.value,
    areas: namedAreas(contents, relationships.value),
    dateSystem: contents.dateSystem,
  });
}

interface Contents {
  isWorkbook: boolean;
  dateSystem: DateSystem;
  readonly sheets: { readonly name: string; readonly relationship: string }[];
  /** Of workbook scope. */
  readonly names: { readonly name: string; reference: string }[];
}

function readContents(xml: string): Contents | null {
  const contents: Contents = { isWorkbook: false, dateSystem: '1900', sheets: [], names: [] };
  let inName = false;
  const wellFormed = scanXml(xml, {
    open: (tag) => {
      if (tag.depth === 0) contents.isWorkbook = tag.name === 'workbook';
      if (tag.depth === 1 && tag.name === 'workbookPr') {
        if (['1', 'true'].includes(attribute(tag, 'date1904') ?? '')) contents.dateSystem = '1904';
      }
      if (tag.depth !== 2) return;
      if (tag.name === 'sheet' && tag.parent?.name === 'sheets') {
        const [name = '', relationship = ''] = [attribute(tag, 'name'), attribute(tag, 'id')];
        contents.sheets.push({ name, relationship });
      }
      if (tag.name === 'definedName') {
        inName = attribute(tag, 'localSheetId') === undefined;
        if (inName) contents.names.push({ name: attribute(tag, 'name') ?? '', reference: '' });
      }
    },
    text: (text, parent) => {
      if (inName && parent.name === 'definedName') contents.names.at(-1)!.reference += text;
    },
    close: (tag) => {
      if (tag.name === 'definedName') inName = false;
    },
  });
  return wellFormed ? contents : null;
}

/** Names that stand for anything but one area on one worksheet are left out. */
function namedAreas(contents: Contents, relationships: readonly Relationship[]): Map<string, NamedArea> {
  const worksheets = new Map(
    relationships
      .filter((relationship) => isType(relationship, 'worksheet'))
      .map(({ id, target }) => [id, target]),
  );
  const sheets = new Map(contents.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const areas = new Map<string, NamedArea>();
  for (const { name, reference } of contents.names) {
    if (!name.toUpperCase().startsWith(PREFIX) || areas.has(areaKey(name))) continue;
    const parsed = parseReference(reference);
    if (!parsed) continue;
    const sheet = sheets.get(parsed.sheetName.toLowerCase());
    const sheetPath = worksheets.get(sheet?.relationship ?? '');
    if (!sheet || sheetPath === undefined) continue;
    areas.set(areaKey(name), { name, sheetName: sheet.name, sheetPath, rect: parsed.area });
  }
  return areas;
}
