import type { Scalar } from 'excel-host/book';
import { dateToSerial } from '../../src/domain/date';
import { readyPlanForEachTest, serveForTests, until, type Cell, type Workbench } from './workbench-stage';

/*
 * Every way in which a value gets into a cell: read as Danes write it, and refused as a whole where one cell is locked.
 */
const served = serveForTests();
let workbench: Workbench;
readyPlanForEachTest(served, (opened) => {
  workbench = opened;
});

const FIRST_OF_MARCH = dateToSerial('2027-03-01');

/** As browsers copy: text, a page, or both. */
async function copied(texts: Readonly<Record<string, string>>): Promise<void> {
  await workbench.page.evaluate(
    (given) =>
      navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })])),
        ),
      ]),
    texts,
  );
}

/** How a cell is formatted: nothing of it comes with what is pasted. */
const looksOf = (sheet: string, row: number, column: number): Promise<unknown> =>
  workbench.page.evaluate(
    ([name, key]) => {
      const { style, numberFormat } =
        window.holdplanHost.book.sheets.find((candidate) => candidate.name === name)?.cells.get(key) ?? {};
      return { style, numberFormat };
    },
    [sheet, row * 16_384 + column] as const,
  );

const EXCELS_HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65{mso-number-format:"dd\\\\-mm\\\\-yyyy";}</style></head>
<body><table><!--StartFragment--><tr><td class=xl65 align=right style="font-weight:700;background:#ff0000">01-03-2027</td><td class=xl65 style="mso-number-format:'dd-mm-yyyy'">31-12-2027</td></tr><!--EndFragment--></table></body></html>`;

const BOTH = { 'text/plain': '01-03-2027\t31-12-2027\r\n', 'text/html': EXCELS_HTML };

describe('dates are read day first', () => {
  test.each([
    ['text', { 'text/plain': BOTH['text/plain'] }],
    ['a page', { 'text/html': '<table><tr><td>01-03-2027</td><td>31-12-2027</td></tr></table>' }],
    ['what Excel copies', BOTH],
  ])('pasted as %s', async (_, texts) => {
    const { sheet, row, column } = await workbench.cellOf('HP_Timeline', 'K02', 'start');
    await workbench.goTo(sheet, row, column);
    const looks = await looksOf(sheet, row, column);
    await copied(texts);
    await workbench.page.keyboard.press('Control+v');
    await workbench.holds(sheet, row, column, FIRST_OF_MARCH);
    await workbench.holds(sheet, row, column + 1, dateToSerial('2027-12-31'));
    expect(await looksOf(sheet, row, column)).toEqual(looks);
  });

  test('in several lines; and what is no date stays a text, also where Americans would read one', async () => {
    const { sheet, row, column } = await workbench.cellOf('HP_Timeline', 'K02', 'start');
    await workbench.goTo(sheet, row, column);
    await workbench.paste([['1-3-2027'], ['12/31/2027'], ['Mar 1, 2027'], ['01.03.2027']]);
    await workbench.holds(sheet, row, column, FIRST_OF_MARCH);
    await workbench.holds(sheet, row + 1, column, '12/31/2027');
    await workbench.holds(sheet, row + 2, column, 'Mar 1, 2027');
    await workbench.holds(sheet, row + 3, column, FIRST_OF_MARCH);
  });

  test('copied from one cell to others', async () => {
    const { page } = workbench;
    const { sheet, row, column } = await workbench.cellOf('HP_Timeline', 'K02', 'start');
    await workbench.goTo(sheet, row, column);
    await workbench.type('01-03-2027');
    await workbench.holds(sheet, row, column, FIRST_OF_MARCH);
    await page.keyboard.press('ArrowUp');
    await copied({ 'text/plain': 'something else' });
    await page.keyboard.press('Control+c');
    await until(() => page.evaluate(async () => (await navigator.clipboard.readText()) === '01-03-2027'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+v');
    await workbench.holds(sheet, row + 1, column, FIRST_OF_MARCH);
    await workbench.holds(sheet, row + 2, column, FIRST_OF_MARCH);
  });

  test('drawn along by the mouse, a date goes on by days', async () => {
    const { page } = workbench;
    const { sheet, row, column } = await workbench.cellOf('HP_Timeline', 'K02', 'start');
    await workbench.openSheet(sheet);
    await workbench.click(sheet, row, column);
    await workbench.type('01-03-2027');
    await workbench.holds(sheet, row, column, FIRST_OF_MARCH);
    await workbench.click(sheet, row, column);
    const corner = await workbench.cornerOf({ sheet, row, column });
    const end = await workbench.cornerOf({ sheet, row: row + 2, column });
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x, end.y - 5, { steps: 8 });
    await page.mouse.up();
    for (const days of [0, 1, 2]) await workbench.holds(sheet, row + days, column, FIRST_OF_MARCH + days);
  });

  test('and in a cell for texts such a text is one', async () => {
    const { sheet, row, column } = await workbench.cellOf('HP_Participants', 'P02', 'unit');
    await workbench.goTo(sheet, row, column);
    await workbench.type('01-03-2027');
    await workbench.holds(sheet, row, column, '01-03-2027');
    await workbench.paste([['01-03-2027']]);
    await workbench.holds(sheet, row + 1, column, '01-03-2027');
  });
});

describe('over locked cells and open ones at once, nothing is done', () => {
  let open: Cell;
  let before: readonly (Scalar | null)[];
  const row = async (): Promise<readonly (Scalar | null)[]> =>
    Promise.all([0, 1, 2, 3, 4].map((column) => workbench.value(open.sheet, open.row, column)));
  /** The number of the first area, its name, and whether it takes part. */
  const mixed = async (): Promise<void> => {
    for (let step = 0; step < 2; step += 1) await workbench.page.keyboard.press('Shift+ArrowLeft');
  };
  beforeEach(async () => {
    open = await workbench.cellOf('HP_Matrix', 'K01', 'decision');
    before = await row();
    await workbench.goTo(open.sheet, open.row, open.column);
  });
  const refused = async (words: RegExp): Promise<void> => {
    await until(async () => words.test(await workbench.says()));
    expect(await row()).toEqual(before);
  };

  test('by pasting', async () => {
    await mixed();
    await workbench.paste([['a', 'b', 'Nej']]);
    await refused(/^Kompetencematrix [AB]5 er låst: .* Intet er ændret/);
    // It is said until something else is done.
    await workbench.goTo(open.sheet, open.row, open.column);
    await workbench.type('Nej');
    await workbench.holds(open.sheet, open.row, open.column, 'Nej');
    await until(async () => (await workbench.says()).startsWith('Holdplan uden Excel'));
  });

  test('by the Delete key', async () => {
    await mixed();
    await workbench.page.keyboard.press('Delete');
    await refused(/^Kompetencematrix [AB]5 er låst/);
  });

  test('by drawing an open cell over locked ones', async () => {
    const { page } = workbench;
    await workbench.openSheet(open.sheet);
    const corner = await workbench.cornerOf(open);
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x - 200, corner.y - 5, { steps: 8 });
    await page.mouse.up();
    await refused(/^Kompetencematrix [AB]5 er låst/);
  });

  test('by cutting, which is refused in plain words, also of an open cell alone', async () => {
    await workbench.page.keyboard.press('Control+x');
    await refused(/^Her kan der ikke klippes/);
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Delete');
    await workbench.holds(open.sheet, open.row + 1, open.column, null);
    await refused(/./);
  });
});
