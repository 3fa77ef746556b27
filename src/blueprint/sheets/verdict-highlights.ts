import { RULES } from '../../rules';
import type { Severity } from '../../rules/rule';
import type { Verdict } from '../../rules/verdicts';
import type { Highlight, Rect } from '../blueprint';
import type { Drawing } from '../drawing';
import { quoted } from '../formulas';
import { cellAddress } from '../layout';

const severityOf = new Map<string, Severity>(RULES.map(({ id, severity }) => [id, severity]));

/** Colours a column of verdicts. The word says it all; the colour only helps the eye. */
export function verdictHighlights(rect: Rect, { words }: Drawing): Highlight[] {
  const cell = cellAddress(rect.top, rect.left);
  const isAnyOf = (verdicts: readonly Verdict[]): string =>
    `OR(${verdicts.map((verdict) => `${cell}=${quoted(words.verdicts[verdict])}`).join(',')})`;
  const bySeverity = (severity: Severity): Verdict[] =>
    (Object.keys(words.verdicts) as Verdict[]).filter((verdict) => severityOf.get(verdict) === severity);
  return [
    { ...rect, formula: isAnyOf(['ok']), style: 'good' },
    { ...rect, formula: isAnyOf(['excluded']), style: 'muted' },
    { ...rect, formula: isAnyOf(bySeverity('error')), style: 'bad' },
    { ...rect, formula: isAnyOf(bySeverity('warning')), style: 'warn' },
  ];
}
