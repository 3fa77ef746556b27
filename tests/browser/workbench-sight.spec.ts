import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/language';
import { workbookWords } from '../../src/strings/workbook';
import {
  LARGE,
  measuresOf,
  newPerson,
  openWorkbench,
  ROW_NUMBERS,
  serveForTests,
  SMALL,
  type Viewport,
} from './workbench-stage';

/*
 * What a reader needs is in view on the laptop they have, with nothing scrolled: counted in the real grid, at its own
 * widths and in its own letters.
 */

const served = serveForTests();

interface Sight {
  /** Keys of the columns that stand wholly in view. */
  readonly columns: readonly string[];
  /** Pixels above the first row that scrolls. */
  readonly header: number;
  /** Texts that need more room than they have. */
  readonly clipped: readonly string[];
}

/** Seen with or without the pane, which takes the window's right side. */
async function look(page: Page, sheet: string, pane: boolean): Promise<Sight> {
  const { widths, heights } = await measuresOf(page, sheet);
  return page.evaluate(
    ([name, pane, widths, heights, rowNumbers]) => {
      const { book } = window.holdplanHost;
      const { cells, results, merges, frozen } = book.sheets.find((candidate) => candidate.name === name)!;
      const STRIDE = 16_384;
      const sum = (from: number, count: number, sizes: readonly number[]): number =>
        sizes.slice(from, from + count).reduce((a, b) => a + b, 0);
      const textAt = (key: number) => results.get(key) ?? cells.get(key)?.value ?? '';

      const { left, right } = document.querySelector('#grid')!.getBoundingClientRect();
      const room = (pane ? right : window.innerWidth) - left - rowNumbers;
      const keyRow = frozen.rows - 1;
      const columns: string[] = [];
      for (let column = 0; sum(0, column + 1, widths) <= room; column += 1)
        if (widths[column]! > 0) columns.push(String(textAt(keyRow * STRIDE + column)));

      const pen = document.createElement('canvas').getContext('2d')!;
      const widthOf = (text: string): number => pen.measureText(text).width;
      /** Words go on to the next line behind a space, a hyphen or a stroke. */
      const linesIn = (text: string, available: number): number => {
        let lines = 1;
        let line = '';
        for (const word of text.match(/[^\s/-]+[/-]?\s*|[/-]\s*/g) ?? []) {
          if (line !== '' && widthOf((line + word).trimEnd()) > available) {
            lines += 1;
            line = '';
          }
          line += word;
          if (widthOf(line.trimEnd()) > available) return Infinity;
        }
        return lines;
      };
      const isClipped = (key: number, styleName: string): boolean => {
        const [row, column] = [Math.floor(key / STRIDE), key % STRIDE];
        const text = textAt(key);
        if (typeof text !== 'string' || text === '' || widths[column]! * heights[row]! === 0) return false;
        const { font, wrapText, textOrientation, indentLevel } = book.styles.get(styleName)!;
        const merge = merges.find((rect) => rect.top === row && rect.left === column);
        const letter = font.size / 0.75;
        pen.font = `${font.bold ? 'bold ' : ''}${letter}px Calibri, Carlito`;
        const across = sum(column, merge?.columns ?? 1, widths) - 4 - indentLevel * 9;
        const down = sum(row, merge?.rows ?? 1, heights);
        const [along, aside] = textOrientation === 0 ? [across, down] : [down - 4, across];
        // What is not wrapped goes on over blank neighbours.
        const next = cells.get(key + 1);
        const goesOn = !wrapText && next?.value === undefined && next?.formula === undefined;
        const lines = wrapText ? linesIn(text, along) : goesOn || widthOf(text) <= along ? 1 : Infinity;
        return lines * letter * 1.15 > aside + 2;
      };
      return {
        columns,
        header: sum(0, frozen.rows, heights),
        clipped: [...cells]
          .filter(([key, { style }]) => isClipped(key, style))
          .map(([key]) => `${Math.floor(key / STRIDE) + 1}: ${String(textAt(key))}`),
      };
    },
    [sheet, pane, widths, heights, ROW_NUMBERS] as const,
  );
}

const people = ({ columns }: Sight): number => columns.filter((key) => /^P\d+$/.test(key)).length;
/** The timeline's key rows stand further down: above its weeks are their numbers. */
const weeks = ({ columns }: Sight): number => columns.filter((key) => /^\d+$/.test(key)).length;

describe.each(LANGUAGES)('a plan of ten people (%s)', (language) => {
  const { sheetNames } = workbookWords(language);

  async function inWindow(viewport: Viewport, judge: (page: Page) => Promise<void>): Promise<void> {
    const { context } = await newPerson(served.browser, served.address, viewport);
    const { page, showExample } = await openWorkbench(context, `${served.address}?lang=${language}`);
    await showExample('ready', language);
    await judge(page);
    await context.close();
  }

  test('on a small screen', async () => {
    await inWindow(SMALL, async (page) => {
      const beside = (sheet: keyof typeof sheetNames): Promise<Sight> => look(page, sheetNames[sheet], true);
      const alone = (sheet: keyof typeof sheetNames): Promise<Sight> => look(page, sheetNames[sheet], false);

      const matrix = await beside('matrix');
      expect(matrix.columns.slice(0, 4)).toEqual(['id', 'name', 'decision', 'verdict']);
      expect(people(matrix)).toBeGreaterThanOrEqual(8);
      expect(people(await alone('matrix'))).toBeGreaterThanOrEqual(18);
      expect(matrix.header).toBeLessThanOrEqual(150);

      expect(weeks(await beside('timeline'))).toBeGreaterThanOrEqual(12);
      expect(weeks(await alone('timeline'))).toBeGreaterThanOrEqual(26);

      expect((await beside('participants')).columns.slice(0, 4)).toEqual([
        ...['id', 'name', 'confirmed', 'verdict'],
      ]);
      expect((await alone('participants')).columns).toEqual(
        expect.arrayContaining(['name', 'role', 'side', 'unit', 'email', 'covers', 'obtains', 'verdict']),
      );

      for (const sheet of ['overview', 'participants', 'matrix', 'timeline', 'brief', 'history'] as const)
        expect({ sheet, clipped: (await beside(sheet)).clipped }).toEqual({ sheet, clipped: [] });
    });
  });

  test('on a large one', async () => {
    await inWindow(LARGE, async (page) => {
      expect(people(await look(page, sheetNames.matrix, true))).toBe(24);
      expect(weeks(await look(page, sheetNames.timeline, true))).toBe(40);
    });
  });
});
