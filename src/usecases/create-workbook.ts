import { describePlan } from '../blueprint/describe';
import type { WorkbookWords } from '../blueprint/words';
import { newPlan, type NewPlan } from '../domain/new-plan';
import type { Plan } from '../domain/plan';
import { ok, type Result } from '../domain/result';
import type { Clock, Ids } from '../ports/clock';
import type { Workbook, WorkbookProblem } from '../ports/workbook';

export interface CreateDeps<Problem = WorkbookProblem> {
  readonly workbook: Workbook<Problem>;
  readonly ids: Ids;
  readonly clock: Clock;
  /** The words of the language that the workbook is to have. */
  readonly words: WorkbookWords;
}

export type CreateRequest = Omit<NewPlan, 'workbookId' | 'language'>;

/** Makes a new plan for a task and draws it into a workbook. */
export async function createWorkbook<Problem>(
  { workbook, ids, clock, words }: CreateDeps<Problem>,
  request: CreateRequest,
): Promise<Result<Plan, Problem>> {
  const plan = newPlan({ ...request, language: words.language, workbookId: ids.newWorkbookId() });
  const blueprint = describePlan({ plan, template: request.template, words, made: clock.now() });
  const rendered = await workbook.render(blueprint);
  return rendered.ok ? ok(plan) : rendered;
}
