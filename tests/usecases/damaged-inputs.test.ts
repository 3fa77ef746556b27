import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { checkWorkbook } from '../support/check-workbook';
import { completeTask } from '../../src/usecases/complete-task';
import { clockAt, given, shownDamage } from './deps';

/** Workbooks that people's programs have left behind. */
const FOLDER = join(__dirname, '..', 'inputs');
const workbook = (file: string) =>
  createXlsxWorkbook(new Uint8Array(readFileSync(join(FOLDER, `${file}.xlsx`))));

const damageIn = (file: string): Promise<string[]> => shownDamage(workbook(file));

/** What somebody did, and every cell of which it is told. */
const DAMAGED: Readonly<Record<string, readonly string[]>> = {
  '01-row-deleted-sheet-says-Klar': ['slot-missing Deltagere!A4'],
  '03-inserted-matrix-column': ['column-erased Kompetencematrix!M5'],
  '07-area-below-table': ['stray-value Kompetencematrix!B27'],
  'cut-date-E15-to-F15': ['H15', 'J15', 'K15'].map((cell) => `formula-error Tidsplan!${cell}`),
  'cut-then-retyped': ['H15', 'J15', 'K15'].map((cell) => `formula-error Tidsplan!${cell}`),
};

test.each(Object.entries(DAMAGED))('%s is damaged, and cannot be completed', async (file, damage) => {
  expect(await damageIn(file)).toEqual(damage);
  const completed = await completeTask(
    { workbook: workbook(file), clock: clockAt() },
    { by: 'Ane', note: 'Klar' },
  );
  expect(completed).toMatchObject({ ok: false, error: { kind: 'errors-open' } });
});

const others = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.xlsx'))
  .map((file) => file.slice(0, -'.xlsx'.length))
  .filter((file) => !(file in DAMAGED));

test.each(others)('%s is none the worse for its structure', async (file) => {
  expect(await damageIn(file)).toEqual([]);
});

test('an empty shared string is no name', async () => {
  const { plan } = given(await checkWorkbook(workbook('05-empty-shared-string')));
  expect(plan.participants[0]?.unit).toBe('');
});
