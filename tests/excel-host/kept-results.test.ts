import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHeadlessEngine } from '../../src/excel-host/engine/headless-univer';
import { resultsKeptIn } from '../../src/excel-host/kept-results';
import type { KeptResults, Results } from '../../src/excel-host/engine/engine';
import { cellsOf, useExcel } from './excel';

const folder = mkdtempSync(join(tmpdir(), 'excel-host-results-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LONG = 'a long task '.repeat(2_000);
const RESULTS: Results = new Map([
  [
    'Plan',
    new Map<number, string | number | boolean>([
      [0, 'æ\u2003"\n'],
      [16_385, 1 / 3],
      [7, true],
    ]),
  ],
  ['Empty', new Map()],
]);

test('what one process has kept, another finds', () => {
  resultsKeptIn(folder).keep(LONG, RESULTS);
  expect(resultsKeptIn(folder).get(LONG)).toEqual(RESULTS);
  expect(resultsKeptIn(folder).get(`${LONG}.`)).toBeUndefined();
  expect(readdirSync(folder)).toHaveLength(1);
});

test('what is worked out at once is not kept', () => {
  const before = readdirSync(folder);
  resultsKeptIn(folder).keep('a short task', RESULTS);
  expect(readdirSync(folder)).toEqual(before);
});

describe('an engine', () => {
  const excel = useExcel();

  async function keptOf(formula: string): Promise<string[]> {
    await excel.run(async (context) => {
      cellsOf(context, 'A1').formulas = [[formula]];
    });
    const kept: string[] = [];
    const results: KeptResults = { get: () => undefined, keep: (task) => kept.push(task) };
    await createHeadlessEngine(results).calculate(excel.host.book);
    return kept;
  }

  test('keeps what it has worked out, but not what a moment later is otherwise', async () => {
    expect(await keptOf('=6*7')).toHaveLength(1);
    expect(await keptOf('=NOW()')).toEqual([]);
  });

  test('works out nothing that has been kept', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1').formulas = [['="never worked out"']];
    });
    const { id, name } = excel.host.book.sheets[0]!;
    const kept: KeptResults = {
      get: () => new Map([[name, new Map([[0, 'kept']])]]),
      keep: () => {
        throw new Error('It was there already');
      },
    };
    const results = await createHeadlessEngine(kept).calculate(excel.host.book);
    expect(results.get(id)?.get(0)).toBe('kept');
  });
});
