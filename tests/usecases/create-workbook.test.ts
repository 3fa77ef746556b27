import { strFromU8, unzipSync } from 'fflate';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { NOBODY } from '../../src/domain/fields';
import { LANGUAGES } from '../../src/domain/language';
import { err } from '../../src/domain/result';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { createWorkbook } from '../../src/usecases/create-workbook';
import { check, clockAt, given, ids, NOW } from './deps';

describe.each(LANGUAGES)('a new workbook in %s', (language) => {
  const create = async (request: Partial<Parameters<typeof createWorkbook>[1]> = {}) => {
    const workbook = createXlsxWorkbook();
    const clock = clockAt();
    const words = workbookWords(language);
    const plan = given(
      await createWorkbook({ workbook, ids, clock, words }, { template: DEFAULT_TEMPLATE, ...request }),
    );
    return { plan, found: await check(workbook), bytes: workbook.bytes() };
  };

  test('holds the plan that was told, under an id of its own', async () => {
    const { plan, found } = await create({ municipality: 'Ærø "Kommune" & Søn', start: '2027-02-03' });
    expect(found.plan).toEqual(plan);
    expect(found).toMatchObject({ language, status: 'in-progress', counts: { warnings: 0 } });
    expect(plan.workbookId).toBe(ids.newWorkbookId());
  });

  test('with a start, dates are suggested; without, they are open', async () => {
    const dated = (await create({ start: '2027-02-03' })).plan;
    expect(dated.areas.filter(({ templateArea, start }) => templateArea !== null && start === null)).toEqual(
      [],
    );
    const open = (await create()).plan;
    expect(open.areas.every(({ start, end }) => start === null && end === null)).toBe(true);
  });

  test('says when it was made', async () => {
    const core = strFromU8(unzipSync((await create()).bytes)['docProps/core.xml']!);
    expect(core.match(/(?<=W3CDTF">)[^<]+/g)).toEqual([NOW, NOW]);
  });

  test('has room behind a long list of participants', async () => {
    const participants = Array.from({ length: 60 }, (_, index) => ({
      ...{ ...NOBODY, name: `Person ${index + 1}` },
    }));
    const { found } = await create({ participants });
    expect(found.plan.participants.filter(({ name }) => name !== '')).toHaveLength(60);
    expect(found.plan.participants.length).toBeGreaterThan(60);
    expect(found.plan.damage).toEqual([]);
  });
});

test('what stops the workbook from being rendered is told', async () => {
  const locked = err({ kind: 'encrypted' } as const);
  const workbook = { ...createXlsxWorkbook(), render: async () => locked };
  const result = await createWorkbook(
    { workbook, ids, clock: clockAt(), words: workbookWords('da') },
    { template: DEFAULT_TEMPLATE },
  );
  expect(result).toEqual(locked);
});
