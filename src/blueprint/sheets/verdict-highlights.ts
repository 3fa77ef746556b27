import { RULES } from '../../rules';
import type { Severity } from '../../rules/rule';
import type { VerdictRule } from '../../rules/verdicts';
import type { Highlight } from '../blueprint';
import { columnRect } from '../drawing';
import { referencesFrom, type TableLayout } from '../layout';

const severityOf = new Map<string, Severity>(RULES.map(({ id, severity }) => [id, severity]));

/**
 * Colours a column of verdicts. The word says it all; the colour only helps the eye. A highlight may only look at its
 * own sheet, so it goes by what the word goes by: the first rule that is broken in the row, else `rest`.
 */
export function verdictHighlights(
  table: TableLayout,
  order: readonly VerdictRule[],
  rest: Partial<Record<'good' | 'muted', string>> = {},
): Highlight[] {
  const rect = columnRect(table, 'verdict');
  const flags = order.map((rule) => referencesFrom(table.sheet).own(table, rule, 0));
  const none = `${flags.join('+')}=0`;
  return [
    ...(['good', 'muted'] as const).flatMap((style): Highlight[] => {
      const condition = rest[style];
      return condition === undefined ? [] : [{ ...rect, formula: `AND(${condition},${none})`, style }];
    }),
    ...runsOfSeverity(order).map(({ severity, from, to }): Highlight => ({
      ...rect,
      formula: `${flags.slice(from, to).join('+')}>0`,
      style: severity === 'error' ? 'bad' : 'warn',
    })),
  ];
}

/** Neighbours in the order that weigh the same. Those of before go before those behind. */
function runsOfSeverity(
  order: readonly VerdictRule[],
): { readonly severity: Severity | undefined; readonly from: number; to: number }[] {
  const runs: { readonly severity: Severity | undefined; readonly from: number; to: number }[] = [];
  order.forEach((rule, index) => {
    const severity = severityOf.get(rule);
    const last = runs.at(-1);
    if (last?.severity === severity) last!.to = index + 1;
    else runs.push({ severity, from: index, to: index + 1 });
  });
  return runs;
}
