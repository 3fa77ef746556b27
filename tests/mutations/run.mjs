// node tests/mutations/run.mjs [part of a name]: plants one fault after another in a copy of the sources, and wants
// the tests named beside it to go red. A fault that survives is a test that is missing.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAM_MS } from '../limits.mjs';
import { DOCUMENTS } from './documents.mjs';
import { DOMAIN } from './domain.mjs';
import { FORMS } from './forms.mjs';
import { BUILDING } from './office-building.mjs';
import { USING } from './office-using.mjs';
import { OTHERS } from './others.mjs';
import { SESSION } from './session.mjs';
import { USECASES } from './usecases.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdplan-mutations-'));
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const [asked = ''] = process.argv.slice(2);
const all = [DOMAIN, FORMS, USECASES, DOCUMENTS, SESSION, OTHERS, BUILDING, USING].flat();
const mutations = all.filter(({ name, file }) => name.includes(asked) || file.includes(asked));

const changesOf = ({ changes, find, replace }) => changes ?? [[find, replace]];

/** The source with its fault. Throws where the source is no longer what the list says. */
function broken(source, { name, file, ...mutation }) {
  return changesOf(mutation).reduce((text, [find, replace]) => {
    const times = text.split(find).length - 1;
    if (times !== 1) throw new Error(`»${name}«: found ${times} times in ${file}, not once: ${find}`);
    return text.replace(find, () => replace);
  }, source);
}

/** What Jest says of these files; null where it never came to an end. */
function runJest(files, only) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const pick = only === undefined ? [] : ['-t', only.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')];
  // Whatever a broken source leaves open is no reason to wait.
  const options = ['--ci', '--forceExit', '--silent', '--json', `--outputFile=${report}`, ...pick];
  const child = spawnSync(process.execPath, [jest, ...options, '--runTestsByPath', ...files], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A fault may also make a test wait for ever.
    timeout: PROGRAM_MS,
    killSignal: 'SIGKILL',
  });
  return child.error?.code === 'ETIMEDOUT' ? null : readReport(report, child);
}

/** Titles of the tests that failed. A file that could not even be run is a fault of the list, and throws. */
function failures({ file, only }) {
  const told = runJest([file], only);
  if (told === null) return ['a test that never ended'];
  const { numPassedTests, numFailedTests, testResults } = told;
  if (numPassedTests + numFailedTests === 0)
    throw new Error(`No test ran in ${file}: ${testResults[0]?.message}`);
  // Excel refuses so much that nothing was left to be tested: no single test is to be named.
  if (numPassedTests === 0 && numFailedTests > 3) return [`all ${numFailedTests} tests of ${file}`];
  return testResults[0].assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName);
}

function readReport(report, child) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    throw new Error(`Jest told nothing: ${child.stderr}`);
  }
}

const keyOf = ({ file, only = '' }) => `${file} ${only}`;

/** Where nothing is broken, everything must be green, or red proves nothing. All files at once: that is quicker. */
function checkUnbroken() {
  const files = new Set(mutations.flatMap(({ tests }) => tests.map(({ file }) => file)));
  const { testResults } = runJest([...files]);
  const red = testResults.find(({ status }) => status !== 'passed');
  if (red) throw new Error(`Red without any fault: ${red.name} ${red.message}`);
}

function verdictOn(mutation) {
  const path = join(folder, mutation.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, broken(source, mutation));
  try {
    const told = mutation.tests.map((test) => ({ test, failed: failures(test) }));
    const silent = told.find(({ failed }) => failed.length === 0);
    if (silent) return { caught: false, line: `SURVIVED ${keyOf(silent.test)}` };
    return { caught: true, line: `caught by ${told.map(({ failed }) => failed[0]).join(' · ')}` };
  } finally {
    writeFileSync(path, source);
  }
}

try {
  for (const part of ['src', 'tests', 'package.json', 'jest.config.mjs', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const mutation of mutations) broken(readFileSync(join(folder, mutation.file), 'utf8'), mutation);
  checkUnbroken();
  let caught = 0;
  for (const mutation of mutations) {
    const verdict = verdictOn(mutation);
    if (verdict.caught) caught += 1;
    say(`${mutation.name}: ${verdict.line}`);
  }
  say(`${caught} caught, ${mutations.length - caught} survived`);
  process.exitCode = caught === mutations.length && caught > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
