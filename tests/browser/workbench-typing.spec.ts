import type { Scalar } from 'excel-host/book';
import { readyPlanForEachTest, serveForTests, until, type Cell, type Workbench } from './workbench-stage';

/* What is typed stays what it is: it is read as Danes write it, or it is a text; and it changes nothing beside. */
const served = serveForTests();
let workbench: Workbench;
readyPlanForEachTest(served, (opened) => {
  workbench = opened;
});

const unit = (): Promise<Cell> => workbench.cellOf('HP_Participants', 'P02', 'unit');

test('a text stays one, whatever it looks like, and no row grows with it', async () => {
  const { page } = workbench;
  const { sheet, row, column } = await unit();
  await workbench.openSheet(sheet);
  await workbench.click(sheet, row, column);
  const typed: readonly (readonly [text: string, value: Scalar])[] = [
    ['1. marts', '1. marts'],
    ['- noget', '- noget'],
    ['=SUM(1;2)', '=SUM(1;2)'],
    ["'0123", '0123'],
    ["'=1+1", '=1+1'],
    ['10%', '10%'],
    ['1,5', 1.5],
  ];
  for (const [index, [text, value]] of typed.entries()) {
    await workbench.type(text);
    await workbench.holds(sheet, row + index, column, value);
  }
  await page.keyboard.type('første', { delay: 40 });
  await page.keyboard.press('Alt+Enter');
  await workbench.type('anden');
  await page.keyboard.type('fed', { delay: 40 });
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  const below = row + typed.length;
  await workbench.holds(sheet, below, column, 'første\nanden');
  await workbench.holds(sheet, below + 1, column, 'fed');

  await workbench.click(sheet, row, column);
  await workbench.type('Et meget langt navn på en enhed, som ikke kan stå på en linje i cellen. '.repeat(4));
  await page.waitForTimeout(1_500);
  await workbench.click(sheet, below, column);
  await workbench.type('Her');
  await workbench.holds(sheet, below, column, 'Her');
});

const says = (words: RegExp): Promise<void> => until(async () => words.test(await workbench.says()));

test('nothing is formatted, and the page says so', async () => {
  const { page } = workbench;
  const { sheet, row, column } = await unit();
  await workbench.openSheet(sheet);
  await workbench.click(sheet, row, column);
  for (const keys of ['Control+b', 'Control+i', 'Control+u', 'Control+Shift+x']) {
    await page.keyboard.press(keys);
    await says(/^Her kan der ikke formateres/);
    await workbench.type('x');
    await says(/^Holdplan uden Excel/);
    await page.keyboard.press('ArrowUp');
  }
});

test('a name that Excel would not give a sheet is refused', async () => {
  const { page } = workbench;
  const names = () => page.evaluate(() => window.holdplanHost.book.sheets.map(({ name }) => name));
  const before = await names();
  await workbench.openSheet('Deltagere');
  await page.locator('#grid').getByText('Deltagere', { exact: true }).first().dblclick({ delay: 60 });
  for (const [name, words] of [
    ['a/b', 'Et arks navn er højst 31 tegn'],
    ['', 'Et ark skal have et navn.'],
    ['overblik', 'Sådan kan et ark ikke hedde'],
    ['History', 'Sådan kan et ark ikke hedde'],
  ] as const) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(name, { delay: 40 });
    await page.keyboard.press('Enter');
    await page.getByText(words).first().waitFor();
    expect(await names()).toEqual(before);
    await page.getByRole('button', { name: 'Annuller' }).click();
    await page.getByText(words).first().waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Holdet', { delay: 40 });
  await page.keyboard.press('Enter');
  await until(async () => (await names()).includes('Holdet'));
});
