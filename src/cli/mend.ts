import type { Language } from '../domain/language';
import { planWords } from '../strings/documents';
import { describeMend } from '../strings/mends';
import { createSay } from '../strings/say';
import type { OpenedPlan } from '../usecases/check-workbook';
import { obviousMends } from '../usecases/mend-all';
import { writeSteps, type MendStep } from '../usecases/mend-steps';
import type { MendCommand } from './args';
import type { Context, ExitCode } from './context';
import { openPlanIn } from './open';
import { refuse } from './refuse';
import { saveAmended } from './save';
import { asArgument } from './words';

/** Puts right what is plain, all at once: every change is told before the file is written. */
export async function mend(command: MendCommand, context: Context): Promise<ExitCode> {
  const { terminal, words, language } = context;
  const file = await openPlanIn(command.file, context);
  if (!file.ok) return refuse(file.error, context);
  const opened = file.value;
  const steps = obviousMends(opened);
  if (steps.length === 0) {
    terminal.out(words.mend.nothing);
    return 0;
  }
  terminal.out(terminal.bold(words.mend.heading(steps.length)));
  for (const line of stepLines(steps, opened, language)) terminal.out(`  ${line}`);
  if (command.dryRun) {
    terminal.out(words.untouched);
    return 0;
  }
  const mended = await writeSteps(opened.workbook, opened, steps);
  const after = mended.ok ? mended.value : mended;
  if (!after.ok) return refuse(after.error, context);
  const saved = await saveAmended(opened.workbook, command, context);
  if (!saved.ok) return refuse(saved.error, context);
  terminal.out(words.mend.done(saved.value));
  if (after.value.checked.counts.errors > 0) terminal.out(words.nextCheck(asArgument(saved.value)));
  return 0;
}

/** Each after its cell: `Deltagere!D7  »Projektleder␣« → »Projektleder«`. */
function stepLines(
  steps: readonly MendStep[],
  { checked, interpretation }: OpenedPlan,
  language: Language,
): string[] {
  const { changes, vocabulary } = planWords(language);
  const say = createSay(checked.facts, vocabulary);
  const lines = steps.map((step) => {
    const { sheet = '', cell = '' } = checked.locate(step.place) ?? {};
    return [`${sheet}!${cell}`, describeMend(step, interpretation.dateSystem, changes, say)] as const;
  });
  const width = Math.max(...lines.map(([where]) => where.length));
  return lines.map(([where, change]) => `${where.padEnd(width)}  ${change}`);
}
