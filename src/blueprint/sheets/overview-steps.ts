import { STEPS, type StepKey } from '../../rules/steps';
import type { Block, Content } from '../blueprint';
import { computed, type Drawing } from '../drawing';
import { referencesFrom } from '../layout';
import { checksOf, isError, stateHeldBy } from '../step-states';
import { completedLine } from './completed-line';
import { META_ROW } from './meta-rows';
import { checkCell, firstOfChecks, isChanged, isCompleted } from './overview-status';
import { YES } from './numbers';
import { wordsFrom } from './word-lists';

export const STEP_COUNT = STEPS.length;

const refs = referencesFrom('overview');

export function stepBlock(drawing: Drawing): Block {
  const { facts, layout, words } = drawing;
  const { first } = layout.steps;
  return {
    top: first,
    left: 1,
    rows: STEPS.length,
    columns: 3,
    contents: STEPS.map((step, index) => [
      `${index + 1}. ${facts.template.steps[step][words.language]}`,
      ...stepContents(step, first + index, drawing),
    ]),
    style: ['label', 'label', 'note'],
  };
}

function stepContents(step: StepKey, row: number, drawing: Drawing): [state: Content, detail: Content] {
  const { facts, layout, words } = drawing;
  const word = wordsFrom('overview', drawing);
  if (step === 'read') {
    const read = refs.cell(layout.meta, 'value', META_ROW.klikReadNumber);
    return [
      computed(
        `IF(${read}=${YES},${word('stepStates', 'done')},${word('stepStates', 'advised')})`,
        words.stepStates[facts.plan.project.klikRead === 'yes' ? 'done' : 'advised'],
      ),
      null,
    ];
  }
  if (step === 'complete') return completeContents(drawing);
  const checks = checksOf(step);
  const hold = firstOfChecks(checks, drawing);
  const errors = checks.filter(isError).map((check) => checkCell('value', check, drawing));
  return [
    computed(
      `IF($D$${row + 1}="",${word('stepStates', 'done')},IF(${errors.join('+')}>0,${word('stepStates', 'missing')},${word('stepStates', 'warned')}))`,
      words.stepStates[stateHeldBy(hold.first)],
    ),
    computed(hold.formula, hold.result),
  ];
}

export function completeContents(drawing: Drawing): [state: Content, detail: Content] {
  const { layout, status, words } = drawing;
  const { done, notYet } = words.stepStates;
  const word = wordsFrom('overview', drawing);
  const line = refs.cell(layout.meta, 'value', META_ROW.completedLine);
  const changed = words.statuses.changed;
  return [
    computed(
      `IF(${isCompleted(drawing)},IF(${isChanged(drawing)},${word('statuses', 'changed')},${word('stepStates', 'done')}),${word('stepStates', 'notYet')})`,
      status === 'completed' ? done : status === 'changed' ? changed : notYet,
    ),
    computed(
      `IF(${isCompleted(drawing)},${line}&"","")`,
      status === 'completed' || status === 'changed' ? completedLine(drawing.facts.plan) : '',
    ),
  ];
}
