import fc from 'fast-check';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { WorkbookReading } from '../../src/blueprint/reading';
import { type Book, cellKey, cellName, isLocked } from 'excel-host/book';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { amendmentTo, differencesFrom } from '../../src/workbench/transfer';
import { openExcel, type OpenExcel } from '../adapters/office/excel';
import { randomPlan, type RandomPlan } from '../support/random-plan';

/** The grid's calculator takes a TRUE on a list of words for one of them; whatever can be read it counts rightly. */
const readablePlan = randomPlan.map(({ plan, ...random }): RandomPlan => ({
  ...random,
  plan: { ...plan, unreadable: [] },
}));

/** A plan as a file, and the same plan in the grid's workbook, calculated. */
async function both({ plan, language, briefFor: _ }: RandomPlan) {
  const drawn = () => describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) });
  const file = createXlsxWorkbook();
  expect(await file.render(drawn())).toMatchObject({ ok: true });
  const excel = openExcel();
  expect(await excel.workbook.render(drawn())).toMatchObject({ ok: true });
  await excel.client.host.calculate();
  return { file, excel };
}

type OurFile = ReturnType<typeof createXlsxWorkbook>;

async function readingOf(file: OurFile): Promise<WorkbookReading> {
  const reading = await createXlsxWorkbook(file.bytes()).read();
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
}

interface Field {
  readonly region: string;
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly cell: string;
}

/** Every cell of ours in which people may write, by the first region that holds it. */
function fieldsOf(book: Book): Field[] {
  const known = new Set<string>();
  const all = Object.values(REGION).flatMap((region) => {
    const target = book.names.find(({ name }) => name === region)?.target;
    const sheet = book.sheets.find(({ id }) => id === target?.sheet);
    if (!target || !sheet) return [];
    const { top, left, rows, columns } = target.rect;
    return Array.from({ length: rows * columns }, (_, index): Field | null => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const key = cellKey(top + row, left + column);
      // The hidden sheet is not locked, but nobody writes over its formulas.
      if (isLocked(book, sheet, key) || sheet.cells.get(key)?.formula !== undefined) return null;
      return { region, row, column, sheet: sheet.name, cell: cellName(top + row, left + column) };
    }).filter((field) => field !== null);
  });
  return all.filter(({ sheet, cell }) => {
    const isNew = !known.has(`${sheet} ${cell}`);
    known.add(`${sheet} ${cell}`);
    return isNew;
  });
}

const withBoth = async (
  random: RandomPlan,
  check: (parts: { readonly file: OurFile; readonly excel: OpenExcel }) => Promise<void>,
): Promise<void> => {
  const parts = await both(random);
  await check(parts);
  await parts.excel.client.dispose();
};

test('what stands in a plan’s own file is nothing to write into it', () =>
  fc.assert(
    fc.asyncProperty(readablePlan, (random) =>
      withBoth(random, async ({ file, excel }) => {
        expect(amendmentTo(await readingOf(file), excel.client.host.book)?.cells).toEqual([]);
        expect(differencesFrom(await readingOf(file), excel.client.host.book)).toEqual([]);
      }),
    ),
    { numRuns: 6, endOnFailure: true },
  ));

const TYPED = ['Åse Ærø', 'A', 'Ja', 'Nej', 'æ & <ø>', 46_433, 2.5, ''] as const;

test('what was typed in the grid is written into the file, and nothing else that people write', () =>
  fc.assert(
    fc.asyncProperty(
      readablePlan,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...TYPED)), { minLength: 1, maxLength: 12 }),
      (random, typing) =>
        withBoth(random, async ({ file, excel }) => {
          const { host } = excel.client;
          const [fields, before] = [fieldsOf(host.book), await readingOf(file)];
          expect(fields.length).toBeGreaterThan(100);
          const typed = new Map(
            typing.map(([number, value]) => {
              const field = fields[number % fields.length]!;
              return [`${field.region} ${field.row} ${field.column}`, { field, value }] as const;
            }),
          );
          for (const { field, value } of typed.values())
            host.author.write(field.sheet, field.cell, [[value]]);
          await host.calculate();

          const amendment = amendmentTo(before, host.book)!;
          const inputs = amendment.cells.filter((cell) => cell.as === 'input');
          const wanted = [...typed.values()]
            .map(({ field: { region, row, column }, value }) => ({
              ...{ region, row, column, as: 'input' },
              value: value === '' ? null : value,
            }))
            .filter(
              ({ region, row, column, value }) => value !== before.regions.get(region)!.values[row]![column],
            );
          const inOrder = (cells: readonly object[]) =>
            cells.map((cell) => JSON.stringify(sorted(cell))).sort();
          expect(inOrder(inputs)).toEqual(inOrder(wanted));

          // Written into the file, it is the grid's workbook again: results and all.
          expect(await file.amend(amendment)).toMatchObject({ ok: true });
          expect(amendmentTo(await readingOf(file), host.book)?.cells).toEqual([]);
        }),
    ),
    { numRuns: 6, endOnFailure: true },
  ));

const sorted = (cell: object): object =>
  Object.fromEntries(Object.entries(cell).sort(([a], [b]) => a.localeCompare(b)));

test('a file with other tables than the grid’s is not amended, and nothing is pasted from it', async () => {
  const [random] = fc.sample(readablePlan, { numRuns: 1, seed: 5 });
  await withBoth(random!, async ({ file, excel }) => {
    const reading = await readingOf(file);
    const matrix = reading.regions.get(REGION.matrix)!;
    const taller = { ...matrix, values: [...matrix.values, matrix.values[1]!] };
    const other = { ...reading, regions: new Map([...reading.regions, [REGION.matrix, taller]]) };
    expect(amendmentTo(other, excel.client.host.book)).toBeNull();
    expect(differencesFrom(other, excel.client.host.book)).toEqual([]);
    const without = new Map([...reading.regions].filter(([name]) => name !== REGION.matrix));
    expect(amendmentTo({ ...reading, regions: without }, excel.client.host.book)).toBeNull();
  });
});

test('values pasted over cells of ours are found again', async () => {
  const [random] = fc.sample(readablePlan, { numRuns: 1, seed: 6 });
  await withBoth(random!, async ({ file, excel }) => {
    const edit = { region: REGION.matrix, row: 2, column: 0, value: null, as: 'input' } as const;
    expect(await file.amend({ cells: [edit], properties: {} })).toMatchObject({ ok: true });
    const { top, left } = excel.client.host.book.names.find(({ name }) => name === REGION.matrix)!.target!
      .rect;
    expect(differencesFrom(await readingOf(file), excel.client.host.book)).toMatchObject([
      { row: top + 2, column: left, value: null },
    ]);
  });
});
