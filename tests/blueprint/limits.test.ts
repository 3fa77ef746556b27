import type { Block, Blueprint, SheetSpec, Validation } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import { checkLimits, LIMITS } from '../../src/blueprint/limits';
import { LANGUAGES } from '../../src/domain/language';
import { newPlan } from '../../src/domain/new-plan';
import { areaId, participantId } from '../../src/domain/slot';
import { CODES } from '../../src/domain/vocabulary';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { EVERYTHING } from '../support/blueprints';

const [FIRST, ...OTHERS] = EVERYTHING.sheets as [SheetSpec, ...SheetSpec[]];
const withSheet = (change: Partial<SheetSpec>): Blueprint => ({
  ...EVERYTHING,
  sheets: [{ ...FIRST, ...change }, ...OTHERS],
});
const withCell = (content: Block['contents'][number][number]): Blueprint =>
  withSheet({ blocks: [{ top: 0, left: 0, rows: 1, columns: 1, contents: [[content]], style: 'text' }] });
const withWords = (words: Partial<Pick<Validation, 'prompt' | 'error'>>): Blueprint =>
  withSheet({ validations: [{ ...FIRST.validations[0]!, ...words }] });
const long = (length: number): string => 'x'.repeat(length);

test('what keeps within the limits passes, to the last character', () => {
  expect(() => checkLimits(EVERYTHING)).not.toThrow();
  expect(() => checkLimits(withSheet({ name: long(LIMITS.sheetName) }))).not.toThrow();
  expect(() => checkLimits(withCell(long(LIMITS.cellText)))).not.toThrow();
  expect(() => checkLimits(withCell({ formula: long(LIMITS.formula), result: 0 }))).not.toThrow();
  const words = { title: long(LIMITS.validationTitle), message: long(LIMITS.validationMessage) };
  expect(() => checkLimits(withWords({ prompt: words, error: words }))).not.toThrow();
});

test.each<[string, Blueprint, RegExp]>([
  ['a sheet name', withSheet({ name: long(32) }), /sheet name is 32 characters, Excel takes 31/],
  ...[...'[]:*?/\\'].map((sign): [string, Blueprint, RegExp] => [
    `a sheet name with ${sign}`,
    withSheet({ name: `Plan ${sign}` }),
    /Excel refuses the sheet name/,
  ]),
  ['the name that Excel keeps for itself', withSheet({ name: 'History' }), /Excel refuses the sheet name/],
  ['a prompt’s title', withWords({ prompt: { title: long(33), message: '' } }), /validation title is 33/],
  ['a prompt’s message', withWords({ prompt: { title: '', message: long(256) } }), /message is 256/],
  ['an error’s title', withWords({ error: { title: long(33), message: '' } }), /validation title is 33/],
  ['an error’s message', withWords({ error: { title: '', message: long(256) } }), /message is 256/],
  ['a text', withCell(long(32_768)), /text is 32768/],
  ['a formula', withCell({ formula: long(8_193), result: '' }), /formula is 8193/],
  [
    'a name',
    { ...EVERYTHING, names: [{ ...EVERYTHING.names[0]!, name: long(256) }] },
    /name is 256 characters/,
  ],
])('%s beyond its limit throws', (_, blueprint, message) => {
  expect(() => checkLimits(blueprint)).toThrow(message);
});

/** The largest plan that is promised: every formula that grows with it is at its longest. */
test.each(LANGUAGES)('500 participants and 500 areas keep within the limits, in %s', (language) => {
  const SIZE = 500;
  const small = newPlan({ template: DEFAULT_TEMPLATE, language, workbookId: 'large', start: '2027-02-01' });
  const plan = newPlan({
    template: DEFAULT_TEMPLATE,
    language,
    workbookId: 'large',
    start: '2027-02-01',
    areaSlots: SIZE,
    participants: Array.from({ length: SIZE }, (_, index) => ({
      ...small.participants[0]!,
      id: participantId(index + 1),
      name: `Person nummer ${index + 1}`,
    })),
  });
  const assignments = plan.areas.flatMap((_, area) =>
    CODES.map((code, index) => ({ area: areaId(area + 1), participant: participantId(index + 1), code })),
  );
  // describePlan checks them itself, and throws.
  const { sheets } = describePlan({
    plan: { ...plan, assignments },
    template: DEFAULT_TEMPLATE,
    words: workbookWords(language),
  });
  expect(plan.participants.length).toBeGreaterThanOrEqual(SIZE);
  expect(plan.areas).toHaveLength(SIZE);
  const formulas = sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ contents }) =>
      contents.flatMap((row) =>
        row.flatMap((content) =>
          typeof content === 'object' && content !== null ? [content.formula.length] : [],
        ),
      ),
    ),
  );
  expect(formulas.length).toBeGreaterThan(10_000);
  expect(formulas.reduce((longest, length) => Math.max(longest, length), 0)).toBeLessThanOrEqual(8_192);
});
