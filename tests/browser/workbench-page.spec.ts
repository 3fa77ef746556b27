import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { EXAMPLE_KEYS, type ExampleKey } from '../../src/examples';
import { LARGE, newPerson, openWorkbench, serveForTests, SMALL, until, workbenchIn } from './workbench-stage';

const AXE = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const served = serveForTests();

/** What each example shows in the pane, and the word for its state. */
const SHOWN: Readonly<Record<ExampleKey, string>> = {
  empty: 'Opgavens fire trin',
  'half-filled': 'Opgavens fire trin',
  ready: 'Opgavens fire trin',
  completed: 'Opgavens fire trin',
  changed: 'Opgavens fire trin',
  damaged: 'Projektmappen er beskadiget',
  'other-task': 'Opgavens fire trin',
};
const STATE: Readonly<Record<ExampleKey, RegExp>> = {
  empty: /Der mangler \d+ ting/,
  'half-filled': /Der mangler \d+ ting/,
  ready: /Intet mangler\. Opgaven kan fuldføres\./,
  completed: /Planen er, som da den blev fuldført\./,
  changed: /Planen er ændret, siden den blev fuldført\./,
  'other-task': /Intet mangler\. Opgaven kan fuldføres\./,
  damaged: /Det, I har skrevet, er her stadig\./,
};

test('every example can be chosen, one after the other, and the pane shows its page', async () => {
  const { context, problems } = await newPerson(served.browser, served.address);
  const workbench = await openWorkbench(context, served.address);
  process.stdout.write(`workbench: grid and pane ready after ${workbench.readyAfter.toFixed(0)} ms\n`);
  workbench.page.on('dialog', (dialog) => void dialog.accept());
  expect(EXAMPLE_KEYS).toHaveLength(7);
  for (const key of EXAMPLE_KEYS) {
    await workbench.showExample(key);
    await workbench.paneShows(SHOWN[key]);
    await workbench.pane.getByText(STATE[key]).first().waitFor();
  }
  const again = await openWorkbench(context, served.address);
  process.stdout.write(`workbench: and in a second window after ${again.readyAfter.toFixed(0)} ms\n`);
  expect(problems).toEqual([]);
  await context.close();
});

test('works without a connection once it has been loaded', async () => {
  const { context, problems } = await newPerson(served.browser, served.address);
  const workbench = await openWorkbench(context, served.address);
  const { page } = workbench;
  await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null));
  await context.setOffline(true);
  await page.reload();
  const offline = workbenchIn(page);
  await offline.paneShows('Lav en plan for opgaven');
  await offline.showExample('ready');
  await offline.paneShows('Opgavens fire trin');
  const cell = await offline.cellOf('HP_Participants', 'P01', 'unit');
  await page.waitForTimeout(1_000);
  await offline.openSheet(cell.sheet);
  await offline.click(cell.sheet, cell.row, cell.column);
  await offline.type('Uden net');
  await offline.holds(cell.sheet, cell.row, cell.column, 'Uden net');
  expect(problems).toEqual([]);
  await context.close();
});

/*
 * The grid's own elements (the zoom at its foot, its list of sheets) are Univer's, and these rules are what they
 * break. Nothing else may, in the grid either; everything that the job needs is in the pane.
 */
const UNIVERS = ['aria-allowed-attr', 'aria-command-name', 'aria-roles', 'button-name'];
const IN_GRID = '#grid';

test.each([
  ['1366×768', SMALL],
  ['1920×1080', LARGE],
])('page and pane have no violation of WCAG 2.2 AA at %s', async (_, viewport) => {
  const { context } = await newPerson(served.browser, served.address, viewport);
  const workbench = await openWorkbench(context, served.address);
  const { page, pane } = workbench;
  page.on('dialog', (dialog) => void dialog.accept());
  const frame = (): Frame => page.frames().find((candidate) => candidate.url().endsWith('pane.html'))!;

  await expectCleanPage(page);
  expect(await violations(frame())).toEqual([]);
  await workbench.showExample('half-filled');
  await workbench.paneShows('Opgavens fire trin');
  await expectCleanPage(page);
  for (const name of ['Plan', 'Deltagere', 'Fuldfør']) {
    await pane.getByRole('button', { name, exact: true }).click();
    expect(await violations(frame())).toEqual([]);
  }
  await context.close();
});

async function expectCleanPage(page: Page): Promise<void> {
  const outside = await violations(page, { exclude: [['#pane'], [IN_GRID]] });
  expect(outside).toEqual([]);
  const within = await violations(page, { include: [[IN_GRID]] });
  expect(within.filter((found) => !UNIVERS.includes(found.split(':')[0]!))).toEqual([]);
}

/** Evaluated by the tools of the browser, which the page's policy does not bind. */
async function violations(page: Page | Frame, where: object = { include: [['html']] }): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    async ([where, runOnly]) => {
      interface Found {
        readonly violations: readonly { id: string; nodes: readonly { target: unknown[]; html: string }[] }[];
      }
      const { axe } = window as unknown as {
        axe: { run(where: object, options: object): Promise<Found> };
      };
      const found = await axe.run(where, { runOnly });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${String(target)} ${html.slice(0, 160)}`),
      );
    },
    [where, WCAG] as const,
  );
}
