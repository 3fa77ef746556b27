import { WAIT_MS } from '../limits.mjs';
import { newPerson, openWorkbench, serveForTests } from './workbench-stage';

/* Whatever a browser refuses, the job can be done. */

const served = serveForTests();

/** Nothing kept, no window opened: run in every page and frame before anything of ours. */
function refuseAll(): void {
  const refuse = (): never => {
    throw new DOMException('Refused by a test', 'SecurityError');
  };
  Object.defineProperty(window, 'localStorage', { get: refuse });
  IDBFactory.prototype.open = refuse;
  if ('serviceWorker' in navigator)
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('Refused by a test'));
  window.open = () => null;
}

test('in a browser that keeps nothing and opens nothing, a plan is completed, and the work is told as not kept', async () => {
  const { context, problems } = await newPerson(served.browser, served.address);
  await context.addInitScript(refuseAll);
  const workbench = await openWorkbench(context, served.address);
  const { page, pane, paneShows } = workbench;
  const status = page.locator('#status');

  await page.getByRole('button', { name: 'Åbn som kollega' }).click();
  await status.filter({ hasText: `${served.address}?kollega` }).waitFor();

  // Not by its title above the grid: that the work is not kept is said there.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByLabel('Vis et eksempel').selectOption('ready');
  await paneShows('Opgavens fire trin');
  await pane.getByRole('button', { name: 'Fuldfør', exact: true }).click();
  await paneShows('Fuldfør opgaven');
  await pane.getByLabel('Fuldføres af').fill('Ane Eksempel');
  await pane.getByRole('button', { name: 'Fuldfør opgaven' }).click();
  await paneShows('Opgaven er fuldført');
  await status.filter({ hasText: 'Browseren gemmer ikke arbejdet' }).waitFor();
  const file = await workbench.download(() => page.getByRole('button', { name: 'Hent .xlsx' }).click());
  expect(file.bytes.length).toBeGreaterThan(10_000);

  expect(problems).toEqual([]);
  await context.close();
});

test('what cannot be fetched is told, and is fetched when it is asked for again', async () => {
  // A browser that has kept the pages would not ask.
  const context = await served.browser.newContext({ locale: 'da-DK', serviceWorkers: 'block' });
  context.setDefaultTimeout(WAIT_MS);
  const workbench = await openWorkbench(context, served.address);
  const { pane, paneShows } = workbench;
  await workbench.showExample('ready');
  await paneShows('Opgavens fire trin');

  await context.route('**/addin/*.js', (route) => route.abort());
  await pane.getByRole('button', { name: 'Deltagere', exact: true }).click();
  await pane.getByText('En del af Holdplan kunne ikke hentes.').first().waitFor();
  await pane.getByRole('button', { name: 'Prøv igen' }).click();
  await pane.getByText('En del af Holdplan kunne ikke hentes.').first().waitFor();
  await context.unroute('**/addin/*.js');
  await pane.getByRole('button', { name: 'Prøv igen' }).click();
  await paneShows('Deltagere');

  // What a button needs: told as a message, and the page stays.
  await context.route('**/addin/*.js', (route) => route.abort());
  await pane.getByText('Ane Eksempel').first().click();
  await pane.getByRole('button', { name: 'Kopiér besked' }).first().click();
  await pane.getByText('En del af Holdplan kunne ikke hentes.').first().waitFor();
  await context.unroute('**/addin/*.js');
  await pane.getByRole('button', { name: 'Kopiér besked' }).first().click();
  await pane.getByText('Kopieret.').or(pane.getByText('Kopiér teksten selv')).first().waitFor();
  await context.close();
});
