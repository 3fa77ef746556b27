import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { REGION } from '../../src/blueprint/names';
import type { AmendedCell } from '../../src/blueprint/reading';
import { DAMAGE } from '../../src/examples/damage';
import { readyPlan } from '../../src/examples/plans';
import type { Engine } from 'excel-host';
import { cellKey } from 'excel-host/book';
import { createOfficeClient } from 'excel-host/node';
import { createBench } from '../../src/workbench/bench';
import { given, workbookOf } from '../usecases/deps';

/** Nobody looks at the grid, and nothing that is counted matters here. */
const idle: Engine = {
  ...{ show: () => undefined, select: () => undefined, dispose: () => undefined },
  calculate: async () => new Map(),
  shown: () => new Map(),
  onPerson: () => () => undefined,
};

/** What stands in the grid where these cells were, once a file in which somebody pasted them has been opened. */
async function openedWith(damage: readonly AmendedCell[]) {
  const file = await workbookOf(readyPlan('da'));
  given(await file.amend({ cells: damage, properties: {} }));
  const client = createOfficeClient({ engine: () => idle });
  const { host, Excel } = client;
  const bench = createBench({ host, run: Excel.run });
  const opened = await bench.open(file.bytes());
  const cells = damage.map(({ region, row, column }) => {
    const { sheet, rect } = host.book.names.find(({ name }) => name === region)!.target!;
    const key = cellKey(rect.top + row, rect.left + column);
    return host.book.sheets.find(({ id }) => id === sheet)!.cells.get(key)?.value ?? null;
  });
  const isProtected = host.book.sheets.filter(({ protection }) => protection !== null).length;
  const kept = bench.keep();
  await client.dispose();
  return { opened, cells, isProtected, kept, file };
}

const KEY_ERASED: AmendedCell = {
  ...{ region: REGION.participants, row: 0, column: 2 },
  ...{ value: null, as: 'input' },
};

test.each([
  ['one damage', DAMAGE.slice(0, 1)],
  ['another', DAMAGE.slice(1, 2)],
  ['the key of a column, and nothing else,', [KEY_ERASED]],
  ['all of them', DAMAGE],
])('%s in a file is put back as it was found, and the sheets stay locked', async (_, damage) => {
  const { opened, cells, isProtected, kept, file } = await openedWith(damage);
  expect(opened).toEqual({ ok: true, value: undefined });
  expect(cells).toEqual(damage.map(({ value }) => value));
  expect(isProtected).toBeGreaterThan(3);
  expect(kept.file).toEqual(file.bytes());
});

test('what is no plan is refused, and the grid stays as it was', async () => {
  const client = createOfficeClient({ engine: () => idle });
  const bench = createBench({ host: client.host, run: client.Excel.run });
  given(await bench.open((await workbookOf(readyPlan('da'))).bytes()));
  const before = client.host.snapshot();
  const other = createXlsxWorkbook();
  expect(await bench.open(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
  expect(await bench.open(other.bytes())).toMatchObject({ ok: false });
  expect(client.host.book.names.some(({ name }) => name === REGION.matrix)).toBe(true);
  expect(client.host.snapshot()).toEqual(before);
  expect(bench.isEmpty()).toBe(false);
  await client.dispose();
});
