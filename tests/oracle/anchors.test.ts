import { describePlan } from '../../src/blueprint/describe';
import { LANGUAGES } from '../../src/domain/language';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { blockBlueprint } from '../support/blueprints';
import { looseAnchors } from './anchors';

test.each(LANGUAGES)('no formula and no name begins or ends at a cell that can be cut, in %s', (language) => {
  const blueprint = describePlan({
    plan: readyPlan(language),
    template: DEFAULT_TEMPLATE,
    words: workbookWords(language),
  });
  expect(looseAnchors(blueprint).slice(0, 10)).toEqual([]);
});

test.each([
  ['B2&""', ['history!B2:B2']],
  ['SUM(A2:B2)', ['history!A2:B2']],
  ['SUM(B2:C9)', ['history!B2:C9']],
  ['SUM(A1:C2)', ['history!A1:C2']],
  ['COUNTA(B1:B3)+A1', []],
])('a formula that hangs on the input cells B2 and C2: %s', (formula, found) => {
  const blueprint = blockBlueprint({
    ...{ top: 1, left: 0, rows: 1, columns: 3, style: ['plain', 'input', 'input'] },
    contents: [[{ formula, result: '' }]],
  });
  expect(looseAnchors({ ...blueprint, names: [] }).map(({ reference }) => reference)).toEqual(found);
});

test('a name is looked at too', () => {
  const block = { top: 0, left: 0, rows: 1, columns: 1, contents: [['x']], style: 'input' } as const;
  expect(looseAnchors(blockBlueprint(block))).toEqual([{ where: 'HP_Texts', reference: 'history!A1:A1' }]);
});
