import type { Plan } from '../../domain/plan';
import { statusOf, type PlanStatus } from '../../domain/status';
import type { Content } from '../blueprint';
import { computed, type Drawing } from '../drawing';
import { referencesFrom } from '../layout';
import { CHECKS, type Check } from '../../rules/steps';
import { errorCells, errorCount, hitsOf } from './overview-checks';
import { META_ROW } from './meta-rows';
import { wordsFrom } from './word-lists';

/** The one word for the whole task, and what to do next; both by formula, so that they hold without the add-in. */
const refs = referencesFrom('overview');

const meta = ({ layout }: Drawing, row: number): string => refs.cell(layout.meta, 'value', row);

export const isCompleted = (drawing: Drawing): string => `${meta(drawing, META_ROW.state)}="completed"`;
export const isChanged = (drawing: Drawing): string => `${meta(drawing, META_ROW.changedRows)}>0`;

/** As the sheets see it: what only the add-in can see (damage to the structure) is not in it. */
export const sheetStatus = (plan: Plan, checks: Drawing['checks']): PlanStatus =>
  statusOf(plan, { errors: errorCount(checks), warnings: 0, infos: 0 });

export function statusContent(drawing: Drawing): Content {
  const { statuses } = drawing.words;
  const word = (status: PlanStatus): string => wordsFrom('overview', drawing)('statuses', status);
  // An error here would be one in ourselves: then nothing is ready.
  const shown = meta(drawing, META_ROW.shownDamage);
  const errors = `IF(ISFORMULA(${shown}),IFERROR(SUM(${errorCells(drawing.layout)})+${shown},1),1)`;
  return computed(
    `IF(${isCompleted(drawing)},IF(${isChanged(drawing)},${word('changed')},${word('completed')}),IF(${errors}=0,${word('ready')},${word('in-progress')}))`,
    statuses[drawing.status],
  );
}

export function nextContent(drawing: Drawing): Content {
  const { nextSteps } = drawing.words.overview;
  const say = (step: keyof typeof nextSteps): string => wordsFrom('overview', drawing)('nextSteps', step);
  const missing = CHECKS.reduceRight((rest, check) => {
    const cell = (key: CheckKey): string => checkCell(key, check, drawing);
    return `IF(${cell('value')}>0,${cell('label')}&": "&${cell('verdict')},${rest})`;
  }, say('ready'));
  const { status } = drawing;
  const result = status === 'completed' || status === 'changed' ? nextSteps[status] : firstMissing(drawing);
  const told = refs.cell(drawing.layout.status, 'value', 0);
  const untrue = `IF(ISFORMULA(${told}),IFERROR(${meta(drawing, META_ROW.shownDamage)},1),1)>0`;
  return computed(
    `IF(${untrue},${say('overwritten')},IF(${isCompleted(drawing)},IF(${isChanged(drawing)},${say('changed')},${say('completed')}),${missing}))`,
    result,
  );
}

/** The first check with a hit, in words; else what to do when nothing is missing. */
function firstMissing(drawing: Drawing): string {
  const { checkNames, nextSteps } = drawing.words.overview;
  const [hit] = hitsOf(drawing);
  return hit ? `${checkNames[hit.check]}: ${hit.first}` : nextSteps.ready;
}

type CheckKey = 'label' | 'value' | 'verdict';

export const checkCell = (key: CheckKey, check: Check, { layout }: Drawing): string =>
  refs.cell(layout.checks, key, CHECKS.indexOf(check));

/** The first of these checks with a hit: `label: how many`, or '' without one. */
export function firstOfChecks(
  checks: readonly Check[],
  drawing: Drawing,
): { readonly formula: string; readonly result: string; readonly first: Check | undefined } {
  const cell = (key: CheckKey, check: Check): string => checkCell(key, check, drawing);
  const hit = hitsOf(drawing).find(({ check }) => checks.includes(check));
  return {
    formula: checks.reduceRight(
      (rest, check) =>
        `IF(${cell('value', check)}>0,${cell('label', check)}&": "&${cell('value', check)},${rest})`,
      '""',
    ),
    result: hit ? `${drawing.words.overview.checkNames[hit.check]}: ${hit.count}` : '',
    first: hit?.check,
  };
}
