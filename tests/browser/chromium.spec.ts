import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { openStage, stageScripts, startChromium } from './stage.mjs';

const AXE = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe('every scene, as people see it', () => {
  test('has enough contrast in every theme, fits 320 pixels, and is used without an error', async () => {
    const scripts = await stageScripts();
    const names = await sceneNames(scripts);
    expect(names.length).toBeGreaterThan(20);
    const problems: string[] = [];
    for (const name of names) problems.push(...(await problemsOf(name, scripts)));
    expect(problems).toEqual([]);
  });

  async function sceneNames(scripts: readonly string[]): Promise<string[]> {
    const { page } = await openStage(browser, scripts);
    const names = await page.evaluate(() => window.stage.scenes);
    await page.close();
    return names;
  }

  async function problemsOf(name: string, scripts: readonly string[]): Promise<string[]> {
    const { page, problems } = await openStage(browser, [...scripts, AXE], 320);
    await page.evaluate(async (scene) => {
      Object.assign(window, { shown: await window.stage.open(scene) });
    }, name);
    await page.waitForSelector('main :is(h1, h2, h3)');
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await page.evaluate((next) => window.shown.setTheme(next), theme);
      await page.waitForTimeout(150);
      problems.push(...(await violations(page)).map((found) => `${name}, ${theme}: ${found}`));
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) problems.push(`${name} is ${width} pixels wide`);
    await page.close();
    return problems;
  }
});

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, WCAG);
  return found;
}

describe('the built pages on a server', () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = serve(join(process.cwd(), 'dist', 'addin'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('in a plain tab the pane says where to open it, and asks nobody but Microsoft for its loader', async () => {
    const page = await browser.newPage({ locale: 'da-DK', viewport: { width: 350, height: 500 } });
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.startsWith(address)) return route.continue();
      asked.push(url);
      // As the loader answers in a tab: there is no host.
      return route.fulfill({
        contentType: 'text/javascript',
        body: 'window.Office = { onReady: () => Promise.resolve({ host: null, platform: null }), context: {} };',
      });
    });
    await page.goto(`${address}/taskpane.html`);
    await page.getByRole('heading', { name: 'Åbn Holdplan i Excel' }).waitFor();
    expect(asked).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('without a connection to Microsoft it still says so', async () => {
    const page = await browser.newPage({ locale: 'da-DK' });
    await page.route('https://**/*', (route) => route.abort());
    await page.goto(`${address}/taskpane.html`);
    await page.getByRole('heading', { name: 'Åbn Holdplan i Excel' }).waitFor();
    await page.close();
  });

  test('the small window shows its text as text', async () => {
    const page = await browser.newPage();
    await page.goto(
      `${address}/message.html?lang=en&text=${encodeURIComponent('<b>Nothing</b> is missing')}`,
    );
    expect(await page.textContent('#message')).toBe('<b>Nothing</b> is missing');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.close();
  });
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

function serve(folder: string): Server {
  return createServer(({ url = '/' }, response) => {
    const path = join(folder, new URL(url, 'http://localhost').pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
      .end(readFileSync(path));
    return undefined;
  });
}
