import fc from 'fast-check';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import type { Blueprint } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import { canonicalPlan } from '../../src/domain/canonical';
import { dateToSerial } from '../../src/domain/date';
import { completedPlan, halfFilledPlan, readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { checkWorkbook } from '../support/check-workbook';
import { completedPlan as anyCompletedPlan } from '../support/random-plan';
import { renamedSheets, resavedByHucre, withPart } from '../support/workbook-edits';
import { check, refusal, type, workbookOf } from './deps';

const READY = readyPlan('da');
const drawn = (language: 'da' | 'en'): Blueprint =>
  describePlan({ plan: READY, template: DEFAULT_TEMPLATE, words: workbookWords(language) });

describe('the fingerprint is the same', () => {
  const fingerprint = async (bytes: Uint8Array): Promise<string> =>
    (await check(createXlsxWorkbook(bytes))).fingerprint;
  let before: string;
  let file: Uint8Array;
  beforeAll(async () => {
    file = await blueprintToXlsx(drawn('da'));
    before = await fingerprint(file);
  });

  test('in another language', async () => {
    expect(await fingerprint(await blueprintToXlsx(drawn('en')))).toBe(before);
  });

  test('under other sheet names, and saved by another program', async () => {
    expect(await fingerprint(await resavedByHucre(renamedSheets(file)))).toBe(before);
  });

  test('in another look', async () => {
    const bold = withPart(file, 'xl/styles.xml', (xml) => xml.replaceAll('17456B', 'AA0000'));
    expect(await fingerprint(bold)).toBe(before);
  });

  test('with rows sorted the other way round', async () => {
    const workbook = await workbookOf(READY);
    const reading = await workbook.read();
    if (!reading.ok) throw new Error(reading.error.kind);
    for (const region of [REGION.matrix, REGION.timeline, REGION.participants]) {
      const [, ...rows] = reading.value.regions.get(region)!.values;
      const cells = [...rows]
        .reverse()
        .flatMap((row, index) =>
          row.map((value, column) => ({ region, row: index + 1, column, value, as: 'input' as const })),
        );
      await workbook.amend({ cells, properties: {} });
    }
    const found = await check(workbook);
    expect(found.plan.areas).toEqual(READY.areas);
    expect(found.fingerprint).toBe(before);
    // The row that says so is where the slot stands now.
    expect(found.locate({ sheet: 'matrix', row: 'K01', column: 'decision' })?.cell).toBe('C26');
  });

  test('with spaces that nobody sees, but not with another word', async () => {
    const workbook = await workbookOf(READY);
    await type(workbook, REGION.participants, 1, 1, ' Ane   Eksempel ');
    expect((await check(workbook)).fingerprint).toBe(before);
    await type(workbook, REGION.participants, 1, 1, 'Anna Eksempel');
    expect((await check(workbook)).fingerprint).not.toBe(before);
  });
});

describe('a completed plan', () => {
  test('is changed once anything is, and every change is told', async () => {
    const workbook = await workbookOf(completedPlan('da'));
    await type(workbook, REGION.project, 0, 2, 'Ny Kommune');
    await type(workbook, REGION.matrix, 1, 8, 'H');
    await type(workbook, REGION.milestones, 1, 2, dateToSerial('2027-03-05'));
    const { status, changes } = await check(workbook);
    expect(status).toBe('changed');
    expect(changes).toEqual([
      { key: 'K01', field: 'P04', from: 'A', to: 'H' },
      { key: 'M01', field: 'date', from: completedPlan('da').milestones[0]!.date, to: '2027-03-05' },
      { key: 'project', field: 'municipality', from: 'Eksempelkøbing Kommune', to: 'Ny Kommune' },
    ]);
  });

  test('is changed by what nobody can read, also where nothing stood before', async () => {
    const workbook = await workbookOf(completedPlan('da'));
    await type(workbook, REGION.timeline, completedPlan('da').areas.length, 2, 'snart');
    const { status, plan, changes } = await check(workbook);
    expect([status, plan.unreadable.length, changes]).toEqual(['changed', 1, []]);
  });

  test('is completed again once the change is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(anyCompletedPlan('da'), async (plan) => {
        const workbook = await workbookOf(plan);
        expect((await check(workbook)).status).toBe('completed');
        const { municipality } = plan.project;
        await type(workbook, REGION.project, 0, 2, `${municipality} og omegn`);
        expect(await check(workbook)).toMatchObject({
          status: 'changed',
          changes: [{ key: 'project', field: 'municipality' }],
        });
        await type(workbook, REGION.project, 0, 2, municipality);
        expect(await check(workbook)).toMatchObject({ status: 'completed', changes: [] });
      }),
      { numRuns: 8 },
    );
  });
});

describe('tampering is damage:', () => {
  const KIND = 0;
  const COLUMNS = { kind: KIND, by: 2, errors: 3, note: 6, fingerprint: 7, at: 8, digest: 9 } as const;

  test.each(Object.entries(COLUMNS))('a history row whose %s was changed', async (key, column) => {
    const workbook = await workbookOf(completedPlan('da'));
    await type(workbook, REGION.history, 1, column, key === 'kind' ? 'Genåbnet' : key === 'errors' ? 7 : 'x');
    const { plan, counts, findings } = await check(workbook);
    expect(plan.damage).toEqual([{ kind: 'history-altered', sheet: 'history', subject: '1', row: 5 }]);
    expect(findings[0]?.rule).toBe('structure-damaged');
    expect(counts.errors).toBeGreaterThan(0);
  });

  test.each([
    ['another baseline', JSON.stringify(canonicalPlan(halfFilledPlan('da'))[0]!.fields)],
    ['no JSON', '{"municipality":'],
    ['a list', '[]'],
    ['a plan inside a plan', '{"municipality":{}}'],
    ['nothing', null],
  ])('a baseline that holds %s', async (_, content) => {
    const workbook = await workbookOf(completedPlan('da'));
    await type(workbook, REGION.baseline, 0, 1, content);
    const { plan, status } = await check(workbook);
    expect(plan.damage).toEqual([{ kind: 'baseline-damaged', sheet: 'system', subject: REGION.baseline }]);
    // Whether it is the plan that was completed is told by the fingerprint, which nobody touched.
    expect(status).toBe('completed');
  });
});

test('a workbook of somebody else’s is no plan', async () => {
  const { sheets, properties } = drawn('da');
  const foreign = await blueprintToXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, validations: [] })),
    names: [],
    properties,
  });
  expect(refusal(await checkWorkbook(createXlsxWorkbook(foreign)))).toBe('not-a-plan');
});

test.each([
  ['schemaVersion', 99, 'plan-too-new'],
  ['templateVersion', 99, 'plan-too-new'],
  ['templateId', 'en-anden-opgave', 'template-unknown'],
])('a plan whose %s we do not know is refused', async (key, value, kind) => {
  const workbook = await workbookOf(READY);
  const row = ['schemaVersion', 'templateId', 'templateVersion'].indexOf(key);
  await type(workbook, REGION.meta, row, 1, value);
  expect(refusal(await checkWorkbook(workbook))).toBe(kind);
});
