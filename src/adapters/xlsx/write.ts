import type { Blueprint } from '../../blueprint/blueprint';
import { APPLICATION_XML, coreXml } from './document-properties';
import {
  CONTENT_TYPES_NAMESPACE,
  CORE_PROPERTIES_RELATIONSHIP,
  DECLARATION,
  PACKAGE_RELATIONSHIPS,
  TRANSITIONAL,
} from './namespaces';
import { CONTENT_TYPES, partBytes, relationshipsPath } from './package';
import { newCustomProperties } from './properties';
import { deflateAnywhere, pack, type Deflate } from './repack';
import { createSharedStrings } from './sheet-data';
import { createStyles } from './styles-part';
import { THEME } from './theme';
import { sheetRelationship, workbookXml } from './workbook-part';
import { worksheetXml } from './worksheet-part';
import { writeArchive } from './zip-format';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument';

interface Part {
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
  /** How the part that it belongs to, or the package, refers to it. */
  readonly id: string;
  readonly relationship: string;
}

const WORKBOOK_PATH = 'xl/workbook.xml';

/**
 * A blueprint as an .xlsx, written by ourselves: of the ready-made writers none puts a font's children in Excel's order,
 * knows a *Normal* that takes input, or writes a large sheet as fast. The same blueprint gives the same bytes.
 */
export async function blueprintToXlsx(
  blueprint: Blueprint,
  deflate: Deflate = deflateAnywhere,
): Promise<Uint8Array> {
  const inWorkbook = workbookParts(blueprint);
  const inPackage = packageParts(blueprint);
  const texts: (readonly [path: string, xml: string])[] = [
    [CONTENT_TYPES, contentTypes([...inPackage, ...inWorkbook])],
    [relationshipsPath(''), relationships(inPackage, '')],
    [relationshipsPath(WORKBOOK_PATH), relationships(inWorkbook, 'xl/')],
    ...[...inPackage, ...inWorkbook].map(({ path, xml }) => [path, xml] as const),
  ];
  return writeArchive(texts.map(([path, xml]) => pack(path, partBytes(xml), deflate)));
}

/** The sheets come first: drawing them is what finds the styles and texts. */
function workbookParts(blueprint: Blueprint): Part[] {
  const [styles, strings] = [createStyles(), createSharedStrings()];
  const sheets = blueprint.sheets.map((spec, index): Part => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    contentType: `${SPREADSHEET}.worksheet+xml`,
    xml: worksheetXml(spec, { styles, strings, selected: index === 0 }),
    id: sheetRelationship(index),
    relationship: `${TRANSITIONAL.relationships}/worksheet`,
  }));
  const shared = [
    { name: 'styles', contentType: `${SPREADSHEET}.styles+xml`, xml: styles.toXml() },
    { name: 'sharedStrings', contentType: `${SPREADSHEET}.sharedStrings+xml`, xml: strings.toXml() },
    { name: 'theme', path: 'theme/theme1', contentType: `${DOCUMENT}.theme+xml`, xml: THEME },
  ].map(({ name, path = name, contentType, xml }, index): Part => ({
    path: `xl/${path}.xml`,
    contentType,
    xml,
    id: sheetRelationship(sheets.length + index),
    relationship: `${TRANSITIONAL.relationships}/${name}`,
  }));
  return [...sheets, ...shared];
}

function packageParts(blueprint: Blueprint): Part[] {
  const { properties } = blueprint;
  const parts: Omit<Part, 'id'>[] = [
    {
      path: WORKBOOK_PATH,
      contentType: `${SPREADSHEET}.sheet.main+xml`,
      xml: workbookXml(blueprint),
      relationship: `${TRANSITIONAL.relationships}/officeDocument`,
    },
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: coreXml(properties),
      relationship: CORE_PROPERTIES_RELATIONSHIP,
    },
    {
      path: 'docProps/app.xml',
      contentType: `${DOCUMENT}.extended-properties+xml`,
      xml: APPLICATION_XML,
      relationship: `${TRANSITIONAL.relationships}/extended-properties`,
    },
  ];
  if (Object.keys(properties.custom).length > 0)
    parts.push({
      path: 'docProps/custom.xml',
      contentType: `${DOCUMENT}.custom-properties+xml`,
      xml: newCustomProperties(properties.custom, TRANSITIONAL),
      relationship: `${TRANSITIONAL.relationships}/${TRANSITIONAL.customProperties}`,
    });
  return parts.map((part, index) => ({ ...part, id: `rId${index + 1}` }));
}

const contentTypes = (parts: readonly Part[]): string =>
  `${DECLARATION}<Types xmlns="${CONTENT_TYPES_NAMESPACE}">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  parts
    .map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`)
    .join('') +
  '</Types>';

const relationships = (parts: readonly Part[], folder: string): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
  parts
    .map(
      ({ id, relationship, path }) =>
        `<Relationship Id="${id}" Type="${relationship}" Target="${path.slice(folder.length)}"/>`,
    )
    .join('') +
  '</Relationships>';
