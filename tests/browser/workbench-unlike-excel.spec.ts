import type { BrowserContext, Page } from 'playwright-core';
import { openReadyPlan, serveForTests, type Cell, type Workbench } from './workbench-stage';

/* What docs/workbench.md says that Excel does and the grid does not, where no other test says so. */
const served = serveForTests();
let context: BrowserContext;
let problems: string[];
let workbench: Workbench;
let page: Page;
let unit: Cell;
beforeAll(async () => {
  ({ context, problems, workbench } = await openReadyPlan(served));
  page = workbench.page;
  unit = await workbench.cellOf('HP_Participants', 'P02', 'unit');
});
beforeEach(async () => {
  await workbench.openSheet(unit.sheet);
  await workbench.click(unit.sheet, unit.row, unit.column);
});
afterEach(() => {
  expect(problems).toEqual([]);
});
afterAll(() => context.close());

/** All words around the grid, wherever they pop up. */
const wordsInSight = async (): Promise<string> => {
  await page.waitForTimeout(500);
  return page.locator('body').innerText();
};
const holdsInUnit = (value: string | number): Promise<void> =>
  workbench.holds(unit.sheet, unit.row, unit.column, value);

test('the right button brings no menu', async () => {
  const before = await wordsInSight();
  const box = (await page.locator('#grid canvas[id^="univer-sheet"]').boundingBox())!;
  await page.mouse.click(box.x + 400, box.y + 200, { button: 'right' });
  expect(await wordsInSight()).toBe(before);
  await page.locator('#grid').getByText('Deltagere', { exact: true }).first().click({ button: 'right' });
  expect(await wordsInSight()).toBe(before);
});

test('no ribbon, no line for formulas, no sums', async () => {
  await page.keyboard.press('Shift+ArrowDown');
  const parts = ['ribbon-toolbar', 'headerbar', 'formula-bar', 'defined-name'];
  for (const part of parts)
    expect([part, await page.locator(`[data-u-comp="${part}"]`).count()]).toEqual([part, 0]);
  expect(await page.locator('#grid').innerText()).not.toMatch(/Sum|Average|Count|100\s*%/);
});

test('nothing is found or replaced', async () => {
  const before = await wordsInSight();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+h');
  expect(await wordsInSight()).toBe(before);
});

test('no hint is shown beside a cell', async () => {
  const hints = await page.evaluate((name) => {
    const { validations } = window.holdplanHost.book.sheets.find((sheet) => sheet.name === name)!;
    return validations.flatMap(({ prompt }) => (prompt as { message?: string } | null)?.message ?? []);
  }, unit.sheet);
  expect(hints.length).toBeGreaterThan(0);
  for (let column = 1; column < 7; column += 1) {
    await workbench.click(unit.sheet, unit.row, column);
    const words = await wordsInSight();
    for (const hint of hints) expect(words).not.toContain(hint);
  }
});

test('no word is completed from those above it', async () => {
  await workbench.type('Øko');
  await holdsInUnit('Øko');
});

test('numbers of other kinds are texts', async () => {
  const texts = ['10%', '1/2', '08:30', '1.234,5', '1e3', 'SAND', '5 kr'];
  for (const [down, text] of texts.entries()) {
    await workbench.type(text);
    await workbench.holds(unit.sheet, unit.row + down, unit.column, text);
  }
});

test('an apostrophe is forgotten when the cell is edited again', async () => {
  await workbench.type("'0123");
  await holdsInUnit('0123');
  await page.keyboard.press('ArrowUp');
  await page.waitForTimeout(500);
  await page.keyboard.press('F2');
  await page.waitForTimeout(1_000);
  await workbench.type('4');
  await holdsInUnit(1234);
});

test('today is not written by keys', async () => {
  const { sheet, row, column } = await workbench.cellOf('HP_Timeline', 'K02', 'start');
  await workbench.goTo(sheet, row, column);
  const before = await workbench.value(sheet, row, column);
  await page.keyboard.press('Control+;');
  await page.keyboard.press('Control+Shift+;');
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(500);
  expect(await workbench.value(sheet, row, column)).toBe(before);
});

test('no column is made wider', async () => {
  const name = await workbench.cellOf('HP_Participants', 'P02', 'name');
  const { x } = await workbench.cornerOf({ ...name, row: 0 });
  const { y } = (await page.locator('#grid canvas[id^="univer-sheet"]').boundingBox())!;
  await page.mouse.move(x, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + 10, { steps: 6 });
  await page.mouse.up();
  await page.waitForTimeout(500);
  expect(await workbench.says()).toMatch(/^Her kan der ikke formateres/);
  // The columns behind it stand where they stood.
  await workbench.click(unit.sheet, unit.row, unit.column);
  await workbench.type('x');
  await workbench.holds(unit.sheet, unit.row, unit.column, 'x');
});
