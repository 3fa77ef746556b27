import type { Result } from '../../domain/result';
import type { Watching } from '../../ports/pane';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { runBatch, type OfficeDeps } from './run';

/**
 * Listens for edits anywhere in the workbook. Events come in bursts and some never come, so they are gathered for
 * a moment and handed on as one hint.
 */
export async function watchWorkbook(
  deps: OfficeDeps,
  onChange: () => void,
  gatherFor: number,
): Promise<Result<Watching, LiveWorkbookProblem>> {
  let waiting = false;
  let stopped = false;
  const gather = async (): Promise<void> => {
    if (waiting) return;
    waiting = true;
    await deps.pause(gatherFor);
    waiting = false;
    if (!stopped) onChange();
  };
  const registered = await runBatch(deps, true, async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(gather);
    await context.sync();
    return handler;
  });
  if (!registered.ok) return registered;
  const handler = registered.value;
  return {
    ok: true,
    value: {
      stop: async () => {
        stopped = true;
        handler.remove();
        // Whether or not Excel hears of it: nobody is told any more.
        await handler.context.sync().catch(() => undefined);
      },
    },
  };
}
