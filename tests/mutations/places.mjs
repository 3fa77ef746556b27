/** Where faults are planted, and which tests must see them: `only` picks tests by title. */
export const SRC = 'src/adapters/office';

export const test = (name, only) => ({ file: `tests/adapters/office/${name}.test.ts`, only });

export const sameWorkbook = { file: 'tests/adapters/contract.test.ts', only: 'are the same' };
