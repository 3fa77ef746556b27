import fc from 'fast-check';
import { describePlan } from '../../src/blueprint/describe';
import { drawnFormulas, type DrawnRegion, type Outlines } from '../../src/blueprint/drawn-formulas';
import { DRAWING_REVISION, REGION, REGION_SHEET } from '../../src/blueprint/names';
import { SCHEMA_VERSION } from '../../src/domain/area-slots';
import { sha256Hex } from '../../src/domain/canonical';
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { newPlan } from '../../src/domain/new-plan';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { formulaCells } from '../support/formula-cells';
import { randomPlan } from '../support/random-plan';

const template = DEFAULT_TEMPLATE;
const plan = newPlan({ template, language: 'da', workbookId: 'x' });
const outlines = (language: Language, filled: Plan = plan): Outlines => {
  const words = workbookWords(language);
  return { plan: filled, template, words, sheetNames: words.sheetNames };
};
const drawn = (): readonly DrawnRegion[] => drawnFormulas(outlines('da'));

/** Formulas by sheet and cell. */
const told = (regions: readonly DrawnRegion[]): Map<string, string> =>
  new Map(
    regions.flatMap(({ sheet, rect, formulas }) =>
      formulas.map(({ row, column, content }): [string, string] => [
        `${sheet} ${rect.top + row} ${rect.left + column}`,
        content.formula,
      ]),
    ),
  );

test('every formula that is drawn stands in a region, and none depends on what people typed', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan: filled, language }) => {
      const words = workbookWords(language);
      const cells = formulaCells(describePlan({ plan: filled, template, words }));
      expect(told(drawnFormulas(outlines(language, filled)))).toEqual(
        new Map(cells.map(({ sheet, row, column, formula }) => [`${sheet} ${row} ${column}`, formula])),
      );
    }),
    { numRuns: 20 },
  );
});

test('a region stands on the sheet that it is said to stand on', () => {
  const { names } = describePlan({ plan, template, words: workbookWords('da') });
  const sheets = names.map(({ name, sheet }) => [name, sheet]);
  expect(sheets).toEqual(expect.arrayContaining(Object.entries(REGION_SHEET)));
  expect(Object.keys(REGION_SHEET).sort()).toEqual(Object.values(REGION).sort());
});

test('another plan, language, template or name of a sheet is drawn anew, the same one is not', () => {
  const first = drawn();
  expect(drawn()).toBe(first);
  const smaller = drawnFormulas(outlines('da', { ...plan, areas: plan.areas.slice(1) }));
  expect(smaller).not.toBe(first);
  const sheetNames = { ...workbookWords('da').sheetNames, matrix: 'Plan' };
  const renamed = drawnFormulas({ ...outlines('da'), sheetNames });
  expect([...told(renamed).values()].join()).toMatch(/Plan!\$A\$5/);
  expect(drawnFormulas({ ...outlines('da'), sheetNames, template: { ...template } })).not.toBe(renamed);
  expect(drawnFormulas({ ...outlines('en'), sheetNames })).not.toBe(renamed);
});

/**
 * A workbook's formulas are held against today's drawing where both are of the same revision: then not a letter may
 * differ. Whoever changes one raises DRAWING_REVISION, and writes down here what the new revision looks like. A form that
 * brings a column is drawn otherwise from its beginning, and its workbooks are held against that: it is written down as well.
 */
const REVISIONS: Readonly<Record<string, string>> = {
  'form 2, revision 2': '30d1af550f3fd23e',
  'form 2, revision 3': 'e8243fe826c52eb3',
  'form 2, revision 4': '1e93a16888180145',
  'form 2, revision 5': '8414078423326977',
};

test('a formula that is drawn differently is another revision of the drawing', () => {
  const all = LANGUAGES.map((language) => JSON.stringify([...told(drawnFormulas(outlines(language)))]));
  expect(sha256Hex(all.join('\n')).slice(0, 16)).toBe(
    REVISIONS[`form ${SCHEMA_VERSION}, revision ${DRAWING_REVISION}`],
  );
});
