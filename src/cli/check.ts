import type { Finding } from '../rules/rule';
import type { CheckCommand } from './args';
import type { Context, ExitCode } from './context';
import { openPlanIn } from './open';
import { refuse } from './refuse';
import { findingLines, reportChanges, reportFindings, statusWord } from './report';
import { asArgument } from './words';

export async function check({ file, json }: CheckCommand, context: Context): Promise<ExitCode> {
  const { terminal, words, language } = context;
  const opened = await openPlanIn(file, context);
  if (!opened.ok) return refuse(opened.error, context);
  const { checked, interpretation } = opened.value;
  const { status, fingerprint, counts } = checked;
  const findings = reportFindings(checked, language);
  if (json) terminal.out(JSON.stringify({ status, fingerprint, counts, findings }, null, 2));
  else {
    const changes = status === 'changed' ? reportChanges(checked, language) : [];
    terminal.out(
      [
        terminal.bold(words.check.summary(statusWord(checked, language), counts)),
        ...(changes.length > 0 ? ['', terminal.bold(words.check.changes)] : []),
        ...changes.map((change) => `  ${change}`),
        ...findingLines(findings, words.check.headings, terminal),
      ].join('\n'),
    );
    if (checked.findings.some(isPlain)) terminal.out(`\n${words.nextMend(asArgument(file))}`);
    if (interpretation.isOlder) terminal.out(`\n${words.nextUpgrade(asArgument(file))}`);
  }
  return counts.errors > 0 ? 1 : 0;
}

/** Somebody has typed what the sheets cannot read, and there is no doubt of what was meant. */
const isPlain = (finding: Finding): boolean =>
  finding.rule === 'value-unknown' && finding.data.meant !== undefined;
