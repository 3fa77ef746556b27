import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli, type Cli } from '../cli/holdplan';
import {
  newPerson,
  openColleague,
  openReadyPlan,
  openWorkbench,
  serveForTests,
  until,
  workbenchIn,
  type Workbench,
} from './workbench-stage';

const served = serveForTests();
let cli: Cli;
let file: Uint8Array;
beforeAll(async () => {
  cli = buildCli();
  const made = await cli.run(['new', '--out', 'plan.xlsx', '--start', '2027-02-01', '--lang', 'da']);
  if (made.code !== 0) throw new Error(made.stdout + made.stderr);
  file = readFileSync(join(cli.folder, 'plan.xlsx'));
});
afterAll(async () => {
  cli.remove();
});

const NOT_A_WORKBOOK =
  'Filen er ikke en Excel-projektmappe (.xlsx), eller den er skåret af. Gitteret er ikke ændret.';

const fileOf = (name: string, bytes: Uint8Array) => ({
  ...{ name, buffer: Buffer.from(bytes) },
  mimeType: 'application/octet-stream',
});

async function choose({ page }: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Åbn .xlsx …' }).click();
  await (await choosing).setFiles(fileOf(name, bytes));
}

async function drop({ page }: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent('#grid', 'dragover', { dataTransfer });
  await page.dispatchEvent('#grid', 'drop', { dataTransfer });
}

const said = (workbench: Workbench, text: string) => until(async () => (await workbench.says()) === text);

/** Somebody writes the name of a participant in the grid. */
async function typeName(workbench: Workbench, name: string): Promise<void> {
  const cell = await workbench.cellOf('HP_Participants', 'P01', 'name');
  await workbench.openSheet(cell.sheet);
  await workbench.click(cell.sheet, cell.row, cell.column);
  await workbench.type(name);
  await workbench.holds(cell.sheet, cell.row, cell.column, name);
}

async function nameIn(workbench: Workbench): Promise<unknown> {
  const cell = await workbench.cellOf('HP_Participants', 'P01', 'name');
  return workbench.value(cell.sheet, cell.row, cell.column);
}

test.each([
  ['the file chooser', choose],
  ['dropping it on the grid', drop],
])('a file is opened by %s, written in, and downloaded with what was written', async (_, open) => {
  const { context, problems } = await newPerson(served.browser, served.address);
  const workbench = await openWorkbench(context, served.address);
  await open(workbench, 'plan.xlsx', file);
  await said(workbench, 'plan.xlsx er åbnet.');
  await workbench.paneShows('Opgavens fire trin');
  expect(await nameIn(workbench)).toBeNull();

  await typeName(workbench, 'Åse Ærø');
  const { name, bytes } = await workbench.download(() =>
    workbench.page.getByRole('button', { name: 'Hent .xlsx' }).click(),
  );
  expect(name).toBe('Holdplan.xlsx');
  writeFileSync(join(cli.folder, 'after.xlsx'), bytes);
  const [before, after] = [
    await cli.run(['check', 'plan.xlsx', '--json']),
    await cli.run(['check', 'after.xlsx', '--json']),
  ];
  expect(before.code).toBe(1);
  expect(after.stdout).not.toBe(before.stdout);

  // And what was written is there when it is opened again.
  const { context: other } = await newPerson(served.browser, served.address);
  const again = await openWorkbench(other, served.address);
  await choose(again, 'after.xlsx', bytes);
  await said(again, 'after.xlsx er åbnet.');
  expect(await nameIn(again)).toBe('Åse Ærø');

  expect(problems).toEqual([]);
  await other.close();
  await context.close();
});

test('a file that is none is refused in words, and the grid stays as it was', async () => {
  const { context, problems } = await newPerson(served.browser, served.address);
  const workbench = await openWorkbench(context, served.address);
  workbench.page.on('dialog', (dialog) => void dialog.accept());
  await workbench.showExample('ready');
  await workbench.paneShows('Opgavens fire trin');
  await typeName(workbench, 'Åse Ærø');
  for (const open of [choose, drop]) {
    await open(workbench, 'referat.docx', new TextEncoder().encode('Referat'));
    await said(workbench, NOT_A_WORKBOOK);
    expect(await nameIn(workbench)).toBe('Åse Ærø');
  }
  await open_cut(workbench);
  expect(await nameIn(workbench)).toBe('Åse Ærø');
  expect(problems).toEqual([]);
  await context.close();

  async function open_cut(target: Workbench): Promise<void> {
    await choose(target, 'afskåret.xlsx', file.slice(0, file.length / 2));
    await said(target, NOT_A_WORKBOOK);
  }
});

test('a reload keeps the work; starting over asks first, and Cancel keeps everything', async () => {
  const { context, problems, workbench } = await openReadyPlan(served);
  const { page } = workbench;
  await typeName(workbench, 'Åse Ærø');
  await page.waitForTimeout(1_500);

  await page.reload();
  const reloaded = workbenchIn(page);
  await reloaded.paneShows('Opgavens fire trin');
  expect(await nameIn(reloaded)).toBe('Åse Ærø');

  const asked: string[] = [];
  let answer: 'accept' | 'dismiss' = 'dismiss';
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog[answer]();
  });
  const startOver = () => page.getByRole('button', { name: 'Start forfra' }).click();
  await startOver();
  expect(asked).toEqual([expect.stringMatching(/^Start forfra\? Alt i gitteret bliver slettet/)]);
  await page.waitForTimeout(500);
  expect(await nameIn(reloaded)).toBe('Åse Ærø');

  answer = 'accept';
  await startOver();
  await reloaded.paneShows('Lav en plan for opgaven');
  expect(await page.evaluate(() => window.holdplanHost.book.sheets.map(({ name }) => name))).toEqual([
    'Ark1',
  ]);
  // An empty grid is nothing to ask about.
  await startOver();
  expect(asked).toHaveLength(2);
  expect(problems).toEqual([]);
  await context.close();
});

test('what was undone and done again beside a colleague is there after a reload', async () => {
  const { context, problems, workbench } = await openReadyPlan(served);
  const { page } = workbench;
  const colleague = await openColleague(workbench);
  await colleague.page.waitForTimeout(1_000);

  const theirs = await colleague.cellOf('HP_Participants', 'P03', 'unit');
  await page.bringToFront();
  await typeName(workbench, 'Åse Ærø');
  await colleague.page.bringToFront();
  await colleague.openSheet(theirs.sheet);
  await colleague.click(theirs.sheet, theirs.row, theirs.column);
  await colleague.type('Kollegaens enhed');
  await workbench.holds(theirs.sheet, theirs.row, theirs.column, 'Kollegaens enhed');

  await page.bringToFront();
  const named = async (name: string): Promise<void> => {
    for (const window of [workbench, colleague]) await until(async () => (await nameIn(window)) === name);
    await workbench.holds(theirs.sheet, theirs.row, theirs.column, 'Kollegaens enhed');
  };
  await page.keyboard.press('Control+z');
  await named('Ane Eksempel');
  await page.keyboard.press('Control+y');
  await named('Åse Ærø');
  await page.waitForTimeout(1_500);
  await page.reload();
  await workbench.paneShows('Opgavens fire trin');
  await named('Åse Ærø');
  // What is undone by keys was done before, and stays.
  await workbench.openSheet(theirs.sheet);
  await workbench.click(theirs.sheet, theirs.row, theirs.column);
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(500);
  await named('Åse Ærø');
  expect(problems).toEqual([]);
  await context.close();
});

test('a plan that has just been shown can be replaced and thrown away at once', async () => {
  const { context, problems } = await newPerson(served.browser, served.address);
  const workbench = await openWorkbench(context, served.address);
  const { page } = workbench;
  page.on('dialog', (dialog) => void dialog.accept());
  for (const key of ['ready', 'empty'] as const) await workbench.showExample(key);
  await page.getByRole('button', { name: 'Start forfra' }).click();
  await workbench.paneShows('Lav en plan for opgaven');
  await page.waitForTimeout(3_000);
  expect(problems).toEqual([]);
  await context.close();
});
