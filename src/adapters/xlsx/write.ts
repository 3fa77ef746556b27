import { writeXlsx, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import type { Blueprint, Block, DefinedName, SheetSpec } from '../../blueprint/blueprint';
import type { StyleName } from '../../blueprint/styles';
import type { Result } from '../../domain/result';
import { absoluteColumns, absoluteReference, absoluteRows, columnName } from './address';
import { partBytes, readText } from './package';
import { setCustomProperties } from './properties';
import { sheetWithoutCells } from './sheet';
import { createSharedStrings, dimension, sheetData } from './sheet-data';
import { cellStyle, DEFAULT_FONT } from './style';
import { repack, type Deflate } from './repack';
import { openZip, type Zip } from './zip';

/**
 * A blueprint as an .xlsx. hucre makes the package: styles, sheet settings, names, relationships, the lot. Then
 * each sheet's cells, and the custom properties, are put into it (sheet-data.ts and properties.ts say why).
 * The same blueprint gives the same bytes.
 */
export async function blueprintToXlsx(blueprint: Blueprint, deflate?: Deflate): Promise<Uint8Array> {
  const styles = stylesOf(blueprint);
  const skeleton = ours(openZip(await writeXlsx(withoutCells(blueprint, styles))));
  const styleIndex = styleIndexes(partText(skeleton, sheetPath(0)), styles);
  const strings = createSharedStrings();
  const parts = new Map(ours(setCustomProperties(skeleton, blueprint.properties.custom)));
  blueprint.sheets.forEach((spec, index) => {
    const sheet = partText(skeleton, sheetPath(index));
    const cells = sheetData(spec, styleIndex, strings);
    parts.set(sheetPath(index), partBytes(withCells(sheet, spec, cells, index === 0)));
  });
  parts.set('xl/sharedStrings.xml', partBytes(strings.toXml()));
  parts.set(CORE_PROPERTIES, partBytes(withoutTime(partText(skeleton, CORE_PROPERTIES))));
  return ours(repack(skeleton, parts, deflate));
}

const CORE_PROPERTIES = 'docProps/core.xml';
const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
const partText = (zip: Zip, path: string): string => ours(readText(zip, path));

/** A package that we have just made ourselves is whole; if not, that is our bug. */
function ours<T>(result: Result<T, unknown>): T {
  if (!result.ok)
    throw new Error(`hucre wrote a package that we cannot read: ${JSON.stringify(result.error)}`);
  return result.value;
}

const stylesOf = (blueprint: Blueprint): StyleName[] => [
  ...new Set(blueprint.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => blockStyles(block)))),
];

const blockStyles = ({ style }: Block): readonly StyleName[] => (typeof style === 'string' ? [style] : style);

function withoutCells(blueprint: Blueprint, styles: readonly StyleName[]): WriteOptions {
  const sheets = blueprint.sheets.map(sheetWithoutCells);
  return {
    sheets: sheets.map((sheet, index) => (index === 0 ? { ...sheet, cells: probe(styles) } : sheet)),
    namedRanges: [
      ...blueprint.names.map((name) => definedName(blueprint, name)),
      ...blueprint.sheets.flatMap(printNames),
    ],
    activeSheet: 0,
    defaultFont: DEFAULT_FONT,
    properties: { title: blueprint.properties.title },
  };
}

/**
 * One cell for each style, in the first row of the first sheet: hucre keeps styles only for cells that bear them,
 * and what it numbers them shows on the cell. The text at the end has it list a part for shared strings.
 */
function probe(styles: readonly StyleName[]): NonNullable<WriteSheet['cells']> {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  styles.forEach((name, column) => cells.set(`0,${column}`, { value: null, style: cellStyle(name) }));
  return cells.set(`0,${styles.length}`, { value: 'shared' });
}

function styleIndexes(probedSheet: string, styles: readonly StyleName[]): (name: StyleName) => number {
  const indexes = new Map(
    styles.map((name, column) => {
      const cell = new RegExp(`<c r="${columnName(column)}1" s="(\\d+)"`).exec(probedSheet);
      // hucre leaves out a blank cell whose style is the default one, which is number 0.
      return [name, Number(cell?.[1] ?? 0)];
    }),
  );
  return (name) => indexes.get(name)!;
}

function withCells(sheet: string, spec: SheetSpec, cells: string, selected: boolean): string {
  const [head = '', tail = ''] = sheet.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s);
  const view = selected ? '<sheetView tabSelected="1" ' : '<sheetView ';
  return (
    head
      .replace(/<dimension [^>]*\/>/, '')
      .replace('<sheetViews>', `<dimension ref="${dimension(spec.blocks)}"/><sheetViews>`)
      .replace('<sheetView ', view) +
    cells +
    tail
  );
}

function definedName({ sheets }: Blueprint, { name, sheet, rect }: DefinedName) {
  const spec = sheets.find((candidate) => candidate.key === sheet);
  if (!spec) throw new Error(`${name} points to the sheet ${sheet}, which is not in the blueprint`);
  return { name, range: absoluteReference(spec.name, rect) };
}

/** Given as names, since hucre's own print settings would not quote the sheet's name. */
function printNames({ name: sheet, print }: SheetSpec) {
  if (!print) return [];
  const titles = [
    ...(print.titleColumns ? [absoluteColumns(sheet, ...print.titleColumns)] : []),
    ...(print.titleRows ? [absoluteRows(sheet, ...print.titleRows)] : []),
  ];
  return [
    { name: '_xlnm.Print_Area', range: absoluteReference(sheet, print.area), scope: sheet },
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet }] : []),
  ];
}

/** hucre would put in the time of writing. */
const withoutTime = (core: string): string => core.replace(/<dcterms:modified.*<\/dcterms:modified>/s, '');
