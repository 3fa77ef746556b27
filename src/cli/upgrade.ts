import { describeUpgrade } from '../strings/upgrades';
import { previewUpgrade, upgradedBlueprint, upgradeOf } from '../usecases/upgrade-workbook';
import type { MendCommand } from './args';
import type { Context, ExitCode } from './context';
import { openPlanIn } from './open';
import { lossLines, redraw } from './redraw';
import { refuse } from './refuse';

/** Brings an older workbook to today's form. */
export async function upgrade(command: MendCommand, context: Context): Promise<ExitCode> {
  const { terminal, words, language, ids, clock } = context;
  const file = await openPlanIn(command.file, context);
  if (!file.ok) return refuse(file.error, context);
  const opened = file.value;
  const planned = upgradeOf(opened);
  const blueprint = upgradedBlueprint(opened, { ids, clock }, planned);
  if (!blueprint.ok) {
    if (blueprint.error.kind !== 'up-to-date') return refuse(blueprint.error, context);
    terminal.out(words.upgrade.upToDate);
    return 0;
  }
  const preview = previewUpgrade(opened, planned);
  return redraw(
    {
      heading: words.upgrade.heading,
      lines: [
        words.redraw.drawn,
        ...describeUpgrade(preview, words.upgrade.changes, language),
        ...lossLines(preview, opened, context),
      ],
      blueprint: blueprint.value,
      done: words.upgrade.done,
    },
    opened,
    command,
    context,
  );
}
