import { REGION } from '../../src/blueprint/names';
import type { Plan } from '../../src/domain/plan';
import { completedPlan, halfFilledPlan, readyPlan } from '../../src/examples/plans';
import type { Desk, Surroundings } from '../../src/ports/pane';
import { createSession } from '../../src/ui/session/session';
import { openedOf, type DraftKey } from '../../src/ui/session/state';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { obviousMends } from '../../src/usecases/mend-all';
import { mendFor } from '../../src/usecases/mend-finding';
import { clockAt, ids, type, workbookOf } from '../usecases/deps';
import { createFakeWorkbook, type FakeWorkbook } from './live-workbook';
import { createKeptDesk } from './scenes';

/* What the pane does and shows, without a pane and without Excel: the scenes try the same with both. */

interface Options {
  readonly surroundings?: Partial<Surroundings>;
  readonly desk?: Desk;
}

async function opened(plan: Plan | null, { surroundings, desk = createKeptDesk() }: Options = {}) {
  const workbook = createFakeWorkbook(plan && (await workbookOf(plan)));
  const session = createSession({
    surroundings: {
      ...{ host: 'excel', language: 'da', readOnly: false, online: () => true, autoOpen: () => null },
      ...{ theme: () => 'light', onTheme: () => () => undefined, setAutoOpen: async () => true },
      ...surroundings,
    },
    openWorkbook: () => workbook,
    desk,
    clock: clockAt(),
    ids,
    version: '0.1.0',
  });
  await session.start();
  const state = () => session.store.get();
  return {
    ...{ workbook, session, desk, state },
    shown: () => state().screen.kind,
    said: () => state().notice?.kind ?? null,
    failure: () => {
      const { notice } = state();
      return notice?.kind === 'failed' ? notice.failure.kind : null;
    },
    /** When everything that was hinted at has been followed. */
    settled: () => session.start(),
  };
}

type Pane = Awaited<ReturnType<typeof opened>>;

/** What happens right behind each write, before anybody reads again. */
function onceWritten(workbook: FakeWorkbook, happens: () => unknown): void {
  for (const writing of ['amend', 'rebuild'] as const) {
    const write = workbook[writing] as (...given: unknown[]) => Promise<never>;
    workbook[writing] = async (...given: unknown[]) => {
      const written = await write(...given);
      await happens();
      return written;
    };
  }
}

const half = halfFilledPlan('da');
const SIGNED = { by: 'Ane Eksempel', note: 'Aftalt' };

/** Erases a participant's id. */
const damage = ({ workbook }: { readonly workbook: { file: unknown } }): Promise<void> =>
  type(workbook.file as Parameters<typeof type>[0], REGION.participants, 2, 0, null);

describe('what is shown', () => {
  test('the plan, or the form where there is none', async () => {
    expect((await opened(half)).shown()).toBe('plan');
    expect((await opened(null)).shown()).toBe('first-run');
  });

  test('outside Excel nothing is read', async () => {
    const { shown, workbook } = await opened(half, { surroundings: { host: 'outside-excel' } });
    expect([shown(), workbook.reads]).toEqual(['outside-excel', 0]);
  });

  test('copies of the plan’s sheets are asked about, and left alone once they are known', async () => {
    const { workbook, session, shown } = await opened(half);
    workbook.copies = ['Deltagere (2)'];
    await session.start();
    expect(shown()).toBe('two-plans');
    session.ignoreCopies();
    expect(shown()).toBe('plan');
  });

  test('what cannot be read at first is trouble; later the plan stays, and the failure is told', async () => {
    const { workbook, session, shown, failure } = await opened(half);
    workbook.failsWith = { kind: 'workbook-busy' };
    await session.check();
    expect([shown(), failure()]).toEqual(['plan', 'workbook-busy']);
    const other = await opened(null);
    other.workbook.failsWith = { kind: 'connection-lost' };
    await other.session.check();
    expect(other.shown()).toBe('trouble');
  });

  test('a plan that is gone is said to whoever asks for it, and a hint alone says nothing', async () => {
    for (const asked of [true, false]) {
      const { workbook, session, shown, failure, settled } = await opened(half);
      session.open('people');
      workbook.file = null;
      if (asked) await session.check();
      else {
        workbook.hint();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect([shown(), session.store.get().page, failure()]).toEqual([
        'first-run',
        'plan',
        asked ? 'not-a-plan' : null,
      ]);
      await settled();
    }
  });

  test('a bug is told as one', async () => {
    const { workbook, session, state } = await opened(half);
    workbook.read = () => Promise.reject(new Error('Planted by a test'));
    await session.check();
    expect(state().screen).toMatchObject({
      kind: 'broken',
      details: expect.stringContaining('Planted') as string,
    });
    expect(state().busy).toBe(false);
  });
});

describe('checking', () => {
  test('tells how many errors and warnings there are', async () => {
    const { session, state } = await opened(half);
    await session.check();
    const { errors, warnings } = openedOf(state().screen)!.checked.counts;
    expect(errors).toBeGreaterThan(0);
    expect(state().notice).toEqual({ kind: 'checked', errors, warnings });
  });

  test('what was said before is gone as soon as something else is asked for', async () => {
    const { session, said } = await opened(null);
    session.tell({ kind: 'copied' });
    await session.goToNext();
    expect(said()).toBeNull();
  });
});

describe('going to cells', () => {
  test('to the next finding, and after the last to the first again', async () => {
    const { session, workbook, state } = await opened(half);
    const { findings, locate } = openedOf(state().screen)!.checked;
    const cells = new Set(
      findings.map(({ place }) => JSON.stringify(locate(place))).filter((c) => c !== 'null'),
    );
    for (let count = 0; count <= cells.size; count += 1) await session.goToNext();
    expect(new Set(workbook.gone.map((cell) => JSON.stringify(cell)))).toEqual(cells);
    expect(workbook.gone.at(-1)).toEqual(workbook.gone[0]);
  });

  test('the next plan is gone through from its beginning', async () => {
    const { session, workbook } = await opened(half);
    await session.goToNext();
    await session.goToNext();
    const { file } = workbook;
    workbook.file = null;
    await session.check();
    workbook.file = file;
    await session.check();
    await session.goToNext();
    expect(workbook.gone.at(-1)).toEqual(workbook.gone[0]);
  });

  test('where nothing is missing there is nowhere to go', async () => {
    const { session, workbook, said } = await opened(readyPlan('da'));
    await session.goToNext();
    expect([said(), workbook.gone]).toEqual(['nothingNext', []]);
  });

  test('a sheet that is gone is told, and so is a place', async () => {
    const { session, workbook, failure } = await opened(half);
    workbook.hasSheet = false;
    await session.goTo({ sheet: 'matrix', row: 'K01', column: 'decision' });
    expect(failure()).toBe('cell-gone');
    const { session: elsewhere, failure: told } = await opened(null);
    await elsewhere.goTo({ sheet: 'matrix', row: 'K01', column: 'decision' });
    expect(told()).toBe('cell-gone');
  });
});

describe('a damaged plan', () => {
  test('is offered to be rebuilt, until somebody puts it off; the next damage is offered again', async () => {
    const pane = await opened(half);
    await damage(pane);
    await pane.session.check();
    expect(pane.shown()).toBe('repair');
    pane.session.offerRepair(false);
    expect(pane.shown()).toBe('plan');
    await pane.session.check();
    expect(pane.shown()).toBe('plan');
    pane.workbook.file = await workbookOf(half);
    await pane.session.check();
    await damage(pane);
    await pane.session.check();
    expect(pane.shown()).toBe('repair');
  });

  test('is rebuilt, which is told', async () => {
    const pane = await opened(half);
    await damage(pane);
    await pane.session.check();
    await pane.session.repair(' (før)');
    expect([pane.shown(), pane.said(), pane.workbook.asides]).toEqual(['plan', 'repaired', [' (før)']]);
  });

  test('a whole one only when it is asked for, and it can be left', async () => {
    const { session, workbook, shown } = await opened(half);
    session.offerRepair(true);
    expect(shown()).toBe('repair');
    session.offerRepair(false);
    expect(shown()).toBe('plan');
    session.offerRepair(true);
    await session.repair(' (før)');
    expect([shown(), workbook.asides]).toEqual(['plan', [' (før)']]);
  });
});

describe('what is written', () => {
  test('a new plan: the form’s draft is done with, and it is told', async () => {
    const { session, shown, said } = await opened(null);
    session.drafts.set('create', 'x');
    await session.create({ template: DEFAULT_TEMPLATE, start: '2027-02-01' }, 'en');
    expect([shown(), said(), session.drafts.has('create')]).toEqual(['plan', 'created', false]);
    expect(openedOf(session.store.get().screen)!.checked.language).toBe('en');
  });

  test('a plan that could not be made leaves the form with what was typed', async () => {
    const { session, workbook, shown, failure } = await opened(null);
    session.drafts.set('create', 'x');
    workbook.failsWith = { kind: 'workbook-locked' };
    await session.create({ template: DEFAULT_TEMPLATE }, 'da');
    expect([shown(), failure(), session.drafts.has('create')]).toEqual([
      'first-run',
      'workbook-locked',
      true,
    ]);
  });

  test('mends: one, and all', async () => {
    const { session, workbook, state, said } = await opened(half);
    await type(workbook.file!, REGION.matrix, 2, 2, 'Yes');
    await session.check();
    const steps = obviousMends(openedOf(state().screen)!);
    expect(steps.length).toBeGreaterThan(0);
    await session.mendAll(steps);
    expect(state().notice).toEqual({ kind: 'mendedAll', count: steps.length });
    await session.mendAll(steps);
    expect(said()).toBe('failed');
  });

  test.each<[DraftKey & ('complete' | 'reopen'), Plan, string]>([
    ['complete', readyPlan('da'), 'completed'],
    ['reopen', completedPlan('da'), 'reopened'],
  ])('%s: told, remembered who, and the draft is done with', async (verb, plan, told) => {
    const { session, desk, said } = await opened(plan);
    session.drafts.set(verb, 'x');
    await session[verb](SIGNED);
    expect([said(), desk.recall('by'), session.drafts.has(verb)]).toEqual([told, 'Ane Eksempel', false]);
    // A second time it is refused, and what was typed is kept.
    session.drafts.set(verb, 'y');
    await session[verb](SIGNED);
    expect([said(), session.drafts.has(verb)]).toEqual(['failed', true]);
  });

  test('what is refused shows the plan as it now stands', async () => {
    const { session, workbook, state, failure } = await opened(readyPlan('da'));
    // Meanwhile a colleague takes the first participant's name away.
    await type(workbook.file!, REGION.participants, 1, 1, null);
    await session.complete(SIGNED);
    expect(failure()).toBe('errors-open');
    expect(openedOf(state().screen)!.checked.counts.errors).toBeGreaterThan(0);
  });
});

describe('what is read', () => {
  const REVERSED = {
    ...readyPlan('da'),
    unreadable: [{ place: { sheet: 'matrix', row: 'K01', column: 'decision' }, value: 'Yes' } as const],
  };
  const whole = (pane: Pane) => openedOf(pane.state().screen)!;
  const VERBS: readonly [string, Plan, (pane: Pane) => Promise<void>][] = [
    ['mend', REVERSED, (pane) => pane.session.mend(mendFor(whole(pane), whole(pane).checked.findings[0]!)!)],
    ['mendAll', REVERSED, (pane) => pane.session.mendAll(obviousMends(whole(pane)))],
    ['complete', readyPlan('da'), ({ session }) => session.complete(SIGNED)],
    ['reopen', completedPlan('da'), ({ session }) => session.reopen(SIGNED)],
    [
      'repair',
      half,
      ({ session }) => {
        session.offerRepair(true);
        return session.repair(' (før)');
      },
    ],
  ];

  test.each(VERBS)('%s: once before it writes, and once after', async (_, plan, act) => {
    const pane = await opened(plan);
    const before = pane.workbook.reads;
    await act(pane);
    expect(pane.state().notice).not.toMatchObject({ kind: 'failed' });
    expect(pane.workbook.reads - before).toBe(2);
  });

  test.each(VERBS)('%s: what a colleague types while it writes is shown', async (_, plan, act) => {
    const pane = await opened(plan);
    const { workbook } = pane;
    onceWritten(workbook, () => type(workbook.file!, REGION.participants, 4, 6, 'Ny enhed'));
    await act(pane);
    expect(whole(pane).checked.plan.participants[3]).toMatchObject({ unit: 'Ny enhed' });
  });

  test.each(VERBS)('%s: what cannot be read again is not shown as it was', async (_, plan, act) => {
    const pane = await opened(plan);
    const { workbook } = pane;
    onceWritten(workbook, () => (workbook.failsWith = { kind: 'connection-lost' }));
    await act(pane);
    expect(pane.shown()).toBe('trouble');
    // It is done all the same.
    expect(pane.failure()).toBeNull();
  });
});

describe('the desk', () => {
  const file = { name: 'a.html', type: 'b', text: 'c' };

  test('what the browser refuses is laid out, to be done by hand, until something else is done', async () => {
    const refusing: Desk = { ...createKeptDesk(), copy: async () => false, save: () => 'refused' };
    const { session, state } = await opened(half, { desk: refusing });
    await session.copy('x');
    expect(state()).toMatchObject({ notice: null, byHand: { text: 'x', name: null } });
    session.save(file);
    expect(state()).toMatchObject({ notice: null, byHand: { text: 'c', name: 'a.html' } });
    session.closeByHand();
    expect(state().byHand).toBeNull();
    session.save(file);
    await session.check();
    expect(state().byHand).toBeNull();
    session.save(file);
    session.open('people');
    expect(state().byHand).toBeNull();
  });

  test('what is done is told', async () => {
    const { session, said, state } = await opened(half);
    await session.copy('x');
    expect(said()).toBe('copied');
    session.save(file);
    expect(state().notice).toEqual({ kind: 'saved', name: 'a.html' });
  });

  test('what nobody can know is told as asked for, with another way', async () => {
    const asking: Desk = { ...createKeptDesk(), save: () => 'asked' };
    const { session, said, state } = await opened(half, { desk: asking });
    session.save(file);
    expect(state()).toMatchObject({ notice: { kind: 'saveAsked', file }, byHand: null });
    session.showByHand(file);
    expect(state()).toMatchObject({ notice: null, byHand: { text: 'c', name: 'a.html' } });
    session.openMail({ url: 'mailto:', shortened: false });
    expect(said()).toBe('mailAsked');
    session.openMail({ url: 'mailto:', shortened: true });
    expect(said()).toBe('mailShortened');
  });

  test('the language is the one that was chosen last, else Excel’s', async () => {
    const { session, desk, state } = await opened(half);
    expect(state().language).toBe('da');
    session.setLanguage('en');
    expect([state().language, desk.recall('language')]).toEqual(['en', 'en']);
    expect((await opened(half, { desk })).state().language).toBe('en');
    desk.remember('language', 'xx');
    expect((await opened(half, { desk })).state().language).toBe('da');
  });

  test('another page, and nothing of what was said on the one before', async () => {
    const { session, state } = await opened(half);
    await session.check();
    session.open('people');
    expect([state().page, state().notice]).toEqual(['people', null]);
  });
});

test('hints are followed for as long as the session lasts', async () => {
  const { session, workbook, settled } = await opened(half);
  const before = workbook.reads;
  workbook.hint();
  await settled();
  expect(workbook.reads).toBe(before + 2);
  await session.dispose();
  workbook.hint();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(workbook.reads).toBe(before + 2);
});

test('what was said of one plan is not said of the next, which a colleague has made', async () => {
  const { session, workbook, said } = await opened(half);
  const followed = async (): Promise<void> => {
    workbook.hint();
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await session.copy('x');
  await followed();
  expect(said()).toBe('copied');
  await type(workbook.file!, REGION.participants, 1, 1, 'Bo Prøve');
  await followed();
  expect(said()).toBeNull();
});
