import type { Located } from '../../blueprint/whereabouts';
import type { Language } from '../../domain/language';
import { LANGUAGES } from '../../domain/language';
import type { Place } from '../../domain/place';
import type { Result } from '../../domain/result';
import type { Watching } from '../../ports/pane';
import type { OpenedPlan } from '../../usecases/check-workbook';
import type { SignedNote } from '../../usecases/complete-task';
import type { CreateRequest } from '../../usecases/create-workbook';
import type { Mend } from '../../usecases/mend-finding';
import { createQueue } from './queue';
import type { BuildingStep, Failure, Notice, Page, PaneState, Screen } from './state';
import { createStore, type Store } from './store';
import type { World } from './world';

export type Session = ReturnType<typeof createSession>;

/**
 * What the pane can do, and what it shows while and after doing it. One thing at a time: whatever is asked for
 * meanwhile waits for its turn, so that two clicks never meet in the workbook. Use cases are loaded when they are
 * first needed.
 */
export function createSession(world: World) {
  const { desk, surroundings } = world;
  const store = createStore<PaneState>({
    screen: { kind: 'starting' },
    page: 'plan',
    language: rememberedLanguage(world),
    busy: false,
    waiting: false,
    notice: null,
  });
  const workbook = world.openWorkbook({
    onWaiting: (waiting) => store.set({ waiting }),
    onBuilding: (step) => building(step),
  });
  const queue = createQueue({
    onBusy: (busy) => store.set({ busy }),
    onBug: (error) => screen({ kind: 'broken', details: detailsOfBug(error) }),
  });
  let watching: Watching | null = null;
  let repairPutOff = false;
  let lastGoneTo: Located | null = null;

  const screen = (next: Screen): void => store.set({ screen: next });
  const notify = (notice: Notice | null): void => store.set({ notice });
  const fail = (failure: Failure): void => notify({ kind: 'failed', failure });
  const building = (step: BuildingStep): void => {
    if (store.get().screen.kind === 'building') screen({ kind: 'building', step });
  };

  async function read(): Promise<Result<OpenedPlan, Failure>> {
    const { openPlan } = await import('../../usecases/check-workbook');
    return openPlan(workbook);
  }

  function showPlan(opened: OpenedPlan): void {
    const damaged = opened.checked.plan.damage.length > 0;
    screen({ kind: damaged && !repairPutOff ? 'repair' : 'plan', opened });
  }

  function showFailure(failure: Failure): void {
    switch (failure.kind) {
      case 'not-a-plan':
        // The form, with what is typed in it, stays as it is.
        if (store.get().screen.kind !== 'first-run') screen({ kind: 'first-run' });
        return;
      case 'plan-too-new':
      case 'template-unknown':
        return screen({ kind: 'unreadable', problem: failure });
      default:
        if (openedOf(store.get().screen)) fail(failure);
        else screen({ kind: 'trouble', failure });
    }
  }

  /** Reads and shows afresh. Gives the plan, if there is one. */
  async function look(): Promise<OpenedPlan | null> {
    const opened = await read();
    if (opened.ok) showPlan(opened.value);
    else showFailure(opened.error);
    return opened.ok ? opened.value : null;
  }

  /** After a hint that nobody asked for: shows what is new, and says nothing. */
  async function lookQuietly(): Promise<void> {
    const shown = store.get().screen.kind;
    if (shown !== 'plan' && shown !== 'repair' && shown !== 'first-run') return;
    const opened = await read();
    // A hint that cannot be followed now is let go: the next one, or the person, asks again.
    if (opened.ok) showPlan(opened.value);
    else if (opened.error.kind === 'not-a-plan') showFailure(opened.error);
  }

  const doing = (act: () => Promise<void>): Promise<void> =>
    queue.add(async () => {
      notify(null);
      await act();
    });

  /** Tells how it went, and shows the plan as it stands now. True where it was done. */
  async function settle(done: Result<unknown, Failure>, notice: Notice): Promise<boolean> {
    await look();
    if (done.ok) notify(notice);
    else fail(done.error);
    return done.ok;
  }

  async function goToCell(cell: Located): Promise<void> {
    const gone = await workbook.goTo(cell);
    if (!gone.ok) return fail(gone.error);
    if (!gone.value) return fail({ kind: 'cell-gone' });
    lastGoneTo = cell;
    notify({ kind: 'went', ...cell });
  }

  return {
    store: store as Pick<Store<PaneState>, 'get' | 'subscribe'>,
    world,

    start: () =>
      doing(async () => {
        if (surroundings.host !== 'excel') return screen({ kind: surroundings.host });
        const opened = await look();
        if (!watching) {
          const registered = await workbook.watch(() => void queue.addOnce('look', lookQuietly));
          if (registered.ok) watching = registered.value;
        }
        const copies = opened ? await workbook.copiedSheets() : null;
        if (opened && copies?.ok && copies.value.length > 0)
          screen({ kind: 'two-plans', opened, sheets: copies.value });
      }),

    check: () =>
      doing(async () => {
        const opened = await look();
        if (opened)
          notify({
            kind: 'checked',
            errors: opened.checked.counts.errors,
            warnings: opened.checked.counts.warnings,
          });
      }),

    create: (request: CreateRequest, language: Language) =>
      doing(async () => {
        screen({ kind: 'building', step: 'prepare' });
        const [{ createWorkbook }, { workbookWords }] = await Promise.all([
          import('../../usecases/create-workbook'),
          import('../../strings/workbook'),
        ]);
        const deps = { workbook, ids: world.ids, words: workbookWords(language) };
        const created = await createWorkbook(deps, request);
        if (!created.ok) {
          screen({ kind: 'first-run' });
          return fail(created.error);
        }
        building('check');
        await look();
        notify({ kind: 'created' });
      }),

    goTo: (place: Place) =>
      doing(async () => {
        const located = openedOf(store.get().screen)?.checked.locate(place);
        if (located) await goToCell(located);
        else fail({ kind: 'cell-gone' });
      }),

    /** The finding after the one that was gone to last; from the first one again after the last. */
    goToNext: () =>
      doing(async () => {
        const opened = await look();
        if (!opened) return;
        const places = opened.checked.findings
          .map(({ place }) => opened.checked.locate(place))
          .filter((located) => located !== null)
          .filter((located, index, all) => all.findIndex((other) => sameCell(other, located)) === index);
        if (places.length === 0) return notify({ kind: 'nothingNext' });
        const last = places.findIndex((place) => sameCell(place, lastGoneTo));
        await goToCell(places[(last + 1) % places.length]!);
      }),

    mend: (mend: Mend) =>
      doing(async () => {
        const { applyMend } = await import('../../usecases/mend-finding');
        await settle(await applyMend(workbook, mend), { kind: 'mended' });
      }),

    complete: (signed: SignedNote) =>
      doing(async () => {
        const { completeTask } = await import('../../usecases/complete-task');
        desk.remember('by', signed.by);
        await settle(await completeTask({ workbook, clock: world.clock }, signed), { kind: 'completed' });
      }),

    reopen: (signed: SignedNote) =>
      doing(async () => {
        const { reopenTask } = await import('../../usecases/reopen-task');
        desk.remember('by', signed.by);
        await settle(await reopenTask({ workbook, clock: world.clock }, signed), { kind: 'reopened' });
      }),

    repair: (aside: string) =>
      doing(async () => {
        const { repairWorkbook } = await import('../../usecases/repair-workbook');
        const shown = openedOf(store.get().screen);
        const evenIfWhole = shown?.checked.plan.damage.length === 0;
        const repaired = await repairWorkbook({ workbook, ids: world.ids }, { aside, evenIfWhole });
        repairPutOff = !repaired.ok;
        await settle(repaired, { kind: 'repaired' });
      }),

    /** Shows what rebuilding would do, or goes back to the plan. */
    offerRepair(on: boolean): void {
      const opened = openedOf(store.get().screen);
      repairPutOff = !on;
      if (opened) screen({ kind: on ? 'repair' : 'plan', opened });
    },

    ignoreCopies(): void {
      const opened = openedOf(store.get().screen);
      if (opened) showPlan(opened);
    },

    open: (page: Page): void => store.set({ page, notice: null }),
    tell: (notice: Notice): void => notify(notice),
    dismiss: (): void => notify(null),

    setLanguage(language: Language): void {
      desk.remember('language', language);
      store.set({ language });
    },

    copy: async (text: string): Promise<void> =>
      (await desk.copy(text)) ? notify({ kind: 'copied' }) : fail({ kind: 'copy-refused' }),

    openMail({ url, shortened }: { readonly url: string; readonly shortened: boolean }): void {
      desk.openMail(url);
      if (shortened) notify({ kind: 'mailShortened' });
    },

    save(file: { readonly name: string; readonly type: string; readonly text: string }): void {
      desk.save(file);
      notify({ kind: 'saved', name: file.name });
    },

    bug: (error: unknown): void => screen({ kind: 'broken', details: detailsOfBug(error) }),
    dispose: async (): Promise<void> => {
      await queue.idle();
      await watching?.stop();
    },
  };
}

const sameCell = (a: Located, b: Located | null): boolean => a.sheet === b?.sheet && a.cell === b.cell;

export const openedOf = (screen: Screen): OpenedPlan | null => ('opened' in screen ? screen.opened : null);

function rememberedLanguage({ desk, surroundings }: World): Language {
  const remembered = desk.recall('language');
  return LANGUAGES.find((language) => language === remembered) ?? surroundings.language;
}

const detailsOfBug = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
