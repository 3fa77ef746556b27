/** @minutes 2 */
import fc from 'fast-check';
import { xlsxToReading } from '../../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { describePlan } from '../../src/blueprint/describe';
import { interpret } from '../../src/blueprint/interpret';
import { canonicalPlan, fingerprintOf } from '../../src/domain/canonical';
import { READING_WORDS, workbookWords } from '../../src/strings/workbook';
import { parseTemplate } from '../../src/templates/schema';
import { checkPlan } from '../../src/rules/check';
import { randomTask, type RandomTask } from '../support/random-template';
import { recalculate, type OfficeLocale } from '../programs/recalculate';
import { sheetCells } from '../support/sheet-cells';
import { describeWithSoffice } from '../programs/soffice';
import { countsByRules, unmet, verdictsByRules } from './expectations';

/** LibreOffice starts once for each half of them; HOLDPLAN_SEED=… draws others. */
const SEED = Number(process.env.HOLDPLAN_SEED ?? 20270204);
const TASKS = 100;

const tasks = fc.sample(randomTask, { seed: SEED, numRuns: TASKS });

test('the schema takes every one of these templates', () => {
  for (const { template } of tasks) expect(parseTemplate(template)).toEqual({ ok: true, value: template });
});

test('they differ in what rules and formulas go by', () => {
  const sides = new Set(tasks.map(({ template }) => template.sides.length));
  expect([...sides].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  const roles = tasks.map(({ template }) => template.roles.length);
  expect([Math.min(...roles), Math.max(...roles)]).toEqual([2, 12]);
});

const drawn = ({ template, plan, language }: RandomTask) =>
  describePlan({ plan, template, words: workbookWords(language) });

/** What LibreOffice shows, and what is read of the file it saves, against the rules and the plan. */
async function disagreements(task: RandomTask, recalculated: Uint8Array): Promise<string[]> {
  const { template, plan, language } = task;
  const words = workbookWords(language);
  const shown = unmet(
    [...verdictsByRules(plan, words, template), ...countsByRules(plan, words, template)],
    sheetCells(recalculated),
  );
  const reading = await xlsxToReading(recalculated);
  const read = reading.ok ? interpret(reading.value, { templates: [template], ...READING_WORDS }) : reading;
  if (!read.ok) return [...shown, JSON.stringify(read.error)];
  const said = (of: typeof plan): string => {
    const { findings, status } = checkPlan(of, template);
    return JSON.stringify([status, fingerprintOf(canonicalPlan(of)), findings, of.damage]);
  };
  return said(read.value.plan) === said(plan)
    ? shown
    : [...shown, `another plan is read: ${JSON.stringify(read.value.plan.damage)}`];
}

describeWithSoffice('a task that nobody has thought of', () => {
  test.each<[OfficeLocale, number]>([
    ['en-US', 0],
    ['da-DK', 1],
  ])('is written, calculated, read and judged alike in %s', async (locale, turn) => {
    const mine = tasks.map((task, index) => ({ task, index })).filter(({ index }) => index % 2 === turn);
    const files = await Promise.all(mine.map(({ task }) => blueprintToXlsx(drawn(task))));
    const recalculated = await recalculate(files, locale);
    const found: string[] = [];
    for (const [at, { task, index }] of mine.entries()) {
      const problems = await disagreements(task, recalculated[at]!);
      if (problems.length > 0)
        found.push(`HOLDPLAN_SEED=${SEED}, task ${index}\n  ${problems.slice(0, 6).join('\n  ')}`);
    }
    expect(found).toEqual([]);
  });
});
