import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { resolve } = createRequire(import.meta.url);

/** The system's own Chromium: a downloaded one is not there in every network. */
export function startChromium() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  );
  if (!executablePath) throw new Error('There is no Chromium: apt-get install chromium');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
}

/** Everything the stage needs, as scripts to be put into a page. */
export async function stageScripts() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['tests/browser/stage.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', HOLDPLAN_VERSION: '"0.1.0"' },
    logLevel: 'error',
  });
  const client = join(dirname(resolve('@microsoft/office-js/package.json')), 'dist/excel-web-16.00.js');
  return [readFileSync(client, 'utf8'), outputFiles[0].text];
}

const EMPTY = `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Holdplan</title>
<style>body { margin: 0; font-family: 'Segoe UI', system-ui, sans-serif; font-size: 14px }</style></head>
<body><div id="pane"></div></body></html>`;

/** A fresh page with the stage in it; what goes wrong in it is gathered in `problems`. */
export async function openStage(browser, scripts, width = 350) {
  const page = await browser.newPage({
    viewport: { width, height: 700 },
    // A colour half-way between two themes is nobody's to judge.
    reducedMotion: 'reduce',
  });
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  // An address of its own, answered here: a page without one may not keep anything.
  await page.route('http://pane.test/', (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
  await page.goto('http://pane.test/');
  for (const content of scripts) await page.addScriptTag({ content });
  return { page, problems };
}
