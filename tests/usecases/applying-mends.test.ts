import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { dateToSerial } from '../../src/domain/date';
import type { Plan } from '../../src/domain/plan';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { openPlan } from '../../src/usecases/check-workbook';
import { applyMend, mendFor, type Mend } from '../../src/usecases/mend-finding';
import { openExcel } from '../adapters/office/excel';
import { countedFrom1904, with1904Flag } from '../support/workbook-edits';
import { after, given, refusal, workbookOf } from './deps';
import { pasted, findingOf, CODE, DECISION, ROLE, START } from './mends';

describe('applying, in a file', () => {
  const plan = pasted(START, '1. marts 2027');
  const shown = async (workbook: ReturnType<typeof createXlsxWorkbook>): Promise<Mend> => {
    const read = given(await openPlan(workbook));
    return mendFor(read, findingOf(read, 'value-unknown'))!;
  };

  test('the finding is gone, and the plan says what was meant', async () => {
    const workbook = await workbookOf(plan);
    const { plan: mended, findings } = after(await applyMend(workbook, await shown(workbook)));
    expect(findings.map(({ rule }) => rule)).not.toContain('value-unknown');
    expect(mended).toEqual({
      ...plan,
      unreadable: [],
      areas: plan.areas.map((area) => (area.id === 'K01' ? { ...area, start: '2027-03-01' } : area)),
    });
  });

  test('what has been typed since is not overwritten', async () => {
    for (const newer of ['2. marts 2027', dateToSerial('2027-03-02'), null]) {
      const workbook = await workbookOf(plan);
      const mend = await shown(workbook);
      given(
        await workbook.amend({
          cells: [{ region: 'HP_Timeline', row: 1, column: 2, value: newer, as: 'input' }],
          properties: {},
        }),
      );
      const before = workbook.bytes();
      expect(refusal(await applyMend(workbook, mend))).toBe('mend-stale');
      expect(workbook.bytes() === before).toBe(true);
    }
  });

  test('both dates of a period change places, unless one has been typed anew, even as the same day', async () => {
    const ready = readyPlan('da');
    const reversed: Plan = {
      ...ready,
      areas: ready.areas.map((area) =>
        area.id === 'K05' ? { ...area, start: '2027-03-12', end: '2027-03-01' } : area,
      ),
    };
    // With a time of day it is the same day, and another number all the same.
    for (const retyped of [null, '12-03-2027', dateToSerial('2027-03-12') + 0.5]) {
      const workbook = await workbookOf(reversed);
      const read = given(await openPlan(workbook));
      const mend = mendFor(read, findingOf(read, 'period-reversed'))!;
      const cells = [{ region: 'HP_Timeline', row: 5, column: 2, value: retyped, as: 'input' } as const];
      if (retyped !== null) given(await workbook.amend({ cells, properties: {} }));
      const result = await applyMend(workbook, mend);
      expect(refusal(result)).toBe(retyped === null ? 'none' : 'mend-stale');
      if (result.ok)
        expect(after(result).plan.areas[4]).toMatchObject({ start: '2027-03-01', end: '2027-03-12' });
    }
  });

  test('a second time there is nothing left to mend', async () => {
    const workbook = await workbookOf(plan);
    const mend = await shown(workbook);
    given(await applyMend(workbook, mend));
    expect(refusal(await applyMend(workbook, mend))).toBe('mend-stale');
  });

  test('in a workbook that counts from 1904, the serial is of that system', async () => {
    const drawn = createXlsxWorkbook();
    const words = workbookWords('da');
    await drawn.render(countedFrom1904(describePlan({ plan, template: DEFAULT_TEMPLATE, words })));
    const workbook = createXlsxWorkbook(with1904Flag(drawn.bytes()));
    const mend = await shown(workbook);
    expect(mend.steps[0]!.to).toBe(dateToSerial('2027-03-01', '1904'));
    const { plan: mended } = after(await applyMend(workbook, mend));
    expect(mended.areas[0]!.start).toBe('2027-03-01');
  });
});

test('applying, in Excel: three syncs, only that cell, and no lock is lifted', async () => {
  const excel = openExcel();
  const { host } = excel.client;
  const plan = {
    ...readyPlan('da'),
    unreadable: [
      { place: DECISION, value: true },
      { place: ROLE, value: 'Projektejerr' },
      { place: START, value: '1. marts 2027' },
      { place: CODE, value: 'Dækker' },
      { place: { sheet: 'overview', row: 'klikRead', column: 'value' } as const, value: 'jaa' },
    ],
  };
  given(
    await excel.workbook.render(
      describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
    ),
  );
  let findings = given(await openPlan(excel.workbook)).checked.findings;
  while (findings.some(({ rule }) => rule === 'value-unknown')) {
    const read = given(await openPlan(excel.workbook));
    const mend = mendFor(read, findingOf(read, 'value-unknown'))!;
    const where = read.checked.locate(mend.steps[0]!.place)!;
    const before = excel.plain();
    host.clearLog();
    findings = after(await applyMend(excel.workbook, mend)).findings;
    expect(host.syncs).toBe(3);
    const now = excel.plain();
    for (const [name, sheet] of Object.entries(before.sheets)) {
      const { cells } = now.sheets[name]!;
      const changed = Object.keys(cells).filter(
        (address) => JSON.stringify(cells[address]) !== JSON.stringify(sheet.cells[address]),
      );
      expect([name, changed]).toEqual([name, name === where.sheet ? [where.cell] : []]);
      expect(now.sheets[name]!.protection).toEqual(sheet.protection);
    }
  }
  await excel.client.dispose();
});
