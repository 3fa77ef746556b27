import { describePlan } from '../blueprint/describe';
import type { AmendedCell } from '../blueprint/reading';
import type { Language, Localized } from '../domain/language';
import type { Plan } from '../domain/plan';
import type { Template } from '../domain/template';
import { ok, type Result } from '../domain/result';
import type { Workbook } from '../ports/workbook';
import { workbookWords } from '../strings/workbook';
import { DEFAULT_TEMPLATE } from '../templates';
import { DAMAGE } from './damage';
import { MITID_ERHVERV, otherTaskPlan } from './mitid-erhverv';
import { changedPlan, completedPlan, emptyPlan, halfFilledPlan, readyPlan } from './plans';

/**
 * Named plans with plainly invented people: the shared currency of tests, documents, `npm start` and the
 * workbench. What one of them shows is a promise, held by tests/examples.
 */
export interface Example {
  readonly title: Localized;
  readonly template: Template;
  readonly plan: (language: Language) => Plan;
  /** What somebody did to the workbook after it was made. */
  readonly edits: readonly AmendedCell[];
}

const example = (
  title: Localized,
  plan: Example['plan'],
  { template = DEFAULT_TEMPLATE, edits = [] }: Partial<Example> = {},
): Example => ({ title, template, plan, edits });

export const EXAMPLES = {
  empty: example({ da: 'Tom plan', en: 'Empty plan' }, emptyPlan),
  'half-filled': example({ da: 'Halvt udfyldt', en: 'Half filled in' }, halfFilledPlan),
  ready: example({ da: 'Klar til at blive fuldført', en: 'Ready to be completed' }, readyPlan),
  completed: example({ da: 'Fuldført', en: 'Completed' }, completedPlan),
  changed: example({ da: 'Ændret siden fuldførelse', en: 'Changed since completion' }, changedPlan),
  damaged: example({ da: 'Beskadiget', en: 'Damaged' }, halfFilledPlan, { edits: DAMAGE }),
  'other-task': example(
    { da: 'En anden opgave: MitID Erhverv', en: 'Another task: MitID Erhverv' },
    otherTaskPlan,
    { template: MITID_ERHVERV },
  ),
};

export type ExampleKey = keyof typeof EXAMPLES;
export const EXAMPLE_KEYS = Object.keys(EXAMPLES) as ExampleKey[];

/** Draws an example into a workbook, with what was done to it afterwards. */
export async function renderExample<Problem>(
  workbook: Workbook<Problem>,
  { template, plan, edits }: Example,
  language: Language,
): Promise<Result<void, Problem>> {
  const words = workbookWords(language);
  const rendered = await workbook.render(describePlan({ plan: plan(language), template, words }));
  if (!rendered.ok || edits.length === 0) return rendered;
  const edited = await workbook.amend({ cells: edits, properties: {} });
  return edited.ok ? ok(undefined) : edited;
}
