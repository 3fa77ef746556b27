import { createOfficeWorkbook } from '../../../src/adapters/office';
import { isFormula } from '../../../src/blueprint/blueprint';
import { describePlan } from '../../../src/blueprint/describe';
import { EXAMPLES, type EXAMPLE_KEYS, renderExample } from '../../../src/examples';
import { cellKey } from 'excel-host/book';
import { differences, plainBook } from 'excel-host';
import type { Clock } from '../../../src/ports/clock';
import { workbookWords } from '../../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../../src/templates';
import { checkWorkbook } from '../../support/check-workbook';
import { completeTask } from '../../../src/usecases/complete-task';
import { reopenTask } from '../../../src/usecases/reopen-task';
import { useExcel } from '../../excel-host/excel';

// The first test of the file loads the engine.
const excel = useExcel();
const workbook = () => createOfficeWorkbook({ run: excel.client.Excel.run, pause: async () => {} });
const clock: Clock = { now: () => '2027-03-02T10:00:00Z' };

const blueprintOf = (key: (typeof EXAMPLE_KEYS)[number], language: 'da' | 'en' = 'da') =>
  describePlan({
    plan: EXAMPLES[key].plan(language),
    template: DEFAULT_TEMPLATE,
    words: workbookWords(language),
  });

const nameOf = (key: string): string =>
  blueprintOf('empty').sheets.find((sheet) => (sheet.key as string) === key)!.name;

const PLANS = [
  ['half-filled', 'en'],
  ['ready', 'da'],
  ['changed', 'da'],
] as const;

describe.each(PLANS)('the %s plan (%s)', (key, language) => {
  test('is built as the blueprint has it, and read back in one sync as the plan that it was', async () => {
    const blueprint = blueprintOf(key, language);
    expect(await workbook().render(blueprint)).toMatchObject({ ok: true });
    expect(excel.host.syncs).toBeLessThanOrEqual(3);
    await excel.host.calculate();
    const { book } = excel.host;
    const wrong: unknown[] = [];
    for (const spec of blueprint.sheets) {
      const sheet = book.sheets.find(({ name }) => name === spec.name)!;
      for (const block of spec.blocks)
        for (const [row, contents] of block.contents.entries())
          for (const [column, content] of contents.entries()) {
            const cellAt = cellKey(block.top + row, block.left + column);
            const cell = sheet.cells.get(cellAt);
            const [wanted, found] = isFormula(content)
              ? [
                  [content.formula, content.result],
                  [cell?.formula, sheet.results.get(cellAt)],
                ]
              : [content, cell?.value ?? null];
            if (JSON.stringify(wanted) !== JSON.stringify(found))
              wrong.push({
                sheet: spec.name,
                row: block.top + row,
                column: block.left + column,
                wanted,
                found,
              });
          }
    }
    expect(wrong).toEqual([]);

    excel.host.clearLog();
    const checked = await checkWorkbook(workbook());
    expect(excel.host.syncs).toBe(1);
    if (!checked.ok) throw new Error(JSON.stringify(checked.error));
    expect(checked.value.plan).toEqual(EXAMPLES[key].plan(language));
  });
});

test('the request bytes of the default plan', async () => {
  await workbook().render(blueprintOf('empty'));
  const largest = Math.max(...excel.host.requests.map(({ bytes }) => bytes));
  // A tenth of the 5 MB that Excel for the web takes at once.
  expect(largest).toBeLessThanOrEqual(490_000);
});

test('completing and reopening take three syncs each, and touch only what they must', async () => {
  await renderExample(workbook(), EXAMPLES.ready, 'da');
  const before = plainBook(excel.host.book);
  excel.host.clearLog();
  const completed = await completeTask({ workbook: workbook(), clock }, { by: 'Bo', note: '' });
  expect(completed).toMatchObject({ ok: true, value: { value: { checked: { status: 'completed' } } } });
  expect(excel.host.syncs).toBeLessThanOrEqual(3);
  const written = ['properties/', ...['history', 'system'].map((key) => `sheets/${nameOf(key)}/cells/`)];
  const paths = differences(before, plainBook(excel.host.book)).map(({ path }) => path);
  expect(paths.filter((path) => !written.some((place) => path.startsWith(place)))).toEqual([]);
  expect(await checkWorkbook(workbook())).toMatchObject({ ok: true, value: { status: 'completed' } });

  excel.host.clearLog();
  const reopened = await reopenTask({ workbook: workbook(), clock }, { by: 'Bo', note: 'Igen' });
  expect(reopened).toMatchObject({ ok: true });
  expect(excel.host.syncs).toBeLessThanOrEqual(3);
  expect(await checkWorkbook(workbook())).toMatchObject({ ok: true, value: { status: 'ready' } });
});

test('the damaged plan: locked cells are safe until somebody lifts the protection', async () => {
  expect(await renderExample(workbook(), EXAMPLES.damaged, 'da')).toEqual({
    ok: false,
    error: { kind: 'workbook-locked' },
  });
  for (const { name } of excel.host.book.sheets) excel.host.author.unprotect(name);
  const { edits } = EXAMPLES.damaged;
  expect(await workbook().amend({ cells: edits, properties: {} })).toMatchObject({ ok: true });
  const checked = await checkWorkbook(workbook());
  expect(checked.ok && checked.value.findings.map(({ rule }) => rule)).toContain('structure-damaged');
});

describe('going to a cell', () => {
  beforeEach(async () => {
    await renderExample(workbook(), EXAMPLES.ready, 'da');
    excel.host.clearLog();
  });

  test('takes two syncs', async () => {
    expect(await workbook().goTo({ sheet: nameOf('timeline'), cell: 'D7' })).toEqual({
      ok: true,
      value: true,
    });
    expect(excel.host.syncs).toBe(2);
    expect(plainBook(excel.host.book)).toMatchObject({
      activeSheet: nameOf('timeline'),
      selection: `${nameOf('timeline')}!D7`,
    });
  });

  test('shows a hidden sheet first', async () => {
    const sheet = excel.host.book.sheets.find(({ name }) => name === nameOf('history'))!;
    sheet.visibility = 'Hidden';
    expect(await workbook().goTo({ sheet: sheet.name, cell: 'A1' })).toEqual({ ok: true, value: true });
    expect(sheet.visibility).toBe('Visible');
  });

  test('says so when there is no such sheet', async () => {
    expect(await workbook().goTo({ sheet: 'Nowhere', cell: 'A1' })).toEqual({ ok: true, value: false });
  });
});

test('watching: edits are gathered into one hint', async () => {
  await renderExample(workbook(), EXAMPLES.ready, 'da');
  let hints = 0;
  const watched = await workbook().watch(() => (hints += 1));
  if (!watched.ok) throw new Error(watched.error.kind);
  for (const sheet of excel.host.book.sheets.slice(1, 3)) excel.host.author.unprotect(sheet.name);
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  excel.host.author.write(nameOf('participants'), 'B7', 'Ida');
  excel.host.author.write(nameOf('participants'), 'B8', 'Bo');
  excel.host.announce();
  await settle();
  expect(hints).toBe(1);
  await watched.value.stop();
  excel.host.author.write(nameOf('participants'), 'B7', 'Eva');
  excel.host.announce();
  await settle();
  expect(hints).toBe(1);
});

describe('a workbook that has something in it already', () => {
  test('keeps it as it was', async () => {
    await excel.run(async ({ workbook: { worksheets, names } }) => {
      const own = worksheets.add('Mit eget');
      own.getRange('A1:B2').formulas = [
        [1, '=A1*2'],
        ['x', "'03-02-2027"],
      ];
      names.add('Mine', own.getRange('A1'));
    });
    const before = plainBook(excel.host.book);
    expect(await workbook().render(blueprintOf('empty'))).toMatchObject({ ok: true });
    const after = plainBook(excel.host.book);
    for (const name of ['Ark1', 'Mit eget']) expect(after.sheets[name]).toEqual(before.sheets[name]);
    expect(after.names).toMatchObject(before.names);
  });

  test('refuses a second plan, and a sheet of a plan’s name, and is not touched', async () => {
    await excel.run(async ({ workbook: { worksheets } }) => worksheets.add(nameOf('history').toUpperCase()));
    const before = plainBook(excel.host.book);
    expect(await workbook().render(blueprintOf('empty'))).toEqual({
      ok: false,
      error: { kind: 'sheet-names-taken', names: [nameOf('history')] },
    });
    expect(differences(before, plainBook(excel.host.book))).toEqual([]);
    await excel.run(async ({ workbook: { worksheets } }) => worksheets.getItem(nameOf('history')).delete());
    await workbook().render(blueprintOf('empty'));
    expect(await workbook().render(blueprintOf('empty'))).toEqual({
      ok: false,
      error: { kind: 'plan-present' },
    });
  });

  test.each(['before', 'after', 40, 1_500, 2_500] as const)(
    'is as before when building fails (%s)',
    async (point) => {
      await excel.run(async ({ workbook: { properties } }) => {
        properties.title = 'Mine';
        properties.custom.add('Holdplan status', 'older');
      });
      excel.host.clearLog();
      const before = plainBook(excel.host.book);
      const when = typeof point === 'number' ? { afterActions: point } : point;
      excel.host.fail({ kind: 'busy', request: 2, when });
      expect(await workbook().render(blueprintOf('empty'))).toMatchObject({
        ok: false,
        error: { kind: 'workbook-busy' },
      });
      expect(differences(before, plainBook(excel.host.book))).toEqual([]);
    },
  );
});
