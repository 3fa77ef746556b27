import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import type { Content } from '../../src/blueprint/blueprint';
import type { DamageKind } from '../../src/domain/plan';
import { formulaCells, withContent, withOtherToken, type FormulaCell } from '../support/formula-cells';
import { runs } from '../support/sampling';
import { given, shownDamage, toldDamage } from '../usecases/deps';
import { blueprintOf, openExcel } from './office/excel';

/*
 * Formulas of ours that somebody has damaged, told by each medium as it stores them: a file shares one text among many
 * cells, Excel gives each its own.
 */
const ready = blueprintOf('ready');
const cells = formulaCells(ready);

const expected = (kind: DamageKind, { sheetName, address }: FormulaCell): string[] => [
  `${kind} ${sheetName}!${address}`,
];

type Damaging = (cell: FormulaCell, choice: number) => Content;
const DAMAGES: readonly (readonly [DamageKind, Damaging])[] = [
  ['formula-missing', (_, choice) => ['I orden', 0, true, null][choice % 4]!],
  ['formula-altered', ({ formula }, choice) => ({ formula: withOtherToken(formula, choice), result: 0 })],
  ['formula-error', ({ formula }) => ({ formula, result: '#N/A' })],
  ['formula-error', ({ formula }) => ({ formula: `SUM(#REF!,${formula})`, result: 0 })],
];

const fileOf = async (cell: FormulaCell, content: Content) =>
  createXlsxWorkbook(await blueprintToXlsx(withContent(ready, cell, content)));

test.each(DAMAGES)('a file: %s is told of exactly that cell', async (kind, damaged) => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...cells), fc.nat(), async (cell, choice) => {
      expect(await shownDamage(await fileOf(cell, damaged(cell, choice)))).toEqual(expected(kind, cell));
    }),
    { numRuns: runs(40) },
  );
});

test('a file: where many cells share one text that is altered, all are told', async () => {
  const parts = unzipSync(await blueprintToXlsx(ready));
  const path = 'xl/worksheets/sheet4.xml';
  // The first shared text of the timeline that is filled down its areas.
  let ref = '';
  const altered = strFromU8(parts[path]!).replace(
    /<f t="shared" ref="([A-Z]+15:[A-Z]+\d+)" si="(\d+)">/,
    (whole, range: string) => {
      ref = range;
      return `${whole}0+`;
    },
  );
  const [first, last] = ref.split(':').map((cell) => Number(cell.replace(/\D/g, '')));
  expect(last! - first!).toBeGreaterThan(10);
  const workbook = createXlsxWorkbook(zipSync({ ...parts, [path]: strToU8(altered) }));
  expect(await shownDamage(workbook)).toEqual([`formula-altered Tidsplan!${ref.split(':')[0]!}`]);
  const [told] = await toldDamage(workbook);
  expect(told!.damage.more).toBe(last! - first!);
});

test('Excel: each kind is told of that cell, and of none when it is as it was', async () => {
  const { client, workbook } = openExcel();
  given(await workbook.render(ready));
  const { author } = client.host;
  // The first of each sheet, and the last of the load map.
  const first = new Map([...cells].reverse().map((cell) => [cell.sheetName, cell]));
  const ends = [...first.values(), cells.findLast(({ sheet }) => sheet === 'timeline')!];
  for (const cell of ends) {
    author.unprotect(cell.sheetName);
    const { sheetName, address, formula } = cell;
    const damage: readonly (readonly [DamageKind, unknown])[] = [
      ['formula-missing', 'I orden'],
      ['formula-altered', `=IF(TRUE,${formula})`],
      ['formula-error', '=NA()'],
    ];
    for (const [kind, input] of damage) {
      author.write(sheetName, address, input);
      const told = await shownDamage(workbook);
      // An error goes on into other formulas of ours, and cells of one kind are told by the first.
      if (kind === 'formula-error') expect(told.join()).toContain(`${kind} ${sheetName}!`);
      else expect(told).toEqual(expect.arrayContaining(expected(kind, cell)));
    }
    author.write(sheetName, address, `=${formula}`);
    expect(await shownDamage(workbook)).toEqual([]);
  }
  await client.dispose();
});
