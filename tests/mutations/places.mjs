/** Where faults are planted, and which tests must see them: `only` picks tests by title. */
export const SRC = 'src/adapters/office';

export const test = (name, only) => ({ file: `tests/adapters/office/${name}.test.ts`, only });

export const sameWorkbook = { file: 'tests/adapters/contract.test.ts', only: 'are the same' };

/**
 * Faults in one file, which one test file sees, unless others are named:
 * `[what is wrong, what stands there once, what stands there instead, other tests]`.
 */
export const faultsIn = (file, seenBy, faults) =>
  faults.map(([name, find, replace, tests = [seenBy]]) => ({
    name,
    file,
    find,
    replace,
    tests: tests.map((test) => (typeof test === 'string' ? { file: test } : test)),
  }));
