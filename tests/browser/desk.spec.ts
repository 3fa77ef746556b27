import { build } from 'esbuild';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { startChromium } from './stage.mjs';

/* The pane's desk in frames, as Excel for the web keeps add-ins: each may do less than a page of its own. */
const EXCEL = 'http://excel.test/';
const PANE = 'http://pane.test/';
const ALL = 'allow-scripts allow-same-origin allow-popups allow-downloads';

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await startChromium();
  const { outputFiles } = await build({
    ...{ entryPoints: ['tests/browser/desk-page.ts'], bundle: true, write: false, format: 'iife' },
    logLevel: 'error',
  });
  script = outputFiles[0]!.text;
});
afterAll(() => browser.close());

interface Framed {
  readonly context: BrowserContext;
  readonly frame: Frame;
  /** What the browser had to say of what was tried. */
  readonly complaints: string[];
  answerTo(button: string): Promise<unknown>;
}

/** A page with the pane in a frame: `allow` is its policy, `around` the page's own address. */
async function framed(sandbox: string | null, allow = '', around = EXCEL): Promise<Framed> {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const attribute = sandbox === null ? '' : `sandbox="${sandbox}"`;
  const html = (body: string): { contentType: string; body: string } => ({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="da"><title>Holdplan</title><body>${body}</body></html>`,
  });
  await context.route(`${around}outer`, (route) =>
    route.fulfill(html(`<iframe src="${PANE}" allow="${allow}" ${attribute}></iframe>`)),
  );
  await context.route(PANE, (route) => route.fulfill(html(`<script>${script}</script>`)));
  await page.goto(`${around}outer`);
  const frame = page.frames()[1]!;
  await frame.waitForSelector('button');
  return {
    ...{ context, frame, complaints },
    answerTo: async (button) => {
      await frame.click(`text=${button}`);
      await frame.waitForFunction(() => window.answers.length > 0);
      return frame.evaluate(() => window.answers.pop());
    },
  };
}

test('mail is asked for without sending the page around the pane anywhere', async () => {
  const { context, frame, complaints, answerTo } = await framed(ALL);
  const opened = context.waitForEvent('page');
  await answerTo('mail');
  await opened;
  expect(frame.parentFrame()!.url()).toBe(`${EXCEL}outer`);
  expect(complaints.filter((text) => /navigat/i.test(text))).toEqual([]);
  await context.close();
});

describe('a download', () => {
  test('that the frame may begin is asked for, and begins', async () => {
    const { context, frame, answerTo } = await framed(ALL);
    const download = frame.page().waitForEvent('download');
    expect(await answerTo('save')).toBe('asked');
    expect((await download).suggestedFilename()).toBe('plan.ics');
    await context.close();
  });

  test('that the frame may not begin is never told as begun', async () => {
    const { context, frame, complaints, answerTo } = await framed(ALL.replace('allow-downloads', ''));
    expect(await answerTo('save')).toBe('asked');
    while (!complaints.some((text) => /download is disallowed/i.test(text)))
      await frame.page().waitForTimeout(50);
    await context.close();
  });

  test('is known to be refused where the frame’s own flags can be read', async () => {
    const { context, complaints, answerTo } = await framed('allow-scripts allow-same-origin', '', PANE);
    expect(await answerTo('save')).toBe('refused');
    expect(complaints.filter((text) => /download/i.test(text))).toEqual([]);
    await context.close();
  });

  test('has begun in a page of its own', async () => {
    const { context, frame } = await framed(null);
    const page = await context.newPage();
    await page.goto(PANE);
    const download = page.waitForEvent('download');
    expect(
      await page.evaluate(() => window.desk.save({ name: 'a.ics', type: 'text/calendar', text: '' })),
    ).toBe('begun');
    await download;
    expect(frame.url()).toBe(PANE);
    await context.close();
  });
});

describe('the clipboard', () => {
  test('is reached in the older way where the newer is denied', async () => {
    const { context, frame, answerTo } = await framed(ALL, "clipboard-write 'none'");
    expect(await answerTo('copy')).toBe(true);
    const other = await context.newPage();
    await other.goto(PANE);
    await other.evaluate(() => document.body.append(document.createElement('textarea')));
    await other.focus('textarea');
    await other.keyboard.press('Control+V');
    expect(await other.inputValue('textarea')).toBe('Til udklipsholderen');
    expect(frame.isDetached()).toBe(false);
    await context.close();
  });

  test('says so where neither is allowed', async () => {
    const { context, frame } = await framed(ALL, "clipboard-write 'none'");
    // Nobody has pressed anything: then no page may copy.
    expect(await frame.evaluate(() => window.unasked)).toBe(false);
    await context.close();
  });
});

describe('remembering', () => {
  test('is let go in a frame without an origin', async () => {
    const { context, answerTo } = await framed('allow-scripts');
    expect(await answerTo('remember')).toBeNull();
    await context.close();
  });

  test('is let go where there is no more room', async () => {
    const { context, frame, answerTo } = await framed(ALL);
    const full = await frame.evaluate(() => {
      for (let size = 5_300_000; size >= 1; size = Math.floor(size / 2))
        for (let index = 0; index < 3; index += 1)
          try {
            window.localStorage.setItem(`${size}.${index}`, 'x'.repeat(size));
          } catch {
            break;
          }
      try {
        window.localStorage.setItem('holdplan.by', 'Ane Eksempel');
        return false;
      } catch {
        return true;
      }
    });
    expect(full).toBe(true);
    expect(await answerTo('remember')).toBeNull();
    await context.close();
  });
});
