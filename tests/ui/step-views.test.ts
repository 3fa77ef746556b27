import fc from 'fast-check';
import { isFormula } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import type { Plan } from '../../src/domain/plan';
import { EXAMPLE_KEYS, EXAMPLES } from '../../src/examples';
import { checkPlan } from '../../src/rules/check';
import { STEPS } from '../../src/rules/steps';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { stepViews } from '../../src/ui/model/findings';
import { randomPlan } from '../support/random-plan';

const template = DEFAULT_TEMPLATE;
const words = workbookWords('da');

/** The overview's words for the steps, which LibreOffice and others work out as well (tests/oracle). */
function onSheet(plan: Plan): unknown[] {
  const { blocks } = describePlan({ plan, template, words }).sheets.find(({ key }) => key === 'overview')!;
  const rows = blocks.flatMap(({ contents }) => contents);
  return STEPS.map((step, index) => {
    const state = rows.find(([label]) => label === `${index + 1}. ${template.steps[step].da}`)![1];
    return isFormula(state) ? state.result : state;
  });
}

function inPane(plan: Plan): string[] {
  const views = stepViews(checkPlan(plan, template));
  return STEPS.map((step) => {
    const { state } = views[step];
    return state === 'changed' ? words.statuses.changed : words.stepStates[state];
  });
}

describe('a step is called by the same word in pane and sheet', () => {
  test.each(EXAMPLE_KEYS)('of the example %s', (key) => {
    const plan = EXAMPLES[key].plan('da');
    if (plan.templateId === template.id) expect(inPane(plan)).toEqual(onSheet(plan));
  });

  test('of any plan', () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(randomPlan, ({ plan }) => {
        expect(inPane(plan)).toEqual(onSheet(plan));
        for (const word of inPane(plan)) said.add(word);
      }),
      { numRuns: 40 },
    );
    expect([...said].sort()).toEqual([...Object.values(words.stepStates), words.statuses.changed].sort());
  });
});
