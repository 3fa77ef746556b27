import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import type { Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { completedPlan, halfFilledPlan } from '../../src/examples/plans';
import { openPlan, type CheckedWorkbook } from '../../src/usecases/check-workbook';
import { growWorkbook, roomAfter } from '../../src/usecases/grow-workbook';
import { repairedPlan } from '../../src/usecases/repaired-plan';
import { withPart } from '../support/workbook-edits';
import { createFakeWorkbook, type FakeWorkbook } from '../ui/live-workbook';
import { after, given, ids, refusal, workbookOf } from './deps';

const ASIDE = ' (før)';
const holding = async (plan: Plan, language?: Language): Promise<FakeWorkbook> =>
  createFakeWorkbook(await workbookOf(plan, language));
const checked = async (workbook: FakeWorkbook): Promise<CheckedWorkbook> =>
  given(await openPlan(workbook)).checked;

test('there is room for the largest plan, and all that was typed is where it was', async () => {
  const workbook = await holding(halfFilledPlan('da'));
  const before = await checked(workbook);
  const grown = after(
    await growWorkbook({ workbook, ids }, { participants: 60, areas: 40, milestones: 20 }, ASIDE),
  );
  expect(grown.plan.participants).toHaveLength(60);
  expect(grown.plan.areas).toHaveLength(before.template.areas.length + 40);
  expect(grown.plan.milestones).toHaveLength(20);
  expect(workbook.asides).toEqual([ASIDE]);
  expect(grown).toMatchObject({
    fingerprint: before.fingerprint,
    counts: before.counts,
    plan: { damage: [], workbookId: before.plan.workbookId },
  });
});

test('a completed plan stays completed', async () => {
  const workbook = await holding(completedPlan('en'), 'en');
  const grown = after(await growWorkbook({ workbook, ids }, { participants: 30 }, ASIDE));
  expect(grown).toMatchObject({ status: 'completed', language: 'en' });
  expect(grown.plan.history).toEqual(completedPlan('en').history);
});

test('a workbook of the first form grows in its own form', async () => {
  const file = readFileSync(join(__dirname, '..', 'golden', '0.1.0', 'own-areas-completed.da.xlsx'));
  const workbook = createFakeWorkbook(createXlsxWorkbook(new Uint8Array(file)));
  const before = await checked(workbook);
  const grown = after(await growWorkbook({ workbook, ids }, { areas: 12 }, ASIDE));
  expect(grown.plan.areas.at(-1)!.id).toBe('K26');
  expect(grown).toMatchObject({ status: before.status, fingerprint: before.fingerprint });
});

test('what is too much, or nothing new, is refused and changes nothing', async () => {
  const workbook = await holding(halfFilledPlan('da'));
  const { file } = workbook;
  const told = async (asked: Parameters<typeof growWorkbook>[1]): Promise<string> =>
    refusal(await growWorkbook({ workbook, ids }, asked, ASIDE));
  expect(await told({ participants: 61 })).toBe('room-too-large');
  expect(await told({ areas: 41 })).toBe('room-too-large');
  expect(await told({ participants: 5, areas: 1, milestones: 2 })).toBe('room-enough');
  expect(await told({})).toBe('room-enough');
  expect(workbook.file).toBe(file);
});

test('of a damaged plan, the room is counted that it has once it is mended', async () => {
  const whole = (await workbookOf(halfFilledPlan('da'))).bytes();
  const nameGone = /<definedName name="HP_Milestones".*?<\/definedName>/s;
  const bytes = withPart(whole, 'xl/workbook.xml', (xml) => xml.replace(nameGone, ''));
  const damaged = given(await openPlan(createXlsxWorkbook(bytes)));
  const mended = repairedPlan(damaged);
  const { length } = mended.plan.milestones;
  expect(damaged.checked.plan.milestones.length).toBeLessThan(length);
  expect(refusal(roomAfter(damaged, mended, { milestones: length }))).toBe('room-enough');
  expect(given(roomAfter(damaged, mended, { milestones: length + 1 }))).toMatchObject({
    before: { milestones: length },
    after: { milestones: length + 1 },
  });
});
