import { ROOM_KEYS } from '../domain/grown-plan';
import { grownBlueprint, roomAfter } from '../usecases/grow-workbook';
import { repairedPlan } from '../usecases/repaired-plan';
import type { GrowCommand } from './args';
import type { Context, ExitCode } from './context';
import { openPlanIn } from './open';
import { lossLines, redraw } from './redraw';
import { refuse } from './refuse';

/** Makes room in a workbook for more people, areas or milestones. */
export async function grow(command: GrowCommand, context: Context): Promise<ExitCode> {
  const { terminal, words, ids } = context;
  const file = await openPlanIn(command.file, context);
  if (!file.ok) return refuse(file.error, context);
  const opened = file.value;
  const repaired = repairedPlan(opened);
  const room = roomAfter(opened, repaired, command.room);
  if (!room.ok) {
    if (room.error.kind !== 'room-enough') return refuse(room.error, context);
    terminal.out(words.grow.enough(room.error.room));
    return 0;
  }
  const { before, after } = room.value;
  return redraw(
    {
      heading: words.grow.heading,
      lines: [
        words.redraw.drawn,
        ...ROOM_KEYS.filter((key) => after[key] > before[key]).map((key) =>
          words.grow.room[key](before[key], after[key]),
        ),
        ...lossLines(repaired, opened, context),
      ],
      blueprint: grownBlueprint(opened, repaired, command.room, ids),
      done: words.grow.done,
    },
    opened,
    command,
    context,
  );
}
