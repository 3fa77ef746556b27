import type { Room } from '../../domain/grown-plan';
import type { Result } from '../../domain/result';
import type { LiveWorkbook } from '../../ports/pane';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import type { AfterWrite, OpenedPlan } from '../../usecases/check-workbook';
import type { completeTask } from '../../usecases/complete-task';
import type { Mend } from '../../usecases/mend-finding';
import type { MendStep } from '../../usecases/mend-steps';
import type { reopenTask } from '../../usecases/reopen-task';
import type { SignedNote } from '../../usecases/signed-note';
import type { createPlanPages } from './plan-pages';
import { isDamaged, type DraftKey, type Failure, type Notice } from './state';
import type { World } from './world';

type Written = Result<AfterWrite<LiveWorkbookProblem>, Failure>;

interface WritingDeps {
  readonly world: World;
  readonly workbook: LiveWorkbook;
  readonly drafts: Map<DraftKey, unknown>;
  readonly pages: ReturnType<typeof createPlanPages>;
  readonly shown: () => OpenedPlan | null;
  /** In its turn, and seen to be under way. */
  readonly doing: (act: () => Promise<void>) => Promise<void>;
  /** Tells how it went, and shows the plan as it stands now. */
  readonly settle: (done: Written, notice: Notice) => Promise<void>;
}

/** What the pane writes in a workbook that has a plan. Each use case is loaded when it is first needed. */
export function createWriting({ world, workbook, drafts, pages, shown, doing, settle }: WritingDeps) {
  const rebuilding = (
    told: 'repaired' | 'upgraded' | 'grown',
    rebuild: () => Promise<Written>,
  ): Promise<void> =>
    doing(async () => {
      const rebuilt = await rebuild();
      if (rebuilt.ok) pages.forget();
      await settle(rebuilt, { kind: told });
    });

  type Sign = typeof completeTask | typeof reopenTask;
  const signing =
    (draft: 'complete' | 'reopen', told: 'completed' | 'reopened', load: () => Promise<Sign>) =>
    (signed: SignedNote): Promise<void> =>
      doing(async () => {
        const sign = await load();
        world.desk.remember('by', signed.by);
        const done = await sign({ workbook, clock: world.clock }, signed);
        if (done.ok) drafts.delete(draft);
        await settle(done, { kind: told });
      });

  return {
    mend: (mend: Mend) =>
      doing(async () => {
        const { applyMend } = await import('../../usecases/mend-finding');
        await settle(await applyMend(workbook, mend), { kind: 'mended' });
      }),

    mendAll: (steps: readonly MendStep[]) =>
      doing(async () => {
        const { mendAll } = await import('../../usecases/mend-all');
        await settle(await mendAll(workbook, steps), { kind: 'mendedAll', count: steps.length });
      }),

    complete: signing('complete', 'completed', async () => {
      const { completeTask } = await import('../../usecases/complete-task');
      return completeTask;
    }),

    reopen: signing('reopen', 'reopened', async () => {
      const { reopenTask } = await import('../../usecases/reopen-task');
      return reopenTask;
    }),

    repair: (aside: string) =>
      rebuilding('repaired', async () => {
        const { repairWorkbook } = await import('../../usecases/repair-workbook');
        const plan = shown();
        const evenIfWhole = plan !== null && !isDamaged(plan);
        return repairWorkbook({ workbook, ids: world.ids }, { aside, evenIfWhole });
      }),

    upgrade: (aside: string) =>
      rebuilding('upgraded', async () => {
        const { upgradeWorkbook } = await import('../../usecases/upgrade-workbook');
        return upgradeWorkbook(workbook, { ids: world.ids, clock: world.clock }, aside);
      }),

    grow: (room: Partial<Room>, aside: string) =>
      rebuilding('grown', async () => {
        const { growWorkbook } = await import('../../usecases/grow-workbook');
        return growWorkbook({ workbook, ids: world.ids }, room, aside);
      }),
  };
}
