/**
 * Another day comes here, and Univer must see it: it is this file's own.
 *
 * @jest-environment node
 */
import * as fc from 'fast-check';
import { cellName, columnOf, rowOf } from '../../src/excel-host/book/address';
import { isWaiting } from '../../src/excel-host/book/stale';
import { createHeadlessEngine } from '../../src/excel-host/engine/headless-univer';
import { copyBook } from '../../src/excel-host/snapshot';
import { createOfficeClient, type OfficeClient } from 'excel-host/node';
import { cellsOf, useExcel, valuesOf } from './excel';

/*
 * Results are kept for as long as they hold: nothing is worked out twice, and nothing that is old is shown.
 */
/** Formulas that the engine has been asked to work out, each time. */
let asked: string[][] = [];
beforeEach(() => {
  asked = [];
});
afterEach(() => {
  jest.useRealTimers();
});

const excel = useExcel({
  engine: () => {
    const engine = createHeadlessEngine();
    return {
      ...engine,
      calculate: (book) => {
        asked.push(
          book.sheets.flatMap((sheet) =>
            [...sheet.cells].flatMap(([key, cell]) =>
              isWaiting(sheet, key, cell) ? [cellName(rowOf(key), columnOf(key))] : [],
            ),
          ),
        );
        return engine.calculate(book);
      },
    };
  },
});

const write = (address: string, input: unknown): void => excel.host.author.write('Ark1', address, input);
const read = (address: string): Promise<unknown[][]> => excel.run((context) => valuesOf(context, address));

/** Noon, wherever this runs. Only the clock stands still. */
const itIs = (day: string): void => {
  jest.useFakeTimers({
    now: new Date(`${day}T12:00:00`),
    doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'nextTick', 'queueMicrotask'],
  });
};

describe('what is worked out, and when', () => {
  test('nothing where nothing has changed since the snapshot, whatever is read', async () => {
    write('A1:C1', [[1, '=A1+1', '=B1&""']]);
    expect(await read('A1:C1')).toEqual([[1, 2, '2']]);
    const kept = excel.host.snapshot();
    write('A1', 5);
    expect(await read('A1:C1')).toEqual([[5, 6, '6']]);
    asked = [];
    excel.host.restore(kept);
    expect(await read('A1:C1')).toEqual([[1, 2, '2']]);
    await excel.host.calculate();
    expect(asked).toEqual([]);
  });

  test('what hangs on a changed cell, through other cells, and nothing else', async () => {
    write('A1:D2', [
      [1, '=A1+1', '=SUM(B1:B2)', '=A2'],
      [2, '=A2', '=C1&"!"', '="alone"'],
    ]);
    await read('A1:D2');
    asked = [];
    excel.host.restore(excel.host.snapshot());
    write('A1', 7);
    expect(await read('A1:D2')).toEqual([
      [7, 8, 10, 2],
      [2, 2, '10!', 'alone'],
    ]);
    expect(asked).toEqual([['B1', 'C1', 'C2']]);
  });

  test('what was changed but not read before the snapshot is worked out after it', async () => {
    write('A1:B1', [[1, '=A1+1']]);
    await read('B1');
    write('A1', 10);
    excel.host.restore(excel.host.snapshot());
    expect(await read('B1')).toEqual([[11]]);
  });

  test('today, when the day is another, and what hangs on it', async () => {
    itIs('2027-02-28');
    write('A1:C1', [['=TODAY()', '=DAY(A1)', 2]]);
    expect(await read('B1')).toEqual([[28]]);
    const kept = excel.host.snapshot();
    asked = [];
    excel.host.restore(kept);
    expect(await read('B1')).toEqual([[28]]);
    expect(asked).toEqual([]);
    itIs('2027-03-01');
    excel.host.restore(kept);
    expect(await read('A1:C1')).toEqual([[46_447, 1, 2]]);
    expect(asked).toEqual([['A1', 'B1']]);
  });

  test('what holds for a moment, with every change and when the workbook is opened, and not when it is read', async () => {
    write('A1:C1', [['=RAND()', '=A1+0', 1]]);
    const [[first, same]] = (await read('A1:B1')) as [[number, number]];
    expect(same).toBe(first);
    expect(await read('A1:B1')).toEqual([[first, first]]);
    excel.host.restore(excel.host.snapshot());
    const [[opened, sameAgain]] = (await read('A1:B1')) as [[number, number]];
    expect(opened).not.toBe(first);
    expect(sameAgain).toBe(opened);
    write('C1', 2);
    const [[changed]] = (await read('A1')) as [[number]];
    expect(changed).not.toBe(opened);
  });

  test('what reads a whole column, of all that stands in it', async () => {
    write('A1:A3', [[1], [2], ['=A1+A2']]);
    write('C1', '=SUM(A:A)');
    expect(await read('C1')).toEqual([[6]]);
    write('A2', 5);
    expect(await read('C1')).toEqual([[12]]);
    write('C1', '=SUM(A:A)*2');
    expect(await read('C1')).toEqual([[24]]);
  });

  test('what reads by a name, when the name is another’s', async () => {
    const name = (address: string): Promise<void> =>
      excel.client.Excel.run(async (context) => {
        context.workbook.names.getItemOrNullObject('Here').delete();
        context.workbook.names.add('Here', cellsOf(context, address));
        await context.sync();
      });
    write('A1:C1', [[1, 2, '=Here*10']]);
    expect(await read('C1')).toEqual([['#NAME?']]);
    await name('A1');
    expect(await read('C1')).toEqual([[10]]);
    await name('B1');
    expect(await read('C1')).toEqual([[20]]);
  });

  test('nothing where a sheet has another name, and what has looked for that name', async () => {
    await addSheet(excel.client.Excel, 'Tal');
    excel.host.author.write('Tal', 'A1', 4);
    write('A1:B1', [['=Tal!A1', '=IFERROR(Nye!A1,"none")']]);
    expect(await read('A1:B1')).toEqual([[4, 'none']]);
    asked = [];
    excel.host.author.renameSheet('Tal', 'Nye');
    expect(await read('A1:B1')).toEqual([[4, 4]]);
    expect(asked).toEqual([['B1']]);
  });

  test('a copied sheet by its own cells, also where those it was copied from had changed', async () => {
    write('A1:B1', [[1, '=A1+1']]);
    await read('B1');
    write('A1', 5);
    excel.host.author.copySheet('Ark1');
    await excel.host.calculate();
    expect(excel.host.book.sheets.map(({ results }) => [...results.values()])).toEqual([[6], [6]]);
  });

  test('a sheet that gets the place and the number of one that is gone', async () => {
    const { Excel } = excel.client;
    await addSheet(Excel, 'Tal');
    excel.host.author.write('Tal', 'A1', 1);
    write('A1', '=Tal!A1');
    expect(await read('A1')).toEqual([[1]]);
    excel.host.author.deleteSheet('Tal');
    await addSheet(Excel, 'Tal');
    expect(await read('A1')).toEqual([[0]]);
  });
});

const everythingIn = ({ host }: OfficeClient) =>
  host.book.sheets.map(({ name, cells, results }) => ({
    name,
    inputs: [...cells],
    results: sorted(results),
  }));

const sorted = (results: ReadonlyMap<number, unknown>) => [...results].sort(([a], [b]) => a - b);

/** What the same cells give where nobody has calculated before. */
async function afresh({ host }: OfficeClient) {
  const other = createOfficeClient();
  other.host.restore({ book: { ...copyBook(host.book), basis: null } });
  await other.host.calculate();
  const shown = everythingIn(other);
  await other.dispose();
  return shown;
}

const SHEETS = ['Ark1', 'Min plan', 'Tal'];
const ROWS = 6;

const sheet = fc.constantFrom(...SHEETS);
const upTo = (row: number) =>
  fc.tuple(fc.constantFrom(...'ABCD'), fc.integer({ min: 1, max: row })).map(([c, r]) => `${c}${r}`);
const area = (row: number) => fc.tuple(upTo(row), upTo(row)).map(([from, to]) => `${from}:${to}`);
const prefix = fc.constantFrom('', '', "'Min plan'!", 'Tal!', 'ark1!', 'Nye!');

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom<unknown>(0.1, 0.2, true, 'x', "'7", ''),
);

/** In A to D a formula reads rows above its own, on any sheet: a circle would have no right answer. */
const narrow = (row: number) => {
  const [one, many] = [upTo(row - 1), area(row - 1)];
  return fc.oneof(
    fc.tuple(prefix, one, one).map(([p, a, b]) => `=${p}${a}+${b}*2`),
    fc.tuple(prefix, many).map(([p, a]) => `=SUM(${p}${a})`),
    fc.tuple(prefix, many, one).map(([p, a, b]) => `=COUNTIF(${p}${a},${b})&"/"&COUNTA(${p}${a})`),
    fc.tuple(prefix, one, one).map(([p, a, b]) => `=IF(${p}${a}="","",IFERROR(1/${p}${a},${b}))`),
    fc.tuple(prefix, one).map(([p, a]) => `=${p}${a}&""`),
    fc.tuple(one, many).map(([a, b]) => `=IFERROR(INDEX(${b},MATCH(${a},${b},0)),"none")`),
    fc.constantFrom('=YEAR(TODAY())', '=1/0', '=NA()', '=""', '=0.1+0.2'),
  );
};

/** In E, which nobody reads, it may read through names, whole columns and what only its functions know. */
const wide = fc.oneof(
  fc.constantFrom('=SUM(Her)', '=COUNTA(HER,Der)', '=SUM(Tal!A:B)', "=COUNT('Min plan'!B:D)"),
  // Not to a sheet that is not found: Univer then gives wrong results to other formulas as well.
  fc.tuple(fc.constantFrom('', 'Ark1!'), upTo(ROWS)).map(([p, a]) => `=INDIRECT("${p}${a}")&""`),
  upTo(ROWS - 2).map((a) => `=COUNT(OFFSET(Tal!${a},1,0,2,2))`),
);

type Step = (client: OfficeClient) => void | Promise<void>;

const writing = fc
  .tuple(sheet, fc.constantFrom(...'ABCDE'), fc.integer({ min: 1, max: ROWS }))
  .chain(([name, column, row]) =>
    fc
      .oneof(value, column === 'E' ? wide : row === 1 ? value : narrow(row))
      .map((input): [string, Step] => [
        `${name}!${column}${row} ${String(input)}`,
        ({ host }) => void (has(host, name) && host.author.write(name, `${column}${row}`, input)),
      ]),
  );
const named = fc
  .tuple(fc.constantFrom('Her', 'Der'), sheet, area(ROWS))
  .map(([name, on, address]): [string, Step] => [
    `${name} is ${on}!${address}`,
    ({ Excel }) =>
      Excel.run(async ({ workbook, sync }) => {
        const [old, target] = [
          workbook.names.getItemOrNullObject(name),
          workbook.worksheets.getItemOrNullObject(on),
        ];
        await sync();
        if (!old.isNullObject) old.delete();
        if (!target.isNullObject) workbook.names.add(name, target.getRange(address));
        await sync();
      }),
  ]);
const has = ({ book }: OfficeClient['host'], name: string): boolean =>
  book.sheets.some((one) => one.name === name);
const rename = (from: string, to: string): [string, Step] => [
  `${from} → ${to}`,
  ({ host }) => void (has(host, from) && !has(host, to) && host.author.renameSheet(from, to)),
];
const sheets: [string, Step][] = [
  rename('Tal', 'Nye'),
  rename('Nye', 'Tal'),
  ['no Tal', ({ host }) => void (has(host, 'Tal') && host.author.deleteSheet('Tal'))],
  ['copied', ({ host }) => void (has(host, 'Min plan (2)') || host.author.copySheet('Min plan'))],
  ['Tal', ({ Excel, host }) => (has(host, 'Tal') ? undefined : addSheet(Excel, 'Tal'))],
  // So that what comes next finds results that have been kept.
  ['calculated', ({ host }) => host.calculate()],
];
const step = fc.oneof(
  { weight: 8, arbitrary: writing },
  { weight: 1, arbitrary: named },
  { weight: 1, arbitrary: fc.constantFrom(...sheets) },
);

const addSheet = (excel: OfficeClient['Excel'], name: string): Promise<void> =>
  excel.run(async ({ workbook, sync }) => {
    workbook.worksheets.add(name);
    await sync();
  });

const run = async (client: OfficeClient, steps: readonly [string, Step][]): Promise<void> => {
  for (const [, act] of steps) await act(client);
};

const empty = async (): Promise<OfficeClient> => {
  const client = createOfficeClient();
  for (const name of SHEETS.slice(1)) await addSheet(client.Excel, name);
  return client;
};

test('whatever is done to a workbook after its results were kept, it shows what a new one shows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 40 }),
      fc.array(step),
      async (before, after) => {
        const client = await empty();
        await run(client, before);
        await client.host.calculate();
        const kept = client.host.snapshot();
        const asKept = everythingIn(client);
        await run(client, after);
        await client.host.calculate();
        expect(everythingIn(client)).toEqual(await afresh(client));
        client.host.restore(kept);
        expect(everythingIn(client)).toEqual(asKept);
        await run(client, after);
        const half = client.host.snapshot();
        client.host.restore(half);
        await client.host.calculate();
        expect(everythingIn(client)).toEqual(await afresh(client));
        await client.dispose();
      },
    ),
    { numRuns: 60 },
  );
});
