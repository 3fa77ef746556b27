/** @minutes 3 */
import { strFromU8, unzipSync } from 'fflate';
import { cellName, columnOf, rowOf, type Scalar } from 'excel-host/book';
import { EXAMPLE_KEYS } from '../../src/examples';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { recalculate } from '../programs/recalculate';
import { describeWithSoffice } from '../programs/soffice';
import { sheetCells, type SheetCells } from '../support/sheet-cells';
import {
  newPerson,
  openColleague,
  openWorkbench,
  serveForTests,
  until,
  type Workbench,
} from './workbench-stage';

/*
 * Every formula of every example, as the grid shows it, as the workbook behind it keeps it, as the downloaded file tells
 * it, and as LibreOffice works that file out: four times the same, whatever has been done before.
 */
const served = serveForTests();

interface Moment {
  readonly when: string;
  readonly formulas: readonly Formula[];
  readonly file: Uint8Array;
}
interface Formula {
  readonly sheet: string;
  readonly key: number;
  readonly kept: Scalar | undefined;
  readonly shown: Scalar | undefined;
}

const formulasOf = ({ page }: Workbench): Promise<Formula[]> =>
  page.evaluate(async () => {
    const { book, shown } = window.holdplanHost;
    const inGrid = await shown();
    return book.sheets.flatMap(({ id, name, cells, results }) =>
      [...cells].flatMap(([key, { formula }]) =>
        formula === undefined
          ? []
          : [{ sheet: name, key, kept: results.get(key), shown: inGrid.get(id)?.get(key) }],
      ),
    );
  });

async function momentOf(workbench: Workbench, when: string): Promise<Moment> {
  await until(async () => (await formulasOf(workbench)).every(({ kept }) => kept !== undefined));
  const formulas = await formulasOf(workbench);
  const { page } = workbench;
  const { bytes } = await workbench.download(() => page.locator('#tools button').nth(1).click());
  return { when, formulas, file: bytes };
}

function sheetsOf(file: Uint8Array): ReadonlyMap<string, SheetCells> {
  const workbook = strFromU8(unzipSync(file)['xl/workbook.xml']!);
  const names = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name!);
  return new Map(sheetCells(file).map((cells, index) => [names[index]!, cells]));
}

const isSame = (a: Scalar | undefined, b: Scalar | undefined): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9);

/** Where the four part, in words. */
async function partings(moments: readonly Moment[]): Promise<string[]> {
  const recalculated = await recalculate(
    moments.map(({ file }) => file),
    'da-DK',
  );
  return moments.flatMap(({ when, formulas, file }, index) => {
    const [told, worked] = [sheetsOf(file), sheetsOf(recalculated[index]!)];
    expect(formulas.length).toBeGreaterThan(1_000);
    return formulas.flatMap(({ sheet, key, kept, shown }) => {
      const address = cellName(rowOf(key), columnOf(key));
      const [inFile, right] = [told, worked].map((sheets) => sheets.get(sheet)?.get(address) ?? '');
      return [kept, shown, inFile].every((value) => isSame(value, right))
        ? []
        : [`${when}: ${sheet}!${address} ${JSON.stringify({ right, kept, shown, inFile })}`];
    });
  });
}

/** The same numbers every time. */
function seeded(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed;
  return (choices) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return choices[Math.floor((state / 2_147_483_648) * choices.length)]!;
  };
}

const EDITS = [
  { region: 'HP_Matrix', row: 'K02', column: 'P01', size: [5, 4], values: ['A', 'D', 'H', '', 'h', 'x'] },
  { region: 'HP_Matrix', row: 'K03', column: 'decision', size: [10, 1], values: ['Ja', 'Nej', 'måske', ''] },
  {
    ...{ region: 'HP_Timeline', row: 'K04', column: 'start', size: [5, 2] },
    values: ['01-03-2027', '15-06-2027', '31-02-2027', '', '3-4-27', '46447'],
  },
  {
    ...{ region: 'HP_Participants', row: 'P03', column: 'name', size: [10, 1] },
    values: ['Åse Ærø', '', 'Bo Prøve', 'Ida Øst', '12'],
  },
] as const;

/** Fifty cells, in four pastings. */
async function editAtRandom(workbench: Workbench, choose: ReturnType<typeof seeded>): Promise<void> {
  for (const { region, row, column, size, values } of EDITS) {
    const cell = await workbench.cellOf(region, row, column);
    await workbench.goTo(cell.sheet, cell.row, cell.column);
    const [rows, columns] = size;
    await workbench.paste(
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => choose<string>(values))),
    );
  }
}

async function start(language: Language) {
  const person = await newPerson(served.browser, served.address);
  const workbench = await openWorkbench(person.context, `${served.address}?lang=${language}`);
  workbench.page.on('dialog', (dialog) => void dialog.accept());
  return { ...person, workbench };
}

describeWithSoffice('grid, workbook, file and LibreOffice say the same', () => {
  test.each(LANGUAGES)('of every example in %s', async (language) => {
    const { context, problems, workbench } = await start(language);
    const moments: Moment[] = [];
    for (const key of EXAMPLE_KEYS) {
      await workbench.showExample(key, language);
      moments.push(await momentOf(workbench, key));
    }
    expect(await partings(moments)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('after fifty edits, undone and done again, a colleague’s, and a reload', async () => {
    const { context, problems, workbench } = await start('da');
    const { page } = workbench;
    const choose = seeded(20_270_301);
    await workbench.showExample('ready');
    await workbench.paneShows('Opgavens fire trin');
    const moments: Moment[] = [];
    const look = async (when: string): Promise<void> => {
      await page.waitForTimeout(1_000);
      moments.push(await momentOf(workbench, when));
    };
    await editAtRandom(workbench, choose);
    await look('fifty edits');
    // The button that was pressed has the keyboard.
    const inGrid = await workbench.cellOf('HP_Participants', 'P01', 'name');
    const pressTwice = async (keys: string): Promise<void> => {
      await workbench.openSheet(inGrid.sheet);
      await workbench.click(inGrid.sheet, inGrid.row, inGrid.column);
      for (let step = 0; step < 2; step += 1) {
        await page.keyboard.press(keys);
        await page.waitForTimeout(300);
      }
    };
    await pressTwice('Control+z');
    await look('two undone');
    await pressTwice('Control+y');
    await look('two done again');

    const colleague = await openColleague(workbench);
    await editAtRandom(colleague, choose);
    await page.bringToFront();
    await look('a colleague’s edits');
    await page.reload();
    await workbench.paneShows('Opgavens fire trin');
    await look('a reload');

    const told = moments.map(({ formulas }) => JSON.stringify(formulas.map(({ kept }) => kept)));
    // Undoing and redoing come back to where they were; the other steps bring something new.
    expect([told[2] === told[0], told[1] === told[0], told[3] === told[2], told[4] === told[3]]).toEqual([
      ...[true, false, false, true],
    ]);
    expect(await partings(moments)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
