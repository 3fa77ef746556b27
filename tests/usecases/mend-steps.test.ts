import { REGION } from '../../src/blueprint/names';
import type { Amendment } from '../../src/blueprint/reading';
import { err } from '../../src/domain/result';
import type { Workbook } from '../../src/ports/workbook';
import { openPlan } from '../../src/usecases/check-workbook';
import { mendAll, obviousMends } from '../../src/usecases/mend-all';
import { applyMend, mendFor } from '../../src/usecases/mend-finding';
import { readyPlan } from '../../src/examples/plans';
import { given, refusal, type, workbookOf } from './deps';

/** A plan in which a name, a decision and a date were pasted in; and a colleague who types just before we write. */
async function pasted() {
  const file = await workbookOf(readyPlan('da'));
  await type(file, REGION.participants, 2, 1, 'Bo\u200b');
  await type(file, REGION.matrix, 2, 2, 'Yes');
  await type(file, REGION.timeline, 1, 2, '1. marts 2027');
  const asked: Amendment[] = [];
  const workbook: Workbook<{ readonly kind: string }> = {
    ...file,
    amend: async (amendment) => {
      asked.push(amendment);
      return err({ kind: 'amended-meanwhile' });
    },
  };
  return { workbook, asked, opened: given(await openPlan(file)) };
}

const BEFORE = ['Bo\u200b', 'Yes', '1. marts 2027'];

test('every cell is written only where it still holds what was shown', async () => {
  const { workbook, asked, opened } = await pasted();
  const steps = obviousMends(opened);
  expect(refusal(await mendAll(workbook, steps))).toBe('mend-stale');
  expect(asked[0]!.cells.map(({ replaces }) => replaces).sort()).toEqual([...BEFORE].sort());
  for (const { region, row, column, replaces } of asked[0]!.cells)
    expect(opened.reading.regions.get(region)!.values[row]![column]).toBe(replaces);
});

test('so is that of a single mend, and what comes of it is worked out anew', async () => {
  const { workbook, asked, opened } = await pasted();
  for (const finding of opened.checked.findings.filter(({ rule }) => rule === 'value-unknown'))
    expect(refusal(await applyMend(workbook, mendFor(opened, finding)!))).toBe('mend-stale');
  expect(asked.map(({ cells }) => cells.map(({ replaces }) => replaces)).sort()).toEqual(
    BEFORE.map((before) => [before]).sort(),
  );
  expect(asked.every(({ recalculate }) => recalculate === true)).toBe(true);
});
