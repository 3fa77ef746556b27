/**
 * Three kinds of tests, told apart by the end of a file's name, and by nothing else:
 *
 *     x.test.ts           needs Node alone            npm test
 *     x.sampled.test.ts   takes a sample of its cases there, and all of them beside the oracles
 *     x.oracle.ts         asks a second program       npm run test:oracle
 *     x.spec.ts           looks at what is built      npm run test:browser
 */
export const KINDS = {
  quick: ['**/*.test.ts', '**/*.test.tsx'],
  oracle: ['**/*.oracle.ts', '**/*.sampled.test.ts', '**/*.sampled.test.tsx'],
  browser: ['**/*.spec.ts'],
};
