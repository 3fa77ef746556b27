import type { Block, Rect } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import {
  headerStyleFor,
  HIGHLIGHTS,
  PALETTE,
  STYLES,
  type CellFormat,
  type StyleName,
} from '../../src/blueprint/styles';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';

/** WCAG 2.2, 1.4.3: text that is not large must stand out 4.5 to 1 from what is under it. */
const ENOUGH = 4.5;

const luminance = (rgb: string): number => {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(rgb.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('the measure itself: black on white is 21 to 1, and grey 767676 just passes', () => {
  expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('767676', 'FFFFFF')).toBeCloseTo(4.54, 2);
  expect(contrast('777777', 'FFFFFF')).toBeLessThan(ENOUGH);
});

const formats: [string, CellFormat][] = Object.entries(STYLES);

test.each(formats)('the style %s can be read', (_, { font, fill }) => {
  expect(contrast(font.color, fill ?? PALETTE.paper)).toBeGreaterThanOrEqual(ENOUGH);
});

/** The styles of the cells that a highlight lies on, wherever a sheet uses it. */
function stylesUnder(highlight: string): StyleName[] {
  const { sheets } = describePlan({
    plan: readyPlan('da'),
    template: DEFAULT_TEMPLATE,
    words: workbookWords('da'),
  });
  return sheets.flatMap(({ blocks, highlights }) =>
    highlights
      .filter(({ style }) => style === highlight)
      .flatMap((rect) => blocks.flatMap((block) => stylesIn(block, rect))),
  );
}

function stylesIn({ style, ...block }: Block, rect: Rect): StyleName[] {
  const rows = block.top < rect.top + rect.rows && rect.top < block.top + block.rows;
  const columns = Array.from({ length: block.columns }, (_, index) => index).filter(
    (index) => block.left + index >= rect.left && block.left + index < rect.left + rect.columns,
  );
  return rows ? columns.map((index) => (typeof style === 'string' ? style : style[index]!)) : [];
}

test.each(Object.entries(HIGHLIGHTS))('the highlight %s can be read', (name, { color, fill }) => {
  const under = stylesUnder(name).map((style): CellFormat => STYLES[style]);
  expect(under.length).toBeGreaterThan(0);
  for (const cell of under)
    expect(contrast(color ?? cell.font.color, fill ?? cell.fill ?? PALETTE.paper)).toBeGreaterThanOrEqual(
      ENOUGH,
    );
});

test('every colour is six hexadecimal digits', () => {
  const colors = [
    ...Object.values(PALETTE),
    ...formats.flatMap(([, { font, fill, border }]) => [font.color, fill, border?.color]),
    ...Object.values(HIGHLIGHTS).flatMap(({ color, fill }) => [color, fill]),
  ];
  expect(colors.filter((color) => color !== undefined && !/^[0-9A-F]{6}$/.test(color))).toEqual([]);
});

test('headers stand as the cells under them', () => {
  expect(headerStyleFor('inputDate')).toBe('headerCenter');
  expect(headerStyleFor('verdict')).toBe('header');
});
