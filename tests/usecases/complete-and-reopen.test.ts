import { unzipSync, zipSync, strToU8 } from 'fflate';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { AmendedCell, CellValue } from '../../src/blueprint/reading';
import { EXAMPLES, renderExample, type ExampleKey } from '../../src/examples';
import type { Clock } from '../../src/ports/clock';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import type { CheckedWorkbook } from '../../src/usecases/check-workbook';
import { checkWorkbook } from '../support/check-workbook';
import { completeTask } from '../../src/usecases/complete-task';
import { reopenTask } from '../../src/usecases/reopen-task';
import { after, shownDamage } from './deps';

const clock: Clock = { now: () => '2027-03-01T08:15:00Z' };
const signed = { by: 'Ane Eksempel', note: '' };

async function example(key: ExampleKey, language: 'da' | 'en' = 'da'): Promise<XlsxWorkbook> {
  const workbook = createXlsxWorkbook();
  const rendered = await renderExample(workbook, EXAMPLES[key], language);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return workbook;
}

async function checked(workbook: XlsxWorkbook): Promise<CheckedWorkbook> {
  const result = await checkWorkbook(workbook);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function type(workbook: XlsxWorkbook, region: string, row: number, column: number, value: CellValue) {
  const cell: AmendedCell = { region, row, column, value, as: 'input' };
  await workbook.amend({ cells: [cell], properties: {} });
}

describe('completing', () => {
  test('is refused while errors stand, and leaves the file as it was', async () => {
    const workbook = await example('half-filled');
    const before = workbook.bytes();
    const result = await completeTask({ workbook, clock }, signed);
    expect(result).toMatchObject({ ok: false, error: { kind: 'errors-open' } });
    expect(workbook.bytes() === before).toBe(true);
  });

  test('needs a name', async () => {
    const result = await completeTask({ workbook: await example('ready'), clock }, { by: '  ', note: '' });
    expect(result).toMatchObject({ ok: false, error: { kind: 'by-missing' } });
  });

  test('needs a note while a warning is open, and takes it', async () => {
    const workbook = await example('ready');
    // Dan takes back his confirmation.
    await type(workbook, REGION.participants, 4, 2, null);
    expect(await completeTask({ workbook, clock }, signed)).toMatchObject({ error: { kind: 'note-needed' } });
    const done = await completeTask({ workbook, clock }, { ...signed, note: 'Dan svarer i uge 10' });
    expect(after(done).status).toBe('completed');
  });

  test('records who, when, the fingerprint, the counts and the note, and shows it to everyone', async () => {
    const workbook = await example('ready');
    const { fingerprint } = await checked(workbook);
    await completeTask({ workbook, clock }, signed);
    const after = await checked(workbook);
    expect(after).toMatchObject({ status: 'completed', fingerprint, changes: [] });
    expect(after.plan.history).toMatchObject([
      { kind: 'completed', by: 'Ane Eksempel', at: clock.now(), fingerprint, note: '' },
    ]);
    expect(after.plan.damage).toEqual([]);
  });

  test('leaves the workbook as if it had been drawn so', async () => {
    const workbook = await example('ready');
    await completeTask({ workbook, clock }, signed);
    const { plan } = await checked(workbook);
    const drawn = createXlsxWorkbook();
    await drawn.render(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }));
    const [amended, fresh] = [await workbook.read(), await drawn.read()];
    if (!amended.ok || !fresh.ok) throw new Error('Both must be readable');
    for (const [name, { values }] of fresh.value.regions)
      expect({ name, values: amended.value.regions.get(name)!.values }).toEqual({ name, values });
  });

  test('is not done twice, but again after a change', async () => {
    const workbook = await example('completed');
    expect(await completeTask({ workbook, clock }, signed)).toMatchObject({
      error: { kind: 'already-completed' },
    });
    const changed = await example('changed');
    const again = await completeTask({ workbook: changed, clock }, signed);
    expect(after(again)).toMatchObject({ status: 'completed', changes: [] });
    expect((await checked(changed)).plan.history).toHaveLength(2);
  });

  test('is refused when the history is full', async () => {
    const workbook = await example('ready');
    await type(workbook, REGION.history, 200, 0, 'Fuldført');
    const result = await completeTask({ workbook, clock }, signed);
    // The row itself is no completion of ours, and is told as such first.
    expect(result).toMatchObject({ ok: false, error: { kind: 'errors-open' } });
  });

  test('keeps parts of the file that we know nothing of, byte for byte', async () => {
    const parts = unzipSync((await example('ready')).bytes());
    parts['xl/media/image9.png'] = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
    parts['customXml/item1.xml'] = strToU8('<egne>ord</egne>');
    const workbook = createXlsxWorkbook(zipSync(parts));
    await completeTask({ workbook, clock }, signed);
    const after = unzipSync(workbook.bytes());
    for (const path of [
      'xl/media/image9.png',
      'customXml/item1.xml',
      'xl/worksheets/sheet3.xml',
      'xl/styles.xml',
    ])
      expect({ path, bytes: after[path] }).toEqual({ path, bytes: parts[path] });
  });
});

describe('after completion', () => {
  test('a change is seen, and told in full', async () => {
    const { status, changes } = await checked(await example('changed'));
    expect(status).toBe('changed');
    expect(changes.map(({ key, field, from, to }) => [key, field, from, to])).toEqual([
      ['K05', 'end', '2027-05-21', '2027-06-04'],
      ['K09', 'P05', 'A', 'D'],
      ['K09', 'P09', 'D', 'A'],
    ]);
  });

  test('a history row that was altered is damage', async () => {
    const workbook = await example('completed');
    await type(workbook, REGION.history, 1, 2, 'En anden');
    const { findings, locate } = await checked(workbook);
    const [finding] = findings;
    expect(finding).toMatchObject({
      rule: 'structure-damaged',
      data: { damage: { kind: 'history-altered', row: 5 } },
    });
    expect(locate(finding!.place)!.sheet).toBe(workbookWords('da').sheetNames.history);
  });

  test('a history row that calls itself by no word of ours is damage', async () => {
    const workbook = await example('completed');
    await type(workbook, REGION.history, 1, 0, 'Godkendt af alle');
    expect(await shownDamage(workbook)).toEqual(['history-altered Planens historik!A5']);
  });

  test('a baseline that was altered is damage', async () => {
    const workbook = await example('completed');
    await type(workbook, REGION.baseline, 0, 1, '{"municipality":"En anden"}');
    const { plan } = await checked(workbook);
    expect(plan.damage).toMatchObject([{ kind: 'baseline-damaged' }]);
  });
});

describe('reopening', () => {
  test('needs a completion, a name and a reason', async () => {
    const open = { workbook: await example('ready'), clock };
    const completed = { workbook: await example('completed'), clock };
    const request = { by: 'Ane Eksempel', note: 'Ny koordinator' };
    expect(await reopenTask(open, request)).toMatchObject({ error: { kind: 'not-completed' } });
    expect(await reopenTask(completed, { ...request, by: '' })).toMatchObject({
      error: { kind: 'by-missing' },
    });
    expect(await reopenTask(completed, { ...request, note: ' ' })).toMatchObject({
      error: { kind: 'reason-needed' },
    });
  });

  test('opens the plan, and keeps the completion in the history', async () => {
    const workbook = await example('completed', 'en');
    const result = await reopenTask({ workbook, clock }, { by: 'Ane Eksempel', note: 'Ny koordinator' });
    expect(after(result).status).toBe('ready');
    const { plan, status } = await checked(workbook);
    expect(status).toBe('ready');
    expect(plan.completion).toBeNull();
    expect(plan.history.map(({ kind, note }) => [kind, note])).toEqual([
      ['completed', ''],
      ['reopened', 'Ny koordinator'],
    ]);
    expect(plan.damage).toEqual([]);
  });
});
