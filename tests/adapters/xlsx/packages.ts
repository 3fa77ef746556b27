import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { parseCell } from '../../../src/adapters/xlsx/address';
import { filled } from '../../../src/blueprint/fill';

/** Tools that share nothing with the adapter: another zip reader, another XML parser. */
export type Parts = Record<string, Uint8Array>;

export const partsOf = (workbook: Uint8Array): Parts => unzipSync(workbook);

export const zip = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

export function xmlOf(workbook: Uint8Array, path: string): string {
  const part = partsOf(workbook)[path];
  if (!part) throw new Error(`There is no ${path}`);
  return strFromU8(part);
}

/** Throws at the first thing that is not XML. */
export const parse = (xml: string): Document =>
  new DOMParser({
    onError: (level, message: string) => {
      // It warns of U+FFFD, which is a character like any other.
      if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml');

/** Every element by that name, as its attributes and, where it has any, its text. */
export const elements = (document: Document, name: string): Record<string, string>[] =>
  [...document.getElementsByTagName(name)].map(asRecord);

function asRecord(element: Element): Record<string, string> {
  const record = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  return element.textContent ? { ...record, text: element.textContent } : record;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const worksheet = (inner: string): string => `<worksheet xmlns="${MAIN}">${inner}</worksheet>`;
export const sheetData = (rows: string): string => worksheet(`<sheetData>${rows}</sheetData>`);

export interface HandMade {
  /** Worksheet XML by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Reference by name. */
  readonly names?: Readonly<Record<string, string>>;
  /** Instead of `names`. */
  readonly definedNames?: string;
  readonly workbookPr?: string;
  readonly sharedStrings?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts that a package written by hand always has. */
type HandMadeParts = Record<string, string | Uint8Array> &
  Record<
    | '[Content_Types].xml'
    | '_rels/.rels'
    | 'xl/workbook.xml'
    | 'xl/_rels/workbook.xml.rels'
    | 'xl/worksheets/sheet1.xml',
    string
  >;

/** A package written by hand, to say what no writer of ours would. */
export function handMade({
  sheets,
  names = {},
  definedNames,
  workbookPr,
  sharedStrings,
  more,
}: HandMade): HandMadeParts {
  const sheetNames = Object.keys(sheets);
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const definedNamesXml =
    definedNames ??
    Object.entries(names)
      .map(([name, reference]) => `<definedName name="${name}">${escape(reference)}</definedName>`)
      .join('');
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbookPr ?? ''}<sheets>` +
      sheetNames
        .map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="s${index + 1}"/>`)
        .join('') +
      `</sheets><definedNames>${definedNamesXml}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      sheetNames
        .map((_, index) => relationship(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join('') +
      (sharedStrings === undefined ? '' : relationship('strings', 'sharedStrings', 'sharedStrings.xml')) +
      '</Relationships>',
    ...(sharedStrings !== undefined && {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${sharedStrings}</sst>`,
    }),
    ...Object.fromEntries(
      Object.values(sheets).map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
    ),
    ...more,
  } as HandMadeParts;
}

/** One sheet named Ark with these rows, and the name HP_X for an area on it. */
export const oneSheet = (rows: string, area = '$A$1', more: Partial<HandMade> = {}): Uint8Array =>
  zip(handMade({ sheets: { Ark: sheetData(rows) }, names: { HP_X: `Ark!${area}` }, ...more }));

const SHARED = /<c r="([A-Z]+\d+)"([^>]*)><f t="shared"(?: ref="[^"]*")? si="(\d+)"(?:\/>|>(.*?)<\/f>)/gs;

/** The same workbook with every formula told in full, for readers that give a shared one to its first cell only. */
export function withoutSharing(workbook: Uint8Array): Uint8Array {
  const parts = partsOf(workbook);
  for (const path of Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))) {
    const masters = new Map<string, { readonly cell: string; readonly formula: string }>();
    const xml = strFromU8(parts[path]!).replace(
      SHARED,
      (_, cell: string, attributes: string, index: string, formula: string | undefined) => {
        if (formula !== undefined) masters.set(index, { cell, formula });
        const master = masters.get(index)!;
        const [from, to] = [parseCell(master.cell)!, parseCell(cell)!];
        const move = { rows: to.row - from.row, columns: to.column - from.column };
        return `<c r="${cell}"${attributes}><f>${filled(master.formula.replaceAll('&quot;', '"'), move)}</f>`;
      },
    );
    parts[path] = strToU8(xml);
  }
  return zip(parts);
}
