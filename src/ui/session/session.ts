import type { Located } from '../../blueprint/whereabouts';
import type { Language } from '../../domain/language';
import type { Place } from '../../domain/place';
import type { Result } from '../../domain/result';
import type { Watching } from '../../ports/pane';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import type { AfterWrite, OpenedPlan } from '../../usecases/check-workbook';
import type { CreateRequest } from '../../usecases/create-workbook';
import { isMissingPart } from '../missing-part';
import { createHandingOver } from './handing-over';
import { createPlanPages } from './plan-pages';
import { createQueue } from './queue';
import { detailsOfBug, isSamePlan, openedOf } from './state';
import type { BuildingStep, DraftKey, Failure, Notice, Page, PaneState, Screen } from './state';
import { createStore, type Store } from './store';
import { rememberedLanguage, type World } from './world';
import { createWriting } from './writing';

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
    byHand: null,
  });
  const workbook = world.openWorkbook({
    onWaiting: (waiting) => store.set({ waiting }),
    onBuilding: (step) => building(step),
  });
  const queue = createQueue({
    onBusy: (busy) => store.set({ busy }),
    onBug: (error) => bug(error),
  });
  const pages = createPlanPages(store);
  const drafts = new Map<DraftKey, unknown>();
  let started = false;
  let watching: Watching | null = null;
  let lastGoneTo: Located | null = null;

  const screen = (next: Screen): void => store.set({ screen: next });
  const notify = (notice: Notice | null): void => store.set({ notice });
  const fail = (failure: Failure): void => notify({ kind: 'failed', failure });
  const bug = (error: unknown): void => {
    if (isMissingPart(error)) showFailure({ kind: 'part-missing' });
    else screen({ kind: 'broken', details: detailsOfBug(error) });
  };
  const building = (step: BuildingStep): void => {
    if (store.get().screen.kind === 'building') screen({ kind: 'building', step });
  };

  async function read(): Promise<Result<OpenedPlan, Failure>> {
    const { openPlan } = await import('../../usecases/check-workbook');
    return openPlan(workbook);
  }

  /** Tried again whenever somebody asks for the plan: without it the pane no longer follows the sheets. */
  async function listen(): Promise<void> {
    if (watching || !started) return;
    const registered = await workbook.watch(() => void queue.addOnce('look', lookQuietly));
    if (registered.ok) watching = registered.value;
  }

  /** Whatever was said or shown of an earlier plan does not hold for the next. */
  function showFirstRun(): void {
    pages.forget();
    lastGoneTo = null;
    store.set({ screen: { kind: 'first-run' }, page: 'plan' });
  }

  function showFailure(failure: Failure): void {
    switch (failure.kind) {
      case 'not-a-plan':
        return showFirstRun();
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
    if (surroundings.host !== 'excel') {
      screen({ kind: surroundings.host });
      return null;
    }
    const hadPlan = openedOf(store.get().screen) !== null;
    const opened = await read();
    if (opened.ok) pages.show(opened.value);
    else showFailure(opened.error);
    // Whoever asked for the plan, and is shown an empty form, is told why.
    if (hadPlan && !opened.ok && opened.error.kind === 'not-a-plan') fail(opened.error);
    return opened.ok ? opened.value : null;
  }

  /** After a hint that nobody asked for: shows what is new, and says nothing. */
  async function lookQuietly(): Promise<void> {
    const shown = store.get().screen.kind;
    if (shown !== 'plan' && shown !== 'repair' && shown !== 'upgrade' && shown !== 'first-run') return;
    const before = openedOf(store.get().screen);
    const opened = await read();
    // What was said of the plan before does not hold for this one.
    if (opened.ok && before && !isSamePlan(before, opened.value)) notify(null);
    // A hint that cannot be followed now is let go: the next one, or the person, asks again.
    if (opened.ok) pages.show(opened.value);
    else if (opened.error.kind === 'not-a-plan') showFailure(opened.error);
  }

  const doing = (act: () => Promise<void>): Promise<void> =>
    queue.add(async () => {
      store.set({ notice: null, byHand: null });
      await act();
    });

  /** Tells how it went, and shows the plan as it stands now: read already by whoever wrote, else read afresh. */
  async function settle(
    done: Result<AfterWrite<LiveWorkbookProblem>, Failure>,
    notice: Notice,
  ): Promise<void> {
    if (!done.ok) {
      await look();
      return fail(done.error);
    }
    const after = done.value;
    if (after.ok) pages.show(after.value);
    // The plan that was shown is no longer what the workbook holds.
    else screen({ kind: 'trouble', failure: after.error });
    notify(notice);
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
    drafts,

    start: () =>
      doing(async () => {
        started = surroundings.host === 'excel';
        const opened = await look();
        await listen();
        const copies = opened ? await workbook.copiedSheets() : null;
        if (opened && copies?.ok && copies.value.length > 0)
          screen({ kind: 'two-plans', opened, sheets: copies.value });
      }),

    check: () =>
      doing(async () => {
        const opened = await look();
        await listen();
        if (!opened) return;
        const { errors, warnings } = opened.checked.counts;
        notify({ kind: 'checked', errors, warnings });
      }),

    create: (request: CreateRequest, language: Language) =>
      doing(async () => {
        screen({ kind: 'building', step: 'prepare' });
        const [{ createWorkbook }, { workbookWords }] = await Promise.all([
          import('../../usecases/create-workbook'),
          import('../../strings/workbook'),
        ]);
        const deps = { workbook, ids: world.ids, clock: world.clock, words: workbookWords(language) };
        const created = await createWorkbook(deps, request);
        if (!created.ok) {
          showFirstRun();
          return fail(created.error);
        }
        drafts.delete('create');
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

    ...createWriting({
      world,
      workbook,
      drafts,
      pages,
      shown: () => openedOf(store.get().screen),
      doing,
      settle,
    }),

    offerRepair: pages.askForRepair,

    offerUpgrade: pages.askForUpgrade,

    ignoreCopies(): void {
      pages.showAgain();
      // Nothing was followed while the question stood.
      void queue.addOnce('look', lookQuietly);
    },

    open: (page: Page): void => store.set({ page, notice: null, byHand: null }),
    tell: notify,
    dismiss: (): void => notify(null),

    setLanguage(language: Language): void {
      desk.remember('language', language);
      store.set({ language });
    },

    ...createHandingOver(desk, store),

    bug,
    dispose: async (): Promise<void> => {
      await queue.idle();
      await watching?.stop();
    },
  };
}

const sameCell = (a: Located, b: Located | null): boolean => a.sheet === b?.sheet && a.cell === b.cell;
