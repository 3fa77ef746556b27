import type { CellStyle } from 'hucre/xlsx';
import {
  FONT_NAME,
  HIGHLIGHTS,
  STYLES,
  type CellFormat,
  type HighlightName,
  type StyleName,
} from '../../blueprint/styles';

/** Excel's own default: column widths count its digits, and cells outside every block are set in it. */
export const DEFAULT_FONT = { name: FONT_NAME, size: 11 } as const;

export const cellStyle = (name: StyleName): CellStyle => {
  const format = STYLES[name];
  const { font } = format;
  return {
    font: {
      name: FONT_NAME,
      size: font.size,
      color: { rgb: font.color },
      ...(font.bold && { bold: true }),
      ...(font.italic && { italic: true }),
    },
    ...(format.fill !== undefined && { fill: solid(format.fill) }),
    ...(format.border && { border: border(format.border) }),
    alignment: {
      horizontal: format.align.horizontal,
      vertical: format.align.vertical,
      ...(format.wrap && { wrapText: true }),
      ...(format.rotation !== undefined && { textRotation: textRotation(format.rotation) }),
      ...(format.indent !== undefined && { indent: format.indent }),
    },
    ...(format.numberFormat !== undefined && { numFmt: format.numberFormat }),
    ...(format.unlocked && { protection: { locked: false } }),
  };
};

export const highlightStyle = (name: HighlightName): CellStyle => {
  const { color, fill, bold } = HIGHLIGHTS[name];
  return {
    ...((color !== undefined || bold) && {
      font: { ...(bold && { bold }), ...(color !== undefined && { color: { rgb: color } }) },
    }),
    ...(fill !== undefined && { fill: solidHighlight(fill) }),
  };
};

const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** A solid fill takes its colour from the background in a highlight, but from the foreground in a cell. */
const solidHighlight = (rgb: string) => ({ ...solid(rgb), bgColor: { rgb } }) as const;

function border({ color, sides }: NonNullable<CellFormat['border']>): NonNullable<CellStyle['border']> {
  const side = { style: 'thin', color: { rgb: color } } as const;
  return sides === 'all' ? { top: side, right: side, bottom: side, left: side } : { [sides]: side };
}

/** The file counts 0–90 counter-clockwise, then 91–180 for 1–90 degrees clockwise. */
const textRotation = (degrees: number): number => (degrees < 0 ? 90 - degrees : degrees);
