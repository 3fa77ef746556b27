import { KINDS } from './tests/kinds.mjs';
import { TEST_MS } from './tests/limits.mjs';

// Types are checked by tsc apart; here swc only strips them. Packages in node_modules are transformed as well,
// because several of ours (hucre, @noble/hashes, lodash-es) come as ES modules only.
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];

export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/tests'],
  testMatch: KINDS.quick,
  testTimeout: TEST_MS,
  globalSetup: '<rootDir>/tests/environments/kept-results.mjs',
  testSequencer: '<rootDir>/tests/longest-first.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  testEnvironment: '<rootDir>/tests/environments/node.cjs',
  transform: {
    '/@univerjs/[^/]+/lib/cjs/': '<rootDir>/tests/environments/from-outside.cjs',
    '\\.tsx?$': swc({ syntax: 'typescript', tsx: true }),
    '\\.m?js$': swc({ syntax: 'ecmascript', jsx: true }),
  },
  transformIgnorePatterns: ['\\.cjs$', '^(?!.*/@univerjs/).*/lib/cjs/'],
  maxWorkers: 2,
  // A test that leaves something open is a fault of the test: it must not be hidden by --forceExit.
  openHandlesTimeout: 2000,
};
