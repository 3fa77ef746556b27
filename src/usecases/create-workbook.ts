import { describePlan } from '../blueprint/describe';
import type { WorkbookWords } from '../blueprint/words';
import { newPlan, type NewPlan } from '../domain/new-plan';
import type { Plan } from '../domain/plan';
import { ok, type Result } from '../domain/result';
import type { Ids } from '../ports/clock';
import type { Workbook, WorkbookProblem } from '../ports/workbook';

export interface CreateDeps<Problem = WorkbookProblem> {
  readonly workbook: Workbook<Problem>;
  readonly ids: Ids;
  /** The words of the language that the workbook is to have. */
  readonly words: WorkbookWords;
}

export type CreateRequest = Omit<NewPlan, 'workbookId' | 'language'>;

/** Makes a new plan for a task and draws it into a workbook. */
export async function createWorkbook<Problem>(
  { workbook, ids, words }: CreateDeps<Problem>,
  request: CreateRequest,
): Promise<Result<Plan, Problem>> {
  const plan = newPlan({ ...request, language: words.language, workbookId: ids.newWorkbookId() });
  const rendered = await workbook.render(describePlan({ plan, template: request.template, words }));
  return rendered.ok ? ok(plan) : rendered;
}
