import type { Language } from '../domain/language';
import type { Damage } from '../domain/plan';
import type { Severity } from '../rules/rule';
import { describeChange } from '../strings/changes';
import type { CliWords } from '../strings/cli.da';
import { planWords } from '../strings/documents';
import { describeFinding } from '../strings/findings';
import { createSay } from '../strings/say';
import type { CheckedWorkbook } from '../usecases/check-workbook';
import type { Terminal } from './terminal';

/** A finding as scripts get it. Sheet and cell are null where the workbook has no place for it. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export function reportFindings(checked: CheckedWorkbook, language: Language): ReportedFinding[] {
  const { findings, vocabulary } = planWords(language);
  const say = createSay(checked.facts, vocabulary);
  return checked.findings.map((finding) => {
    const cell = checked.locate(finding.place);
    return {
      rule: finding.rule,
      severity: finding.severity,
      message: describeFinding(finding, findings, say),
      sheet: cell?.sheet ?? null,
      cell: cell?.cell ?? null,
    };
  });
}

export function reportChanges(checked: CheckedWorkbook, language: Language): string[] {
  const { changes, vocabulary } = planWords(language);
  const say = createSay(checked.facts, vocabulary);
  return checked.changes.map((change) => describeChange(change, changes, say));
}

export function damageSentence(damage: Damage, { facts }: CheckedWorkbook, language: Language): string {
  const { findings, vocabulary } = planWords(language);
  return findings['structure-damaged']({ damage }, createSay(facts, vocabulary));
}

export const statusWord = ({ status }: CheckedWorkbook, language: Language): string =>
  planWords(language).vocabulary.statuses[status];

/** Findings as a person reads them: by severity, each after its cell. */
export function findingLines(
  findings: readonly ReportedFinding[],
  headings: CliWords['check']['headings'],
  { bold }: Pick<Terminal, 'bold'>,
): string[] {
  const width = Math.max(0, ...findings.map((finding) => cellOf(finding).length));
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    return group.length === 0
      ? []
      : [
          '',
          bold(headings[severity]),
          ...group.map((finding) => `  ${cellOf(finding).padEnd(width)}  ${finding.message}`),
        ];
  });
}

const cellOf = ({ sheet, cell }: ReportedFinding): string => (sheet === null ? '' : `${sheet}!${cell ?? ''}`);
