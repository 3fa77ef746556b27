// zod must stay out of what users run: this file may not import the schema, or the test would prove nothing.
jest.mock('zod', () => {
  throw new Error('zod was loaded');
});

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_TEMPLATE, findTemplate, TEMPLATES } from '../../src/templates';

const FOLDER = join(__dirname, '..', '..', 'src', 'templates');

test('templates are found by id, without loading zod', () => {
  expect(findTemplate('fbs-oeir')).toBe(DEFAULT_TEMPLATE);
  expect(findTemplate('fbs')).toBeUndefined();
});

test('the default is among them, and no two share an id', () => {
  const ids = TEMPLATES.map(({ id }) => id);
  expect(ids).toContain(DEFAULT_TEMPLATE.id);
  expect(new Set(ids).size).toBe(ids.length);
});

// »Add a template« in CONTRIBUTING: one file and one line, and nothing else names it.
test('a template is one file, and one line in the index', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(TEMPLATES.map(({ id }) => `${id}.json`).sort());
});

test('what is read of a folder by the build is refused in words, file by file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-templates-'));
  cpSync(join(FOLDER, 'fbs-oeir.json'), join(folder, 'good.json'));
  cpSync(join(FOLDER, '..', '..', 'tests', 'inputs', 'mitid-erhverv.json'), join(folder, 'bad.json'));
  const script = `import('${pathToFileURL(join(FOLDER, 'validate.mjs')).href}').then(async (m) =>
    console.log(JSON.stringify([await m.templateProblems(), await m.templateProblems(process.argv[1])])))`;
  const [ours, theirs] = JSON.parse(
    execFileSync(process.execPath, ['-e', script, folder], { encoding: 'utf8' }),
  ) as string[][];
  rmSync(folder, { recursive: true });
  expect(ours).toEqual([]);
  expect(theirs).toContain('bad.json: roles: It is missing.');
  expect(theirs!.filter((problem) => !problem.startsWith('bad.json'))).toEqual([]);
});
