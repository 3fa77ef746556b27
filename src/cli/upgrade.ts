import { nodeDeflate } from '../adapters/node/deflate';
import { createXlsxWorkbook } from '../adapters/xlsx';
import { describeUpgrade } from '../strings/upgrades';
import type { OpenedPlan } from '../usecases/check-workbook';
import {
  previewUpgrade,
  upgradedBlueprint,
  upgradeOf,
  type UpgradePreview,
} from '../usecases/upgrade-workbook';
import type { MendCommand } from './args';
import type { Context, ExitCode } from './context';
import { openPlanIn } from './open';
import { keepBeside, saveAmended } from './save';
import { refuse } from './refuse';
import { damageSentence } from './report';
import { asArgument } from './words';

/** Brings an older workbook to today's form. It is told before it is done, and the old file stays as it is. */
export async function upgrade(command: MendCommand, context: Context): Promise<ExitCode> {
  const { terminal, words, ids, clock } = context;
  const opened = await openPlanIn(command.file, context);
  if (!opened) return 2;
  const planned = upgradeOf(opened);
  const blueprint = upgradedBlueprint(opened, { ids, clock }, planned);
  if (!blueprint.ok) {
    if (blueprint.error.kind !== 'up-to-date') return refuse(blueprint.error, context);
    terminal.out(words.upgrade.upToDate);
    return 0;
  }
  terminal.out(terminal.bold(words.upgrade.heading));
  for (const line of upgradeLines(previewUpgrade(opened, planned), opened, context))
    terminal.out(`  ${line}`);
  if (command.dryRun) {
    terminal.out(words.untouched);
    return 0;
  }
  const kept = command.out === null ? await keepBeside(command.file, opened.workbook.bytes(), context) : null;
  if (command.out === null && kept === null) return 2;
  const made = createXlsxWorkbook(undefined, { deflate: nodeDeflate });
  await made.render(blueprint.value);
  const path = await saveAmended(made, command, context);
  if (path === null) return 2;
  terminal.out(words.upgrade.done(path));
  if (kept !== null) terminal.out(words.upgrade.kept(kept));
  terminal.out(words.nextCheck(asArgument(path)));
  return 0;
}

/** What becomes of the workbook, a sentence for each thing. */
function upgradeLines(preview: UpgradePreview, opened: OpenedPlan, { words, language }: Context): string[] {
  const { leftBehind, historyDropped, completionLost } = preview;
  const say = words.upgrade;
  return [
    say.drawn,
    ...describeUpgrade(preview, say.changes, language),
    ...leftBehind.map((damage) => say.left(damageSentence(damage, opened.checked, language))),
    ...(historyDropped > 0 ? [say.historyDropped(historyDropped)] : []),
    ...(completionLost ? [say.completionLost] : []),
  ];
}
