import base from '../../jest.config.mjs';

/** What is built, in a real Chromium: apart from the other tests, which need neither. */
const config = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/tests/browser'],
  testMatch: ['**/*.spec.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
};

export { config as default };
