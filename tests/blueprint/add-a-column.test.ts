import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCHEMA_VERSION, type SchemaVersion } from '../../src/domain/area-slots';
import { drawnIn, columnFates } from '../support/column-probe';
import { PROGRAM_MS } from '../limits.mjs';

/*
 * What CONTRIBUTING says of it, »Add a column«, done in a copy of the sources: the compiler has nothing to add, and the
 * column is written, read again, sealed, listed and looked after.
 */
const root = join(__dirname, '../..');
const next = SCHEMA_VERSION + 1;

const PROBE = ['column-probe.ts', 'check-workbook.ts'].map((name) => `tests/support/${name}`);

const DECLARATION = 'src/domain/fields.ts';
const FORM = 'src/domain/area-slots.ts';
const WORDS = ['src/strings/changes.da.ts', 'src/strings/changes.en.ts'] as const;

type Edit = readonly [path: string, before: RegExp, after: string];
const EDITS: readonly Edit[] = [
  [
    DECLARATION,
    /( *\{ key: 'confirmed')/,
    `  { key: 'phone', kind: 'text', width: 18, since: ${next}, listed: true },\n$1`,
  ],
  [FORM, /(export type SchemaVersion = [^;]*);/, `$1 | ${next};`],
  [FORM, /(SCHEMA_VERSION: SchemaVersion = )\d+/, `$1${next}`],
  [WORDS[0], /( *)(confirmed: )/, "$1phone: 'telefon',\n$1$2"],
  [WORDS[1], /( *)(confirmed: )/, "$1phone: 'phone',\n$1$2"],
];

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'holdplan-column-'));
  for (const part of ['src', 'package.json', 'tsconfig.json', ...PROBE])
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !path.startsWith(join(root, 'src', 'excel-host')),
    });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  const config = { extends: './tsconfig.json', include: ['src', 'tests'] };
  writeFileSync(join(copy, 'tsconfig.copy.json'), JSON.stringify(config));
  for (const [path, before, after] of EDITS) {
    const source = readFileSync(join(copy, path), 'utf8');
    expect(source.match(before)).not.toBeNull();
    writeFileSync(join(copy, path), source.replace(before, after));
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const node = (...args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    timeout: PROGRAM_MS,
  });
  return stdout + stderr;
};
const compiled = (): string =>
  node(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.copy.json');

/** What the copy's own sources say. */
function probed(expression: string): unknown {
  writeFileSync(
    join(copy, 'probe.mjs'),
    `import { build } from 'esbuild';
await build({
  stdin: {
    contents: "import * as probe from './tests/support/column-probe'; export const told = async () => ${expression};",
    resolveDir: '.',
  },
  outfile: 'told.mjs', bundle: true, platform: 'node', format: 'esm', logLevel: 'error',
});
const { told } = await import('./told.mjs');
console.log(JSON.stringify(await told()));`,
  );
  const answer = node('probe.mjs');
  try {
    return JSON.parse(answer);
  } catch {
    throw new Error(answer);
  }
}

test('takes one declaration, the form that brings it, and its word in each language', () => {
  expect([...new Set(EDITS.map(([path]) => path))]).toEqual([DECLARATION, FORM, ...WORDS]);
  expect(compiled()).toBe('');
});

test('which is asked for by the compiler', () => {
  const path = join(copy, WORDS[1]);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.replace(/.*phone: .*\n/, ''));
  const complaints = compiled();
  writeFileSync(path, source);
  expect(complaints).toContain("'phone' is missing");
  expect(complaints).toContain(WORDS[1]);
});

test('gives a column that has all that the others have', async () => {
  const told = probed("probe.columnFates('phone', 'telefon')");
  expect(told).toEqual({
    listed: { problems: [], value: '+45 12' },
    header: true,
    damage: [],
    reread: '+45 12',
    inUse: [true, false, false, true, false],
    unnamed: 1,
    changes: ['phone'],
    lookedAt: [true, true, true],
    rowsChanged: 1,
    invisible: { kind: 'blank' },
    keyed: true,
  });
  expect(await columnFates('unit', 'enhed')).toEqual({ ...(told as object), changes: ['unit'] });
});

test('leaves workbooks of all earlier forms as they are', () => {
  const forms = Array.from({ length: SCHEMA_VERSION }, (_, index) => (index + 1) as SchemaVersion);
  expect(probed(`[${forms.join()}].map(probe.drawnIn)`)).toEqual(forms.map(drawnIn));
  expect(probed(`probe.drawnIn(${next})`)).not.toBe(drawnIn(SCHEMA_VERSION));
  expect(probed(`probe.readIn(${SCHEMA_VERSION}, 'phone')`)).toEqual({ damage: [], changes: [], value: '' });
});
