import {
  openColleague,
  readyPlanForEachTest,
  serveForTests,
  until,
  type Cell,
  type Workbench,
} from './workbench-stage';

const served = serveForTests();

let workbench: Workbench;
readyPlanForEachTest(served, async (opened) => {
  workbench = opened;
  await workbench.page.waitForTimeout(1_000);
});

const selected = ({ page }: Workbench): Promise<Cell> =>
  page.evaluate(() => {
    const { sheets, selection } = window.holdplanHost.book;
    const { name } = sheets.find(({ id }) => id === selection.sheet)!;
    return { sheet: name, row: selection.rect.top, column: selection.rect.left };
  });

test('what is typed into a locked cell is put back, and the page says why', async () => {
  const cell = await workbench.cellOf('HP_Matrix', 'K01', 'name');
  const before = await workbench.value(cell.sheet, cell.row, cell.column);
  await workbench.openSheet(cell.sheet);
  await workbench.click(cell.sheet, cell.row, cell.column);
  await workbench.type('Noget andet');
  await until(async () => (await workbench.says()).startsWith('Kompetencematrix B5 er låst'));
  expect(await workbench.value(cell.sheet, cell.row, cell.column)).toBe(before);
});

test('Ctrl+Z takes back what was typed, in the grid and for the pane', async () => {
  const cell = await workbench.cellOf('HP_Matrix', 'K01', 'decision');
  await workbench.openSheet(cell.sheet);
  await workbench.click(cell.sheet, cell.row, cell.column);
  await workbench.page.keyboard.press('Delete');
  await workbench.holds(cell.sheet, cell.row, cell.column, null);
  await workbench.pane.getByText('13 af 14').first().waitFor();
  await workbench.page.keyboard.press('Control+z');
  await workbench.holds(cell.sheet, cell.row, cell.column, 'Ja');
  await workbench.pane.getByText('13 af 14').first().waitFor({ state: 'detached' });
});

test('a value that is not on the list is refused in the workbook’s own words', async () => {
  const cell = await workbench.cellOf('HP_Matrix', 'K01', 'P04');
  const before = await workbench.value(cell.sheet, cell.row, cell.column);
  await workbench.goTo(cell.sheet, cell.row, cell.column);
  await workbench.type('Q');
  await workbench.page.getByText('Vælg A, D eller H på listen, eller tøm feltet.').waitFor();
  await workbench.page.getByRole('button', { name: 'OK' }).click();
  expect(await workbench.value(cell.sheet, cell.row, cell.column)).toBe(before);
});

test('while the pane reads, whoever types stays in their cell', async () => {
  const { page } = workbench;
  const cell = await workbench.cellOf('HP_Participants', 'P01', 'unit');
  await workbench.openSheet(cell.sheet);
  await workbench.click(cell.sheet, cell.row, cell.column);
  await workbench.type('Først');
  // Meanwhile the pane reads and the sheet is calculated.
  await page.keyboard.type('Derpå langsomt', { delay: 150 });
  await page.keyboard.press('Enter');
  await workbench.holds(cell.sheet, cell.row, cell.column, 'Først');
  await workbench.holds(cell.sheet, cell.row + 1, cell.column, 'Derpå langsomt');
  await page.waitForTimeout(1_500);
  expect(await selected(workbench)).toEqual({ ...cell, row: cell.row + 2 });
});

test('»Gå til celle« brings the cell’s sheet to the front, with the cell selected', async () => {
  const { page, pane } = workbench;
  const cell = await workbench.cellOf('HP_Matrix', 'K01', 'decision');
  await workbench.openSheet(cell.sheet);
  await workbench.click(cell.sheet, cell.row, cell.column);
  await page.keyboard.press('Delete');
  await workbench.openSheet('Overblik');
  const item = pane
    .getByRole('listitem')
    .filter({ hasText: /^.*K01 / })
    .last();
  await item
    .getByRole('button', { name: /^Gå til/ })
    .first()
    .click();
  await until(async () => JSON.stringify(await selected(workbench)) === JSON.stringify(cell));
});

test('two people in two windows see what the other writes, and the last to write has the cell', async () => {
  const colleague = await openColleague(workbench);
  expect(await colleague.says()).toMatch(/^Du er kollega i dette vindue/);
  await colleague.page.waitForTimeout(1_000);

  // What the colleague empties is missing in the first window's pane as well.
  const cell = await colleague.cellOf('HP_Matrix', 'K01', 'decision');
  await colleague.openSheet(cell.sheet);
  await colleague.click(cell.sheet, cell.row, cell.column);
  await colleague.page.keyboard.press('Delete');
  await workbench.holds(cell.sheet, cell.row, cell.column, null);
  await workbench.pane.getByText('13 af 14').first().waitFor();

  const unit = await colleague.cellOf('HP_Participants', 'P01', 'unit');
  const write = async (who: Workbench, text: string): Promise<void> => {
    await who.page.bringToFront();
    await who.openSheet(unit.sheet);
    await who.click(unit.sheet, unit.row, unit.column);
    await who.type(text);
    for (const window of [workbench, colleague]) await window.holds(unit.sheet, unit.row, unit.column, text);
  };
  await write(colleague, 'Kollegaens enhed');
  await write(workbench, 'Lederens enhed');
  await write(colleague, 'Kollegaens sidste ord');
});
