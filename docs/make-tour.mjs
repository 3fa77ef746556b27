// Takes the pictures of the tour from the running workbench: node docs/make-tour.mjs (after npm run build:workbench)
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFolderServer, listen } from '../src/workbench/serve.mjs';
import { startChromium } from '../tests/browser/stage.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const server = createFolderServer(join(here, '..', 'dist', 'workbench'));
const port = await listen(server, 0);
const browser = await startChromium();

/** What is pressed on the way, in each language. */
const WORDS = {
  da: {
    examples: 'Vis et eksempel',
    task: 'Lav en plan for opgaven',
    steps: 'Opgavens fire trin',
    matrix: 'Kompetencematrix',
    timeline: 'Tidsplan',
    people: 'Deltagere',
    complete: 'Fuldfør',
    evidence: 'Hent bilag',
    next: 'Næste mangel',
  },
  en: {
    examples: 'Show an example',
    task: 'Make a plan for the task',
    steps: 'The four steps of the task',
    matrix: 'Competence matrix',
    timeline: 'Timeline',
    people: 'Participants',
    complete: 'Complete',
    evidence: 'Get the evidence',
    next: 'Next finding',
  },
};

for (const [language, words] of Object.entries(WORDS)) {
  const context = await browser.newContext({
    locale: language === 'da' ? 'da-DK' : 'en-GB',
    viewport: { width: 1366, height: 720 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const pane = page.frameLocator('#pane');
  const picture = async (name) => {
    await page.mouse.move(5, 5);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(here, 'images', `${name}.${language}.png`) });
  };
  const example = async (key) => {
    await page.getByRole('combobox', { name: words.examples }).selectOption(key);
    await pane.getByRole('heading', { name: words.steps }).waitFor();
    await page.waitForTimeout(1500);
  };
  const sheet = (name) => page.locator('#grid').getByText(name, { exact: true }).first().click();

  await page.goto(`http://127.0.0.1:${port}/?lang=${language}`);
  await pane.getByRole('heading', { name: words.task }).waitFor();
  await picture('1-start');

  await example('half-filled');
  await picture('2-overview');
  await pane.getByRole('button', { name: words.next }).click();
  await page.waitForTimeout(1000);
  for (let step = 0; step < 5; step += 1) await pane.getByRole('button', { name: words.next }).click();
  await picture('3-missing');

  await example('ready');
  await sheet(words.timeline);
  await pane.getByRole('button', { name: words.people, exact: true }).click();
  await pane.getByRole('heading', { name: words.people }).waitFor();
  await pane.locator('summary').first().click();
  await picture('4-people');

  await example('completed');
  await pane.getByRole('button', { name: words.complete, exact: true }).click();
  await picture('5-completed');

  const downloading = page.waitForEvent('download');
  await pane.getByRole('button', { name: words.evidence }).click();
  const evidence = readFileSync(await (await downloading).path(), 'utf8');
  const paper = await context.newPage();
  await paper.setViewportSize({ width: 1180, height: 820 });
  await paper.setContent(evidence);
  await paper.screenshot({ path: join(here, 'images', `6-evidence.${language}.png`) });
  await context.close();
}
await browser.close();
server.close();
