import fc from 'fast-check';
import { isFormula, type Blueprint } from '../../src/blueprint/blueprint';
import { describePlan, layoutOf } from '../../src/blueprint/describe';
import { absoluteAddress, cellAddress, sheetPrefix } from '../../src/blueprint/layout';
import { formulaDamage } from '../../src/blueprint/formula-damage';
import { REGION } from '../../src/blueprint/names';
import { META_ROW, type MetaKey } from '../../src/blueprint/sheets/meta-rows';
import type { CellValue, WorkbookReading } from '../../src/blueprint/reading';
import { wordsFrom } from '../../src/blueprint/sheets/word-lists';
import { factsOf } from '../../src/domain/facts';
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Damage } from '../../src/domain/plan';
import { EXAMPLE_KEYS, EXAMPLES, type ExampleKey } from '../../src/examples';
import { workbookWords } from '../../src/strings/workbook';
import { interpreted, readingOf, withValues } from '../support/readings';
import { reworded } from '../support/reworded';

const drawn = (example: ExampleKey, language: Language, words = workbookWords(language)): Blueprint => {
  const { plan, template } = EXAMPLES[example];
  return describePlan({ plan: plan(language), template, words });
};

/** All that a workbook works out or asks for, by place; sheets go by their keys. */
function asked({ sheets, names }: Blueprint): Map<string, unknown> {
  const told = (formula: string): string =>
    sheets.reduce((text, { key, name }) => text.replaceAll(sheetPrefix(name), `${key}!`), formula);
  return new Map([
    ...sheets.flatMap(({ key, blocks, highlights, validations }) => [
      ...blocks.flatMap(({ top, left, contents }) =>
        contents.flatMap((cells, row) =>
          cells.flatMap((content, column): [string, unknown][] =>
            isFormula(content)
              ? [[`${key}!${cellAddress(top + row, left + column)}`, told(content.formula)]]
              : [],
          ),
        ),
      ),
      ...highlights.map(({ formula, ...rest }, index): [string, unknown] => [
        `${key} highlight ${index}`,
        { ...rest, formula: told(formula) },
      ]),
      ...validations.map(({ prompt: _, error: __, ...rest }, index): [string, unknown] => [
        `${key} input ${index}`,
        rest,
      ]),
    ]),
    ...names.map(({ name, ...place }): [string, unknown] => [name, place]),
  ]);
}

describe('formulas, highlights, dropdowns and names', () => {
  test.each(EXAMPLE_KEYS.flatMap((key) => LANGUAGES.map((language) => [key, language] as const)))(
    'are the same in every language: %s, %s',
    (key, language) => {
      expect(asked(drawn(key, language))).toEqual(asked(drawn(key, 'da')));
    },
  );

  test.each(EXAMPLE_KEYS)('are the same whatever the words are: %s', (key) => {
    expect(asked(drawn(key, 'da', reworded(workbookWords('da'))))).toEqual(asked(drawn(key, 'da')));
  });
});

const ready = readingOf(drawn('ready', 'da'));
const listed = ready.regions.get(REGION.words)!.values;
/** Where something stands in the lists, keys and all. */
const filled = listed.flatMap((cells, row) =>
  cells.flatMap((word, column) => (word === null ? [] : [{ row, column }])),
);

/** The workbook with another value in one cell of a region. */
const put = (
  reading: WorkbookReading,
  name: string,
  at: { readonly row: number; readonly column: number },
  value: CellValue,
): WorkbookReading =>
  withValues(reading, (region, { values }) =>
    region !== name
      ? values
      : values.map((cells, row) =>
          row === at.row ? cells.map((cell, column) => (column === at.column ? value : cell)) : cells,
        ),
  );
const putMeta = (reading: WorkbookReading, key: MetaKey, value: CellValue): WorkbookReading =>
  put(reading, REGION.meta, { row: META_ROW[key], column: 1 }, value);
const damage = (workbook: WorkbookReading): readonly Damage[] => {
  const { plan, template, words } = interpreted(workbook);
  return formulaDamage({ workbook, plan, template, words });
};
const withoutLists = ({ regions, ...rest }: WorkbookReading): WorkbookReading => ({
  ...rest,
  regions: new Map([...regions].filter(([name]) => name !== REGION.words)),
});

const ALTERED: Damage = { kind: 'words-altered', sheet: 'system', subject: REGION.words, row: 1 };

describe('the lists of words', () => {
  test.each(LANGUAGES)('have each word where the formulas look for it: %s', (language) => {
    const words = workbookWords(language);
    const { plan, template } = EXAMPLES.ready;
    const { words: table, ...layout } = layoutOf(factsOf(plan(language), template), words);
    const { values } = readingOf(drawn('ready', language)).regions.get(REGION.words)!;
    const cells = new Map(
      values.flatMap((row, down) =>
        row.map((word, along): [string, CellValue] => [
          absoluteAddress({
            top: table.first - 1 + down,
            left: Math.min(...table.columns.values()) + along,
            rows: 1,
            columns: 1,
          }),
          word,
        ]),
      ),
    );
    const wordAt = wordsFrom('system', { layout: { ...layout, words: table } });
    const found = <Key extends string>(
      list: Parameters<typeof wordAt>[0],
      keys: Readonly<Record<Key, string>>,
    ) => Object.fromEntries(Object.keys(keys).map((key) => [key, cells.get(wordAt(list, key as never))]));
    expect(found('verdicts', words.verdicts)).toEqual(words.verdicts);
    expect(found('statuses', words.statuses)).toEqual(words.statuses);
    expect(found('sheets', words.sheetNames)).toEqual(words.sheetNames);
    expect(found('nextSteps', words.overview.nextSteps)).toEqual(words.overview.nextSteps);
    expect(found('stepStates', words.stepStates)).toEqual(words.stepStates);
    const { partyMissing, partyFilled, systemMissing, systemCovered, of } = words.overview;
    const presence = { partyMissing, partyFilled, systemMissing, systemCovered };
    expect(found('presence', presence)).toEqual(presence);
    const texts = { task: template.title[language], of };
    expect(found('texts', texts)).toEqual(texts);
  });

  test('are whole as they are drawn, in the words of any Holdplan', () => {
    expect(damage(ready)).toEqual([]);
    expect(damage(readingOf(drawn('ready', 'da', reworded(workbookWords('da')))))).toEqual([]);
  });

  test('are damaged where anything in them is emptied or said otherwise', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...filled),
        fc.constantFrom<CellValue>(null, '', ' ', 'Klar', 0, '#REF!'),
        (at, value) => {
          fc.pre(listed[at.row]![at.column] !== value);
          expect(damage(put(ready, REGION.words, at, value))).toContainEqual(ALTERED);
        },
      ),
    );
  });

  test('are damaged where what they are held against is gone, or their name', () => {
    expect(damage(putMeta(ready, 'words', null))).toContainEqual(ALTERED);
    expect(damage(withoutLists(ready))).toContainEqual({
      ...{ kind: 'region-missing', sheet: 'system', subject: REGION.words },
    });
  });

  test('are not looked for in workbooks of before', () => {
    for (const revision of [null, 2, 3])
      expect(damage(putMeta(withoutLists(ready), 'drawing', revision))).toEqual([]);
  });
});
