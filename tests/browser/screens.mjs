// Pictures of every scene of the pane: node tests/browser/screens.mjs [FOLDER] [SCENE …]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, stageScripts, startChromium } from './stage.mjs';

const [folder = '.cache/screens', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const scripts = await stageScripts();
const browser = await startChromium();
const first = await openStage(browser, scripts);
const scenes = await first.page.evaluate(() => window.stage.scenes);
await first.page.close();

for (const scene of scenes.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const { page, problems } = await openStage(browser, scripts);
  await page.evaluate(async (name) => {
    window.shown = await window.stage.open(name);
  }, scene);
  for (const language of ['da', 'en'])
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate(
        ([nextLanguage, nextTheme]) => {
          window.shown.setLanguage(nextLanguage);
          window.shown.setTheme(nextTheme);
        },
        [language, theme],
      );
      await page.waitForSelector('main :is(h1, h2, h3)');
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(folder, `${scene}.${language}.${theme}.png`), fullPage: true });
    }
  if (problems.length > 0) {
    process.stderr.write(`${scene}: ${problems.join('\n')}\n`);
    process.exitCode = 1;
  }
  await page.close();
}
await browser.close();
