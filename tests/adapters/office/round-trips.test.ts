import { describePlan } from '../../../src/blueprint/describe';
import { NOBODY } from '../../../src/domain/fields';
import { newPlan } from '../../../src/domain/new-plan';
import { workbookWords } from '../../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../../src/templates';
import { checkWorkbook } from '../../support/check-workbook';
import { completeTask } from '../../../src/usecases/complete-task';
import { blueprintOf, clock, openExcel, type OpenExcel } from './excel';

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.client.dispose());

const bytesSent = (): number => excel.client.host.requests.reduce((sum, { bytes }) => sum + bytes, 0);

test('building takes three syncs, reading one, completing three, going to a cell two', async () => {
  const { host } = excel.client;
  const syncsOf = async (act: () => Promise<{ readonly ok: boolean }>): Promise<number> => {
    host.clearLog();
    expect(await act()).toMatchObject({ ok: true });
    return host.syncs;
  };
  expect(await syncsOf(() => excel.workbook.render(blueprintOf('ready')))).toBeLessThanOrEqual(3);
  expect(await syncsOf(() => checkWorkbook(excel.workbook))).toBe(1);
  expect(
    await syncsOf(() => completeTask({ workbook: excel.workbook, clock }, { by: 'Ane Eksempel', note: '' })),
  ).toBeLessThanOrEqual(3);
  expect(
    await syncsOf(() => excel.workbook.goTo({ sheet: 'Kompetencematrix', cell: 'C9' })),
  ).toBeLessThanOrEqual(2);
});

test('the default plan is asked for in little more than a tenth of what Excel for the web takes at once', async () => {
  await excel.workbook.render(blueprintOf('empty'));
  expect(bytesSent()).toBeLessThanOrEqual(510_000);
});

test('what is asked for grows no faster than the plan', async () => {
  const sizeOf = async (participants: number, areaSlots: number): Promise<number> => {
    const other = openExcel();
    const plan = newPlan({
      template: DEFAULT_TEMPLATE,
      language: 'da',
      workbookId: 'size',
      areaSlots,
      participants: Array.from({ length: participants }, (_, index) => ({ ...NOBODY, name: `Ane ${index}` })),
    });
    await other.workbook.render(
      describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
    );
    const bytes = other.client.host.requests.reduce((sum, request) => sum + request.bytes, 0);
    await other.client.dispose();
    return bytes;
  };
  const [one, two, four] = [await sizeOf(30, 30), await sizeOf(60, 60), await sizeOf(120, 120)];
  // Twice the slots each way add at most twice what the doubling before added, and a little.
  expect(four - two).toBeLessThan(2.2 * (two - one));
});
