import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import { labelOf, type WorkbookReading } from '../../src/blueprint/reading';
import { schemaOf } from '../../src/blueprint/schema-of';
import { STYLES } from '../../src/blueprint/styles';
import { keysIn, type Keys } from '../../src/blueprint/versions/keys';
import { SCHEMA_VERSION, type SchemaVersion } from '../../src/domain/area-slots';
import { newPlan } from '../../src/domain/new-plan';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { readingOf } from '../support/readings';
import { given } from '../usecases/deps';
import { goldens, open } from './goldens';

const TABLES = Object.keys(keysIn(SCHEMA_VERSION)) as (keyof Keys)[];

/** The keys that stand in a workbook: above a table's columns, or before the rows of fields that have one each. */
function keysFound({ regions }: WorkbookReading, table: keyof Keys): string[] {
  const values = regions.get(REGION[table])!.values;
  return (table === 'project' || table === 'meta' ? values.map(([key]) => key!) : values[0]!).map(labelOf);
}

const ADDED =
  'Whatever is new says in which form it came (`since`), and SCHEMA_VERSION rises to it: see CONTRIBUTING, »Add a column«.';
const lacking = (reading: WorkbookReading, form: SchemaVersion): string[] =>
  TABLES.flatMap((table) => {
    const found = keysFound(reading, table);
    return keysIn(form)
      [table].filter((key) => !found.includes(key))
      .map((key) => `»${key}« of ${table} is in no workbook of form ${form}. ${ADDED}`);
  });

describe.each(goldens)('$title', ({ path }) => {
  test('has every key that workbooks of its form must have, and none that came later', async () => {
    const reading = given(await open(path).read());
    const form = schemaOf(reading) as SchemaVersion;
    expect(lacking(reading, form)).toEqual([]);
    for (const table of TABLES) {
      const later = keysIn(SCHEMA_VERSION)[table].filter((key) => !keysIn(form)[table].includes(key));
      expect(keysFound(reading, table).filter((key) => later.includes(key))).toEqual([]);
    }
  });
});

describe('a workbook of today', () => {
  const plan = newPlan({ template: DEFAULT_TEMPLATE, language: 'da', workbookId: 'x' });
  const blueprint = describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') });

  test('has every key of today’s form', () => {
    expect(lacking(readingOf(blueprint), SCHEMA_VERSION)).toEqual([]);
  });

  // What nobody reads would be lost with the next repair.
  test.each(['participants', 'matrix', 'milestones', 'timeline'] as const)(
    '%s takes in nothing that is not read',
    (table) => {
      const { sheet, rect } = blueprint.names.find(({ name }) => name === REGION[table])!;
      const keys = keysFound(readingOf(blueprint), table);
      const { blocks } = blueprint.sheets.find(({ key }) => key === sheet)!;
      const inputs = blocks
        .filter(({ top }) => top > rect.top && top < rect.top + rect.rows)
        .flatMap(({ left, columns, style }) =>
          Array.from({ length: columns }, (_, column) => ({
            key: keys[left + column - rect.left]!,
            style: typeof style === 'string' ? style : style[column]!,
          })),
        )
        // A participant's codes have the participant's id for a key.
        .filter(({ style }) => STYLES[style].unlocked && style !== 'inputCode');
      const unread = inputs.filter(({ key }) => !keysIn(SCHEMA_VERSION)[table].includes(key));
      expect(inputs.length).toBeGreaterThan(0);
      expect(unread.map(({ key }) => key)).toEqual([]);
    },
  );
});
