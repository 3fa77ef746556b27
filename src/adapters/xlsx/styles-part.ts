import {
  FONT_NAME,
  HIGHLIGHTS,
  STYLES,
  type CellFormat,
  type HighlightFormat,
  type HighlightName,
  type StyleName,
} from '../../blueprint/styles';
import { DECLARATION, MAIN } from './namespaces';
import { encodeText } from './text';

/** The styles of a workbook, each numbered when it is first asked for. */
export interface Styles {
  /** What a cell of this style says: `s="7"`. */
  readonly cell: (name: StyleName) => number;
  /** What a cell that stands in no block would say, on a sheet where it shall be locked. */
  readonly locked: number;
  /** What a highlight says: `dxfId="3"`. */
  readonly highlight: (name: HighlightName) => number;
  readonly toXml: () => string;
}

/**
 * Style 0 is *Normal*, which takes input: text that is pasted from elsewhere brings it along, and would lock the cell
 * for everybody. So every other style says for itself whether it is locked, and so do the columns of a protected
 * sheet for the cells outside all blocks.
 */
export function createStyles(): Styles {
  const fonts = numbered([fontXml({ size: 11 })]);
  const fills = numbered(['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>']);
  const borders = numbered([borderXml(undefined)]);
  const numberFormats = numbered([]);
  const cells = numbered([NORMAL, LOCKED]);
  const highlights = numbered([]);

  const cellXml = ({ font, fill, border, align, ...format }: CellFormat): string =>
    `<xf numFmtId="${format.numberFormat === undefined ? 0 : FIRST_FORMAT + numberFormats.add(format.numberFormat)}"` +
    ` fontId="${fonts.add(fontXml(font))}" fillId="${fill === undefined ? 0 : fills.add(solidFill(fill))}"` +
    ` borderId="${borders.add(borderXml(border))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"` +
    ' applyBorder="1" applyAlignment="1" applyProtection="1">' +
    `${alignmentXml({ align, ...format })}${protection(!format.unlocked)}</xf>`;

  return {
    cell: remembered((name) => cells.add(cellXml(STYLES[name]))),
    locked: cells.add(LOCKED),
    highlight: remembered((name) => highlights.add(highlightXml(HIGHLIGHTS[name]))),
    toXml: () =>
      `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
      listXml('numFmts', numberFormats.items.map(numberFormatXml)) +
      listXml('fonts', fonts.items.map(element('font'))) +
      listXml('fills', fills.items.map(element('fill'))) +
      listXml('borders', borders.items.map(element('border'))) +
      listXml('cellStyleXfs', [NORMAL.replace(' xfId="0"', '')]) +
      listXml('cellXfs', cells.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      listXml('dxfs', highlights.items.map(element('dxf'))) +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
      '</styleSheet>',
  };
}

const protection = (locked: boolean): string => `<protection locked="${locked ? 1 : 0}"/>`;

const NORMAL = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">${protection(false)}</xf>`;
const LOCKED = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1">${protection(true)}</xf>`;

/** Below this, the number of a format stands for one that every Excel knows. */
const FIRST_FORMAT = 164;

/** Different texts, numbered as they come. */
function numbered(first: readonly string[]): { readonly items: string[]; add(item: string): number } {
  const items = [...first];
  const numbers = new Map(items.map((item, number) => [item, number]));
  return {
    items,
    add: (item) => {
      const number = numbers.get(item) ?? items.push(item) - 1;
      numbers.set(item, number);
      return number;
    },
  };
}

/** A large sheet asks for the same few names thousands of times. */
function remembered<Name extends string>(give: (name: Name) => number): (name: Name) => number {
  const given = new Map<Name, number>();
  return (name) => {
    const number = given.get(name) ?? give(name);
    given.set(name, number);
    return number;
  };
}

const element =
  (name: string) =>
  (content: string): string =>
    `<${name}>${content}</${name}>`;

const listXml = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

const numberFormatXml = (code: string, index: number): string =>
  `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${encodeText(code)}"/>`;

/** Excel takes the children of a font in this order only ([MS-OI29500] 2.1.706). */
const fontXml = ({ bold, italic, size, color }: Partial<CellFormat['font']>): string =>
  (bold ? '<b/>' : '') +
  (italic ? '<i/>' : '') +
  (size === undefined ? '' : `<sz val="${size}"/>`) +
  (color === undefined ? '' : colour('color', color)) +
  (size === undefined ? '' : `<name val="${FONT_NAME}"/><family val="2"/>`);

const solidFill = (rgb: string): string =>
  `<patternFill patternType="solid">${colour('fgColor', rgb)}</patternFill>`;

const colour = (name: string, rgb: string): string => `<${name} rgb="FF${rgb}"/>`;

function borderXml(border: CellFormat['border']): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    border && (border.sides === 'all' || border.sides === side)
      ? `<${side} style="thin">${colour('color', border.color)}</${side}>`
      : `<${side}/>`,
  );
  return `${sides.join('')}<diagonal/>`;
}

function alignmentXml({ align, wrap, rotation, indent }: Omit<CellFormat, 'font'>): string {
  return (
    `<alignment horizontal="${align.horizontal}" vertical="${align.vertical}"` +
    (rotation === undefined ? '' : ` textRotation="${textRotation(rotation)}"`) +
    (wrap ? ' wrapText="1"' : '') +
    (indent === undefined ? '' : ` indent="${indent}"`) +
    '/>'
  );
}

/** The file counts 0–90 counter-clockwise, then 91–180 for 1–90 degrees clockwise. */
const textRotation = (degrees: number): number => (degrees < 0 ? 90 - degrees : degrees);

function highlightXml({ color, fill, bold }: HighlightFormat): string {
  const font = fontXml({ ...(bold && { bold }), ...(color !== undefined && { color }) });
  return (
    (font === '' ? '' : `<font>${font}</font>`) +
    // A solid fill takes its colour from the background in a highlight, but from the foreground in a cell.
    (fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid">${colour('fgColor', fill)}${colour('bgColor', fill)}</patternFill></fill>`)
  );
}
