import type { Blueprint, DefinedName, SheetSpec } from '../../blueprint/blueprint';
import { absoluteColumns, absoluteReference, absoluteRows } from './address';
import { DECLARATION, MAIN, TRANSITIONAL } from './namespaces';
import { encodeText } from './text';

/** By the order of the sheets, from 1: sheet 3 is `rId3`. */
export const sheetRelationship = (index: number): string => `rId${index + 1}`;

/**
 * `fileVersion` names the application whose format this is, and its version: 7 is Excel 2016 and all that came after
 * it. Every result is written, and Excel calculates it once more all the same (`fullCalcOnLoad`), since it is the
 * one who knows. The theme is that of the same Excel.
 */
export const workbookXml = (blueprint: Blueprint): string =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${TRANSITIONAL.relationships}">` +
  '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/>' +
  '<workbookPr defaultThemeVersion="166925"/>' +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="17280" activeTab="0"/></bookViews>' +
  `<sheets>${blueprint.sheets.map(sheetXml).join('')}</sheets>` +
  definedNames(blueprint) +
  '<calcPr fullCalcOnLoad="1"/></workbook>';

const sheetXml = ({ name, visibility }: SheetSpec, index: number): string =>
  `<sheet name="${encodeText(name)}" sheetId="${index + 1}"` +
  `${visibility === 'visible' ? '' : ` state="${visibility}"`} r:id="${sheetRelationship(index)}"/>`;

function definedNames(blueprint: Blueprint): string {
  const names = [
    ...blueprint.names.map((name) => definedName(name.name, reference(blueprint, name))),
    ...blueprint.sheets.flatMap(printNames),
  ];
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

const definedName = (name: string, refersTo: string, sheet?: number): string =>
  `<definedName name="${name}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}>` +
  `${encodeText(refersTo)}</definedName>`;

function reference({ sheets }: Blueprint, { name, sheet, rect }: DefinedName): string {
  const spec = sheets.find((candidate) => candidate.key === sheet);
  if (!spec) throw new Error(`${name} points to the sheet ${sheet}, which is not in the blueprint`);
  return absoluteReference(spec.name, rect);
}

/** What is printed, and what is repeated on each page, are names of the sheet's own. */
function printNames({ name: sheet, print }: SheetSpec, index: number): string[] {
  if (!print) return [];
  const titles = [
    ...(print.titleColumns ? [absoluteColumns(sheet, ...print.titleColumns)] : []),
    ...(print.titleRows ? [absoluteRows(sheet, ...print.titleRows)] : []),
  ];
  return [
    definedName('_xlnm.Print_Area', absoluteReference(sheet, print.area), index),
    ...(titles.length > 0 ? [definedName('_xlnm.Print_Titles', titles.join(','), index)] : []),
  ];
}
