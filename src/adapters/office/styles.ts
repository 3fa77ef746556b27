import { FONT_NAME, STYLES, type CellFormat, type StyleName } from '../../blueprint/styles';

/**
 * The look goes into Excel as named cell styles: each is told once, and a block then needs one word instead of
 * twenty properties. Number format and lock are part of a style, so they come with it.
 */
export const styleName = (name: StyleName): string => `Holdplan ${name}`;

/** What a cell has that nobody has styled, and what a text brings along that is pasted from elsewhere. */
export const NORMAL = 'Normal';

const EDGES = {
  all: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'],
  bottom: ['EdgeBottom'],
  top: ['EdgeTop'],
} as const;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** What is known of a workbook's styles before ours are made. */
export interface PresentStyles {
  readonly names: ReadonlySet<string>;
  /** Null where there is no such style. */
  readonly normalLocked: boolean | null;
}

/** Makes (or makes anew) the styles that a workbook needs. */
export function defineStyles(
  workbook: Excel.Workbook,
  names: readonly StyleName[],
  present: PresentStyles,
): void {
  const { styles } = workbook;
  for (const name of names) {
    const isNew = !present.names.has(styleName(name));
    if (isNew) styles.add(styleName(name));
    const style = styles.getItem(styleName(name));
    format(style, STYLES[name]);
    // A new style is a copy of Normal as it is at that moment; one that was left from before may say anything.
    const locked = !STYLES[name].unlocked;
    if (!isNew || present.normalLocked !== locked) style.locked = locked;
  }
}

function format(style: Excel.Style, cell: CellFormat): void {
  style.font.name = FONT_NAME;
  style.font.size = cell.font.size;
  style.font.color = `#${cell.font.color}`;
  if (cell.font.bold) style.font.bold = true;
  if (cell.font.italic) style.font.italic = true;
  if (cell.fill) style.fill.color = `#${cell.fill}`;
  if (cell.border)
    for (const edge of EDGES[cell.border.sides]) {
      const border = style.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = `#${cell.border.color}`;
    }
  style.horizontalAlignment = HORIZONTAL[cell.align.horizontal];
  style.verticalAlignment = VERTICAL[cell.align.vertical];
  if (cell.wrap) style.wrapText = true;
  if (cell.indent) style.indentLevel = cell.indent;
  if (cell.rotation) style.textOrientation = cell.rotation;
  if (cell.numberFormat) style.numberFormat = cell.numberFormat;
}
