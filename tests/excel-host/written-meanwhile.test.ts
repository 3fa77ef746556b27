import { createHeadlessEngine } from '../../src/excel-host/engine/headless-univer';
import { useExcel } from './excel';

/*
 * A calculation takes its time, and people do not wait for it: what it was asked of may no longer stand there when it
 * answers. Old results must never stand over what has been written since.
 */
let meanwhile: (() => void)[] = [];
const excel = useExcel({
  engine: () => {
    const engine = createHeadlessEngine();
    return {
      ...engine,
      calculate: async (book) => {
        const results = await engine.calculate(book);
        meanwhile.shift()?.();
        return results;
      },
    };
  },
});
beforeEach(() => {
  meanwhile = [];
});

const write = (address: string, input: unknown): void => excel.host.author.write('Ark1', address, input);
const results = (): unknown[] => [...excel.host.book.sheets[0]!.results.values()];

test('what is written while formulas are worked out counts', async () => {
  write('A1:B1', [[1, '=A1+1']]);
  meanwhile = [() => write('A1', 5), () => write('A1', 7)];
  await excel.host.calculate();
  expect(results()).toEqual([8]);
});

test('results of a workbook that has gone meanwhile are no results of the next', async () => {
  write('A1:B1', [[10, '=A1*2']]);
  await excel.host.calculate();
  const former = excel.host.snapshot();
  write('A1', 1);
  meanwhile = [() => excel.host.restore(former)];
  await excel.host.calculate();
  expect(results()).toEqual([20]);
});

test('two who ask at once both have it right', async () => {
  write('A1:B1', [[1, '=A1+1']]);
  const first = excel.host.calculate();
  write('A1', 2);
  await Promise.all([first, excel.host.calculate()]);
  expect(results()).toEqual([3]);
});
