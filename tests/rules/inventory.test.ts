import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/rules';
import { forgotten, type Inventory, type RuleFile } from './inventory';

const SOURCES = join(__dirname, '../../src/rules');

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

const ruleFile = async (name: string): Promise<RuleFile> => ({
  source: readFileSync(join(SOURCES, `${name}.ts`), 'utf8'),
  exported: (await import(join(SOURCES, name))) as Record<string, unknown>,
});

async function takeInventory(): Promise<Inventory> {
  const names = namesIn(SOURCES, '.ts');
  const files = await Promise.all(names.map(ruleFile));
  return {
    files: new Map(names.map((name, index) => [name, files[index] as RuleFile])),
    tests: new Map(
      namesIn(__dirname, '.test.ts').map((name) => [
        name,
        readFileSync(join(__dirname, `${name}.test.ts`), 'utf8'),
      ]),
    ),
    rules: RULES,
  };
}

let inventory: Inventory;
beforeAll(async () => {
  inventory = await takeInventory();
});

test('nothing has been forgotten', () => {
  expect(forgotten(inventory)).toEqual([]);
});

test('every file of the folder is TypeScript', () => {
  expect(readdirSync(SOURCES).filter((name) => !name.endsWith('.ts'))).toEqual([]);
});

describe('what is forgotten is named, with what to do:', () => {
  const id = 'lead-missing';
  const lead = () => inventory.files.get(id) as RuleFile;
  const without = <T>(map: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...map].filter(([name]) => name !== id));
  const withFile = (name: string, file: Partial<RuleFile>): Inventory => ({
    ...inventory,
    files: new Map([...inventory.files, [name, { ...lead(), ...file }]]),
  });

  test('a rule without a file', () => {
    expect(forgotten({ ...inventory, files: without(inventory.files) })).toEqual([
      'lead-missing has no rule: write src/rules/lead-missing.ts.',
    ]);
  });

  test('a rule without a test', () => {
    expect(forgotten({ ...inventory, tests: without(inventory.tests) })).toEqual([
      'lead-missing has no test: write tests/rules/lead-missing.test.ts.',
    ]);
  });

  test('a test that tests another rule', () => {
    const tests = new Map([...inventory.tests, [id, 'testRule(leadDuplicated, {})']]);
    expect(forgotten({ ...inventory, tests })).toEqual([
      'tests/rules/lead-missing.test.ts does not test its rule: call testRule(leadMissing, …).',
    ]);
  });

  test('a rule that is not in the list', () => {
    expect(forgotten({ ...inventory, rules: RULES.filter((rule) => rule.id !== id) })).toEqual([
      'lead-missing never runs: add an entry to src/rules/index.ts.',
    ]);
  });

  test('a rule that is in the list twice', () => {
    const twice = [...RULES, ...RULES.filter((rule) => rule.id === id)];
    expect(forgotten({ ...inventory, rules: twice })).toEqual([
      'lead-missing runs 2 times: keep one entry in src/rules/index.ts.',
    ]);
  });

  test('a rule of another severity', () => {
    const milder = RULES.map((rule) => (rule.id === id ? { ...rule, severity: 'info' } : rule));
    expect(forgotten({ ...inventory, rules: milder })).toEqual([
      'lead-missing is of severity info: tests/rules/rule-table.ts promises error.',
    ]);
  });

  test('a rule that nobody promised', () => {
    const more = [...RULES, { id: 'coffee-missing', severity: 'error' }];
    expect(forgotten({ ...inventory, rules: more })).toEqual([
      'coffee-missing is promised nowhere: add it to tests/rules/rule-table.ts.',
    ]);
  });

  test('a second export', () => {
    const { exported } = lead();
    expect(forgotten(withFile(id, { exported: { ...exported, helper: () => [] } }))).toEqual([
      'src/rules/lead-missing.ts must export leadMissing, and only that.',
    ]);
  });

  test('a rule under another rule’s name', () => {
    expect(forgotten(withFile(id, { exported: { leadMissing: { id: 'lead-duplicated' } } }))).toEqual([
      "src/rules/lead-missing.ts must give its rule the id 'lead-missing'.",
    ]);
  });

  test('a rule without its sentence', () => {
    expect(forgotten(withFile(id, { source: 'export const leadMissing = {' }))).toEqual([
      'src/rules/lead-missing.ts must say the rule in one sentence: write a doc comment above leadMissing.',
    ]);
  });

  test('a stray file and a stray test', () => {
    expect(forgotten(withFile('helpers', {}))).toEqual([
      'src/rules/helpers.ts is not named after a rule: rename it, or move it elsewhere.',
    ]);
    expect(forgotten({ ...inventory, tests: new Map([...inventory.tests, ['lead-misssing', '']]) })).toEqual([
      'tests/rules/lead-misssing.test.ts tests no rule: name it after the rule, or remove it.',
    ]);
  });
});
