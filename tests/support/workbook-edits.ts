import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { isFormula, type Blueprint, type Content } from '../../src/blueprint/blueprint';
import { withResult } from './formula-cells';
import { DATE_FORMAT, STYLES, type CellFormat } from '../../src/blueprint/styles';
import { daysBetween } from '../../src/domain/date';

/** What people and programs do to a workbook as a whole. Each works on the bytes, as a program would. */

/** The text of one part of the package, changed. */
export function withPart(workbook: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(workbook);
  const part = parts[path];
  if (!part) throw new Error(`There is no ${path} in this workbook`);
  const before = strFromU8(part);
  const after = change(before);
  if (after === before) throw new Error(`Nothing was changed in ${path}: the test would test nothing`);
  return zipSync({ ...parts, [path]: strToU8(after) }, { level: 1 });
}

const SHEETS = /<sheet [^>]*\/>/g;

/** Every sheet by another name, as Excel does it: the names that point to it follow. */
export const renamedSheets = (workbook: Uint8Array): Uint8Array =>
  withPart(workbook, 'xl/workbook.xml', (xml) => {
    const names = [...xml.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!);
    return names.reduce(
      (renamed, name, index) =>
        renamed
          .replace(`<sheet name="${name}"`, `<sheet name="Mit &quot;ark&quot; ${index + 1}!"`)
          .replaceAll(`>'${name}'!`, `>'Mit "ark" ${index + 1}!'!`),
      xml,
    );
  });

/** The tabs the other way round. Names of one sheet's own count by position, and are left out here. */
export const reorderedSheets = (workbook: Uint8Array): Uint8Array =>
  withPart(workbook, 'xl/workbook.xml', (xml) => {
    const reversed = (xml.match(SHEETS) ?? []).reverse();
    return xml
      .replace(SHEETS, () => reversed.shift()!)
      .replace(/<definedName [^>]*localSheetId[^>]*>.*?<\/definedName>/gs, '');
  });

const STRICT_NAMES: readonly (readonly [transitional: string, strict: string])[] = [
  ['schemas.openxmlformats.org/spreadsheetml/2006/main', 'purl.oclc.org/ooxml/spreadsheetml/main'],
  ['schemas.openxmlformats.org/drawingml/2006/main', 'purl.oclc.org/ooxml/drawingml/main'],
  [
    'officeDocument/2006/relationships/extended-properties',
    'officeDocument/2006/relationships/extendedProperties',
  ],
  [
    'officeDocument/2006/relationships/custom-properties',
    'officeDocument/2006/relationships/customProperties',
  ],
  ['officeDocument/2006/extended-properties', 'officeDocument/2006/extendedProperties'],
  ['officeDocument/2006/custom-properties', 'officeDocument/2006/customProperties'],
  ['schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument'],
];

/** As Excel's *Strict Open XML Spreadsheet* has it: the same, by other names. (Of a package they stay.) */
export function asStrict(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([path, part]): [string, Uint8Array] => {
    const xml = STRICT_NAMES.reduce((text, [from, to]) => text.replaceAll(from, to), strFromU8(part));
    return [path, strToU8(xml.replace('<workbook ', '<workbook conformance="strict" '))];
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

/** Opened and saved by a program that rebuilds every sheet from what it understands of it. */
export const resavedByHucre = async (workbook: Uint8Array): Promise<Uint8Array> =>
  saveXlsx(await openXlsx(workbook, { readStyles: true }));

/** The same plan in the date system of old Macintosh workbooks: every date counts from 1904. */
export const countedFrom1904 = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  sheets: blueprint.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      contents: block.contents.map((row) =>
        row.map((content, column) => {
          const style = typeof block.style === 'string' ? block.style : block.style[column]!;
          const { numberFormat }: CellFormat = STYLES[style];
          return numberFormat === DATE_FORMAT || isSentinel(content) ? shifted(content) : content;
        }),
      ),
    })),
  })),
});

export const with1904Flag = (workbook: Uint8Array): Uint8Array =>
  withPart(workbook, 'xl/workbook.xml', (xml) =>
    xml.includes('<workbookPr')
      ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
      : xml.replace('<bookViews', '<workbookPr date1904="1"/><bookViews'),
  );

const EPOCHS_APART = daysBetween('1899-12-30', '1904-01-01');

const isSentinel = (content: Content): boolean => isFormula(content) && content.formula === 'DATE(2000,1,1)';

const shifted = (content: Content): Content =>
  isFormula(content)
    ? withResult(content, shiftedSerial(content.result))
    : content === null
      ? null
      : shiftedSerial(content);

const shiftedSerial = <T>(value: T): T | number => (typeof value === 'number' ? value - EPOCHS_APART : value);
