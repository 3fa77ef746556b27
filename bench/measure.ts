import type { Subject } from './subjects';

/**
 * Milliseconds of processor time (ours, and what the engine's own threads take) of each round, by key. Not the wall
 * clock, which on a busy machine measures the others. The subjects take turns, so that a slow moment meets them all.
 */
export async function timesOf(subjects: readonly Subject[], rounds: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(subjects.map(({ key }) => [key, []]));
  for (const { run } of subjects) for (let warmUp = 0; warmUp < rounds / 2; warmUp++) await run();
  for (let round = 0; round < rounds; round++) {
    for (const { key, run } of subjects) {
      globalThis.gc?.();
      // What the subject before has left behind, in caches and in the heap's size, is not this one's to pay.
      await run();
      const start = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(start);
      times.get(key)!.push((user + system) / 1000);
    }
  }
  return times;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** How many times the base's, round by round. */
export const pairedRatio = (times: readonly number[], base: readonly number[]): number =>
  median(times.map((time, round) => time / base[round]!));
