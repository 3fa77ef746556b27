import type { WireWords } from '../../src/strings/wire-words';
import type { Renamable, Template } from '../../src/domain/template';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../src/adapters/xlsx';
import { completeTask } from '../../src/usecases/complete-task';
import { openPlan } from '../../src/usecases/check-workbook';
import { reopenTask } from '../../src/usecases/reopen-task';
import { upgradedBlueprint } from '../../src/usecases/upgrade-workbook';
import { check, clockAt, given, ids } from '../usecases/deps';
import { goldens, open, verdictOf } from './goldens';

/*
 * A Holdplan in which today's form has another word for everything that is stored or sealed, and the task another name
 * for all that is in its lists.
 */
jest.mock('../../src/strings/wire-words.da', () => {
  const { wireWordsDa } = jest.requireActual<{ wireWordsDa: WireWords }>('../../src/strings/wire-words.da');
  return { wireWordsDa: reworded(wireWordsDa) };
});
jest.mock('../../src/strings/wire-words.en', () => {
  const { wireWordsEn } = jest.requireActual<{ wireWordsEn: WireWords }>('../../src/strings/wire-words.en');
  return { wireWordsEn: reworded(wireWordsEn) };
});
jest.mock('../../src/templates', () => {
  const { DEFAULT_TEMPLATE } = jest.requireActual<{ DEFAULT_TEMPLATE: Template }>('../../src/templates');
  const later = renamed(DEFAULT_TEMPLATE);
  return { DEFAULT_TEMPLATE: later, TEMPLATES: [later], findTemplate: () => later };
});

// Declared as functions, so that they are there when the sources are loaded.
function reworded({ yesNo, historyKinds, sources }: WireWords): WireWords {
  const again = <T extends object>(group: T): T =>
    Object.fromEntries(
      Object.entries(group as Record<string, [string]>).map(([key, [first]]) => [
        key,
        [first, [2, `${first} nu`]],
      ]),
    ) as T;
  const [bullet] = sources.bullet;
  return {
    yesNo: again(yesNo),
    historyKinds: again(historyKinds),
    sources: { ...again(sources), bullet: [bullet, [2, (number) => `${bullet(number)} nu`]] },
  };
}

function renamed(task: Template): Template {
  const all = <T extends Renamable>(list: readonly T[]): T[] =>
    list.map((entry) => ({
      ...entry,
      name: { da: `${entry.name.da} nu`, en: `${entry.name.en} nu` },
      formerly: [{ until: task.version, name: entry.name }],
    }));
  return {
    ...{ ...task, version: task.version + 1, systems: all(task.systems), roles: all(task.roles) },
    ...{ sides: all(task.sides), phases: all(task.phases), areas: all(task.areas) },
  };
}

const deps = { ids, clock: clockAt() };
const wordsIn = async (workbook: XlsxWorkbook): Promise<string> =>
  JSON.stringify([...given(await workbook.read()).regions.values()].map(({ values }) => values));
const signed = { by: 'Bo Prøve', note: 'Aftalt' };

describe.each(goldens.filter(({ version }) => version === '0.1.0'))('$title', ({ path, verdict }) => {
  test('says what it said, and is reopened and completed in its own words', async () => {
    const workbook = open(path);
    expect(verdictOf(await check(workbook))).toEqual(verdict);
    if (verdict.status === 'completed' || verdict.status === 'changed')
      given(await reopenTask({ workbook, ...deps }, signed));
    if (verdict.counts.errors > 0) return;
    given(await completeTask({ workbook, ...deps }, signed));
    const saved = createXlsxWorkbook(workbook.bytes());
    expect(await wordsIn(saved)).not.toMatch(/ nu"/);
    const after = await check(saved);
    expect(after).toMatchObject({ status: 'completed', fingerprint: verdict.fingerprint, changes: [] });
  });

  test('is upgraded to today’s words', async () => {
    const opened = given(await openPlan(open(path)));
    const made = createXlsxWorkbook();
    given(await made.render(given(upgradedBlueprint(opened, deps))));
    const after = await check(made);
    expect(after).toMatchObject({ status: verdict.status, counts: verdict.counts });
    expect(after.plan.participants).toEqual(opened.checked.plan.participants);
    expect(after.plan.history.slice(0, opened.checked.plan.history.length)).toEqual(
      opened.checked.plan.history,
    );
    const words = await wordsIn(made);
    for (const word of opened.interpretation.language === 'da' ? ['Ja', 'Nej'] : ['Yes', 'No'])
      expect(words).not.toContain(`"${word}"`);
  });
});
