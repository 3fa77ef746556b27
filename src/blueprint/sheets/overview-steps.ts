import { SEVERITIES } from '../../rules';
import { GROUP_OF, STEPS, type StepKey } from '../../rules/steps';
import type { Block, Content } from '../blueprint';
import { computed, type Drawing } from '../drawing';
import { referencesFrom } from '../layout';
import { CHECKS, type Check } from '../words';
import { completedLine } from './completed-line';
import { META_ROW } from './meta-rows';
import { firstOfChecks, isChanged, isCompleted } from './overview-status';
import { YES } from './numbers';
import { wordsFrom } from './word-lists';

export const STEP_COUNT = STEPS.length;

/**
 * What holds a step up: its errors, in the order of the overview's checks; and whatever the sheet cannot vouch for.
 */
const checksOf = (step: StepKey): Check[] =>
  CHECKS.filter((check) => GROUP_OF[check] === 'workbook' || GROUP_OF[check] === step).filter(
    (check) => SEVERITIES[check] === 'error',
  );

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
  const { done, missing, advised } = words.overview.stepStates;
  const word = wordsFrom('overview', drawing);
  if (step === 'read') {
    const read = refs.cell(layout.meta, 'value', META_ROW.klikReadNumber);
    return [
      computed(
        `IF(${read}=${YES},${word('stepStates', 'done')},${word('stepStates', 'advised')})`,
        facts.plan.project.klikRead === 'yes' ? done : advised,
      ),
      null,
    ];
  }
  if (step === 'complete') return completeContents(drawing);
  const hold = firstOfChecks(checksOf(step), drawing);
  return [
    computed(
      `IF($D$${row + 1}="",${word('stepStates', 'done')},${word('stepStates', 'missing')})`,
      hold.result === '' ? done : missing,
    ),
    computed(hold.formula, hold.result),
  ];
}

export function completeContents(drawing: Drawing): [state: Content, detail: Content] {
  const { layout, status, words } = drawing;
  const { done, missing } = words.overview.stepStates;
  const word = wordsFrom('overview', drawing);
  const line = refs.cell(layout.meta, 'value', META_ROW.completedLine);
  const changed = words.statuses.changed;
  return [
    computed(
      `IF(${isCompleted(drawing)},IF(${isChanged(drawing)},${word('statuses', 'changed')},${word('stepStates', 'done')}),${word('stepStates', 'missing')})`,
      status === 'completed' ? done : status === 'changed' ? changed : missing,
    ),
    computed(
      `IF(${isCompleted(drawing)},${line}&"","")`,
      status === 'completed' || status === 'changed' ? completedLine(drawing.facts.plan) : '',
    ),
  ];
}
