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
  readonly key: ExampleKey;
  readonly title: Localized;
  readonly template: Template;
  readonly plan: (language: Language) => Plan;
  /** What somebody did to the workbook after it was made. */
  readonly edits: readonly AmendedCell[];
}

export const EXAMPLE_KEYS = [
  'empty',
  'half-filled',
  'ready',
  'completed',
  'changed',
  'damaged',
  'other-task',
] as const;
export type ExampleKey = (typeof EXAMPLE_KEYS)[number];

export const EXAMPLES: Readonly<Record<ExampleKey, Example>> = {
  empty: {
    key: 'empty',
    title: { da: 'Tom plan', en: 'Empty plan' },
    template: DEFAULT_TEMPLATE,
    plan: emptyPlan,
    edits: [],
  },
  'half-filled': {
    key: 'half-filled',
    title: { da: 'Halvt udfyldt', en: 'Half filled in' },
    template: DEFAULT_TEMPLATE,
    plan: halfFilledPlan,
    edits: [],
  },
  ready: {
    key: 'ready',
    title: { da: 'Klar til at blive fuldført', en: 'Ready to be completed' },
    template: DEFAULT_TEMPLATE,
    plan: readyPlan,
    edits: [],
  },
  completed: {
    key: 'completed',
    title: { da: 'Fuldført', en: 'Completed' },
    template: DEFAULT_TEMPLATE,
    plan: completedPlan,
    edits: [],
  },
  changed: {
    key: 'changed',
    title: { da: 'Ændret siden fuldførelse', en: 'Changed since completion' },
    template: DEFAULT_TEMPLATE,
    plan: changedPlan,
    edits: [],
  },
  damaged: {
    key: 'damaged',
    title: { da: 'Beskadiget', en: 'Damaged' },
    template: DEFAULT_TEMPLATE,
    plan: halfFilledPlan,
    edits: DAMAGE,
  },
  'other-task': {
    key: 'other-task',
    title: { da: 'En anden opgave: MitID Erhverv', en: 'Another task: MitID Erhverv' },
    template: MITID_ERHVERV,
    plan: otherTaskPlan,
    edits: [],
  },
};

/** Draws an example into a workbook, with what was done to it afterwards. */
export async function renderExample<Problem>(
  workbook: Workbook<Problem>,
  { template, plan, edits }: Example,
  language: Language,
): Promise<Result<void, Problem>> {
  const rendered = await workbook.render(
    describePlan({
      plan: plan(language),
      template,
      words: workbookWords(language),
    }),
  );
  if (!rendered.ok || edits.length === 0) return rendered;
  const edited = await workbook.amend({ cells: edits, properties: {} });
  return edited.ok ? ok(undefined) : edited;
}
