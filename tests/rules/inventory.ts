import { RULE_TABLE } from './rule-table';

/** What stands in `src/rules/` beside the rules themselves. */
const MACHINERY = ['rule', 'index', 'check', 'verdicts', 'steps', 'to-do'];

/** What stands in `tests/rules/` beside the rules' tests. */
const TEST_MACHINERY = ['rule-tester', 'inventory', 'check', 'verdicts', 'steps', 'to-do'];

export interface RuleFile {
  readonly source: string;
  /** Everything that the file exports, by name. */
  readonly exported: Readonly<Record<string, unknown>>;
}

export interface Inventory {
  /** Files of `src/rules/`, by name without extension. */
  readonly files: ReadonlyMap<string, RuleFile>;
  /** Sources of `tests/rules/*.test.ts`, by name without extension. */
  readonly tests: ReadonlyMap<string, string>;
  /** As listed in `src/rules/index.ts`. */
  readonly rules: readonly { readonly id: string; readonly severity: string }[];
}

/** What has been forgotten, each with what to do about it. */
export function forgotten({ files, tests, rules }: Inventory): string[] {
  const promised = Object.entries(RULE_TABLE);
  return [
    ...promised.flatMap(([id, { severity }]) => [
      ...fileFaults(id, files.get(id)),
      ...testFaults(id, tests.get(id)),
      ...listFaults(
        id,
        severity,
        rules.filter((rule) => rule.id === id),
      ),
    ]),
    ...rules
      .filter(({ id }) => !(id in RULE_TABLE))
      .map(({ id }) => `${id} is promised nowhere: add it to tests/rules/rule-table.ts.`),
    ...[...files.keys()]
      .filter((name) => !MACHINERY.includes(name) && !(name in RULE_TABLE))
      .map((name) => `src/rules/${name}.ts is not named after a rule: rename it, or move it elsewhere.`),
    ...[...tests.keys()]
      .filter((name) => !TEST_MACHINERY.includes(name) && !(name in RULE_TABLE))
      .map((name) => `tests/rules/${name}.test.ts tests no rule: name it after the rule, or remove it.`),
  ];
}

function fileFaults(id: string, file: RuleFile | undefined): string[] {
  const path = `src/rules/${id}.ts`;
  const name = camelCased(id);
  if (!file) return [`${id} has no rule: write ${path}.`];
  return [
    ...(Object.keys(file.exported).join() === name ? [] : [`${path} must export ${name}, and only that.`]),
    ...(idOf(file.exported[name]) === id ? [] : [`${path} must give its rule the id '${id}'.`]),
    // The comment is the rule in a sentence, so it stands on the rule itself and ends like one.
    ...(new RegExp(String.raw`[.!?][)»]?\s*\*/\nexport const ${name}\b`).test(file.source)
      ? []
      : [`${path} must say the rule in one sentence: write a doc comment above ${name}.`]),
  ];
}

function testFaults(id: string, source: string | undefined): string[] {
  const path = `tests/rules/${id}.test.ts`;
  if (source === undefined) return [`${id} has no test: write ${path}.`];
  return source.includes(`testRule(${camelCased(id)},`)
    ? []
    : [`${path} does not test its rule: call testRule(${camelCased(id)}, …).`];
}

function listFaults(
  id: string,
  severity: string,
  listed: readonly { readonly severity: string }[],
): string[] {
  if (listed.length === 0) return [`${id} never runs: add an entry to src/rules/index.ts.`];
  if (listed.length > 1) return [`${id} runs ${listed.length} times: keep one entry in src/rules/index.ts.`];
  return listed
    .filter((rule) => rule.severity !== severity)
    .map((rule) => `${id} is of severity ${rule.severity}: tests/rules/rule-table.ts promises ${severity}.`);
}

export const camelCased = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const idOf = (rule: unknown): unknown =>
  typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : undefined;
