/*
 * `npm test` tries a sample where trying everything takes long, `npm run test:oracle` the whole. A file that draws
 * samples is called *.sampled.test.ts: that is how the second run finds it.
 */

/** Said by the configuration of the run (tests/oracle/jest.config.mjs). */
const WHOLE = 'HOLDPLAN_WHOLE' in globalThis;

/** One in so many. */
const FACTOR = 10;

/** How often a property is to be tried that is tried so often in the whole run. */
export const runs = (whole: number): number => (WHOLE ? whole : Math.ceil(whole / FACTOR));

/** All of them, or the first of every ten. */
export const sampleOf = <T>(all: readonly T[]): readonly T[] =>
  WHOLE ? all : all.filter((_, index) => index % FACTOR === 0);

/** Tests of the whole run alone: what they prove is proved by quicker ones as well, nearer to the rule. */
export const inWhole = (define: () => void): void => {
  if (WHOLE) define();
};
