import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Scalar } from 'excel-host/book';
import type { ExcelHost } from 'excel-host';
import type { Language } from '../../src/domain/language';
import { EXAMPLES, type ExampleKey } from '../../src/examples';
import { createFolderServer, listen } from '../../src/workbench/serve.mjs';
import { WAIT_MS } from '../limits.mjs';
import { startChromium } from './stage.mjs';

declare global {
  interface Window {
    /** The workbench's own, so that a test can look into the workbook behind the canvas. */
    readonly holdplanHost: ExcelHost;
  }
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const SMALL: Viewport = { width: 1366, height: 768 };
export const LARGE: Viewport = { width: 1920, height: 1080 };

/** dist/workbench on a server of its own. A copy, so that a build meanwhile does not take it away. */
async function serveWorkbench(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-workbench-'));
  cpSync(join(process.cwd(), 'dist', 'workbench'), folder, { recursive: true });
  const server = createFolderServer(folder);
  const port = await listen(server, 0);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

/** A browser and the workbench on a server, while a file's tests run. */
export function serveForTests(): { readonly browser: Browser; readonly address: string } {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveWorkbench>>;
  beforeAll(async () => {
    [browser, served] = await Promise.all([startChromium(), serveWorkbench()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get browser() {
      return browser;
    },
    get address() {
      return served.address;
    },
  };
}

/** A browser of one person, with nothing kept in it. What is not as it should be gathers in `problems`. */
export async function newPerson(
  browser: Browser,
  address: string,
  viewport: Viewport = SMALL,
): Promise<{ readonly context: BrowserContext; readonly problems: string[] }> {
  const context = await browser.newContext({ locale: 'da-DK', viewport, acceptDownloads: true });
  context.setDefaultTimeout(WAIT_MS);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(blob|data):/.test(url)) problems.push(`asked for ${url}`);
  });
  return { context, problems };
}

/** The workbench in a window, and what a person does in it with mouse and keyboard. */
export async function openWorkbench(context: BrowserContext, address: string): Promise<Workbench> {
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(address);
  const workbench = workbenchIn(page);
  await workbench.paneShows(/./);
  await page.locator('#grid canvas[id^="univer-sheet"]').waitFor();
  workbench.readyAfter = performance.now() - begun;
  return workbench;
}

/** The workbench with the ready plan in it, in a browser of its own. */
export async function openReadyPlan({
  browser,
  address,
}: ReturnType<typeof serveForTests>): Promise<
  Awaited<ReturnType<typeof newPerson>> & { readonly workbench: Workbench }
> {
  const person = await newPerson(browser, address);
  const workbench = await openWorkbench(person.context, address);
  await workbench.showExample('ready');
  await workbench.paneShows('Opgavens fire trin');
  return { ...person, workbench };
}

/** The same anew before each test of a file; after it, nothing may have gone wrong. */
export function readyPlanForEachTest(
  served: ReturnType<typeof serveForTests>,
  begin: (workbench: Workbench) => void | Promise<void>,
): void {
  let opened: Awaited<ReturnType<typeof openReadyPlan>>;
  beforeEach(async () => {
    opened = await openReadyPlan(served);
    await begin(opened.workbench);
  });
  afterEach(async () => {
    expect(opened.problems).toEqual([]);
    await opened.context.close();
  });
}

/** A colleague in a window of their own. */
export async function openColleague({ page }: Workbench): Promise<Workbench> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Åbn som kollega' }).click();
  const colleague = workbenchIn(await opening);
  await colleague.paneShows('Opgavens fire trin');
  return colleague;
}

export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Milliseconds until grid and pane stood there. */
  readyAfter: number;
  paneShows(heading: string | RegExp): Promise<void>;
  says(): Promise<string>;
  showExample(key: ExampleKey, language?: Language): Promise<void>;
  /** By its tab at the foot of the grid. */
  openSheet(name: string): Promise<void>;
  /** By keyboard, from the sheet's first cell. Rows and columns count from 0. */
  goTo(sheet: string, row: number, column: number): Promise<void>;
  /** By mouse, on a sheet that has just been opened and not been scrolled. */
  click(sheet: string, row: number, column: number, where?: 'middle' | 'arrow'): Promise<void>;
  /** Where a cell is drawn along by the mouse, on a sheet that has just been opened and not been scrolled. */
  cornerOf(cell: Cell): Promise<{ readonly x: number; readonly y: number }>;
  /** Then the key that ends it. At the pace of a person: the grid opens its editor at the first letter. */
  type(text: string, end?: 'Enter' | 'Tab'): Promise<void>;
  paste(rows: readonly (readonly string[])[]): Promise<void>;
  /** What stands in a cell, in the workbook behind the grid. */
  value(sheet: string, row: number, column: number): Promise<Scalar | null>;
  /** Waits until it does. */
  holds(sheet: string, row: number, column: number, value: Scalar | null): Promise<void>;
  /** The region's row and column that carry these keys, as the product finds its cells. */
  cellOf(region: string, row: string, column: string): Promise<Cell>;
  /** As a file on disk. */
  download(button: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}

export interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The page's policy forbids what Playwright's own waiting does in it, so it is asked again and again. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Never came true: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** So wide are the grid's own row numbers. */
export const ROW_NUMBERS = 46;
/** Further than any test looks. */
const LINES = 500;

/** How wide and how high a sheet's columns and rows are, in pixels, and where the grid begins. What is hidden is 0. */
export const measuresOf = (page: Page, sheet: string) =>
  page.evaluate(
    ([name, lines]) => {
      const { columnWidths, hiddenColumns, rowHeights, hiddenRows } = window.holdplanHost.book.sheets.find(
        (candidate) => candidate.name === name,
      )!;
      const pixels = (
        points: ReadonlyMap<number, number>,
        hidden: ReadonlySet<number>,
        standard: number,
      ): number[] =>
        Array.from({ length: lines }, (_, line) =>
          hidden.has(line) ? 0 : Math.round((points.get(line) ?? standard) / 0.75),
        );
      const { left, top } = document
        .querySelector('#grid canvas[id^="univer-sheet"]')!
        .getBoundingClientRect();
      return {
        ...{ widths: pixels(columnWidths, hiddenColumns, 66), heights: pixels(rowHeights, hiddenRows, 18) },
        ...{ left, top },
      };
    },
    [sheet, LINES] as const,
  );

/** After a click or a key the grid needs a moment before it takes the next. */
const A_MOMENT = 250;

export function workbenchIn(page: Page): Workbench {
  const pane = page.frameLocator('#pane');
  const moment = (): Promise<void> => page.waitForTimeout(A_MOMENT);

  const pointOf = async (sheet: string, row: number, column: number) => {
    const { widths, heights, left, top } = await measuresOf(page, sheet);
    const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);
    return {
      x: left + ROW_NUMBERS + sum(widths.slice(0, column)),
      y: top + 20 + sum(heights.slice(0, row)),
      width: widths[column]!,
      height: heights[row]!,
    };
  };

  const workbench: Workbench = {
    page,
    pane,
    readyAfter: 0,
    paneShows: (heading) => pane.getByRole('heading', { name: heading }).first().waitFor(),
    says: async () => (await page.locator('#status').textContent()) ?? '',

    showExample: async (key, language = 'da') => {
      const title = EXAMPLES[key].title[language];
      await page.locator('#tools select').first().selectOption(key);
      await until(async () => (await workbench.says()) === title);
    },

    openSheet: async (name) => {
      await page.locator('#grid').getByText(name, { exact: true }).first().click();
      await until(() =>
        page.evaluate((wanted) => {
          const { sheets, activeSheet } = window.holdplanHost.book;
          return sheets.find(({ id }) => id === activeSheet)?.name === wanted;
        }, name),
      );
      await moment();
    },

    goTo: async (sheet, row, column) => {
      await workbench.openSheet(sheet);
      await workbench.click(sheet, 0, 0);
      const { down, right } = await page.evaluate(
        ([name, row, column]) => {
          const { hiddenRows, hiddenColumns } = window.holdplanHost.book.sheets.find(
            (candidate) => candidate.name === name,
          )!;
          const shown = (count: number, hidden: ReadonlySet<number>): number =>
            Array.from({ length: count }, (_, index) => index).filter((index) => !hidden.has(index)).length;
          return { down: shown(row, hiddenRows), right: shown(column, hiddenColumns) };
        },
        [sheet, row, column] as const,
      );
      for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown');
      for (let step = 0; step < right; step += 1) await page.keyboard.press('ArrowRight');
      await moment();
    },

    click: async (sheet, row, column, where = 'middle') => {
      const { x, y, width, height } = await pointOf(sheet, row, column);
      await page.mouse.click(where === 'arrow' ? x + width - 9 : x + width / 2, y + height / 2);
      await moment();
    },

    cornerOf: async ({ sheet, row, column }) => {
      const { x, y, width, height } = await pointOf(sheet, row, column);
      return { x: x + width - 1, y: y + height - 1 };
    },

    type: async (text, end = 'Enter') => {
      await page.keyboard.type(text, { delay: 40 });
      await moment();
      await page.keyboard.press(end);
      await moment();
    },

    paste: async (rows) => {
      const text = rows.map((row) => row.join('\t')).join('\n');
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('Control+v');
      await moment();
    },

    value: (sheet, row, column) =>
      page.evaluate(
        ([name, key]) =>
          window.holdplanHost.book.sheets.find((candidate) => candidate.name === name)?.cells.get(key)
            ?.value ?? null,
        [sheet, row * 16_384 + column] as const,
      ),

    holds: async (sheet, row, column, value) => {
      await until(async () => (await workbench.value(sheet, row, column)) === value).catch(() => undefined);
      expect({ sheet, row, column, value: await workbench.value(sheet, row, column) }).toEqual({
        ...{ sheet, row, column, value },
      });
    },

    cellOf: async (region, rowKey, columnKey) => {
      const found = await page.evaluate(
        ([wanted, rowKey, columnKey]) => {
          const { names, sheets } = window.holdplanHost.book;
          const target = names.find(({ name }) => name === wanted)!.target!;
          const { name, cells } = sheets.find(({ id }) => id === target.sheet)!;
          const { top, left, rows, columns } = target.rect;
          const at = (row: number, column: number) => cells.get(row * 16_384 + column)?.value;
          const row = Array.from({ length: rows }, (_, index) => top + index).find(
            (index) => at(index, left) === rowKey,
          );
          const column = Array.from({ length: columns }, (_, index) => left + index).find(
            (index) => at(top, index) === columnKey,
          );
          return { sheet: name, row: row ?? -1, column: column ?? -1 };
        },
        [region, rowKey, columnKey] as const,
      );
      if (found.row < 0 || found.column < 0)
        throw new Error(`${region} has no ${rowKey}/${columnKey}: ${JSON.stringify(found)}`);
      return found;
    },

    download: async (press) => {
      const downloading = page.waitForEvent('download');
      await press();
      const download = await downloading;
      return {
        name: download.suggestedFilename(),
        bytes: new Uint8Array(readFileSync(await download.path())),
      };
    },
  };
  return workbench;
}
