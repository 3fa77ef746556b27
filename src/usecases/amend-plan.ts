import { amendmentFor } from '../blueprint/amendments';
import { drawingOf } from '../blueprint/describe';
import { propertiesOf } from '../blueprint/properties';
import type { HistoryEntry } from '../domain/completion';
import type { Plan } from '../domain/plan';
import { ok, type Result } from '../domain/result';
import type { Workbook } from '../ports/workbook';
import { checkPlan, type CheckedWorkbook, type OpenedPlan } from './check-workbook';

/** Writes a completion or a reopening into the workbook, and nothing else. */
export async function amendPlan<Problem>(
  workbook: Workbook<Problem>,
  { reading, interpretation, checked }: OpenedPlan,
  plan: Plan,
  entry: HistoryEntry,
): Promise<Result<CheckedWorkbook, Problem>> {
  const { template } = checked;
  const { words } = interpretation;
  const after = checkPlan(plan, template);
  const amended = await workbook.amend(
    amendmentFor({
      reading,
      tables: interpretation.tables,
      drawing: drawingOf({ plan, template, words }, after.facts, after.findings),
      entry,
      properties: propertiesOf(plan, template, after.status, after.counts, words).custom,
    }),
  );
  return amended.ok ? ok({ ...checked, ...after }) : amended;
}
