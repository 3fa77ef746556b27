import { readFileSync } from 'node:fs';
import { largePlan, type Size } from './plans';
import {
  bareRead,
  bareWrite,
  describe,
  readingCells,
  readingPlan,
  writingBlueprint,
  writingPlan,
  type Subject,
} from './subjects';

/** Milliseconds of each round by key: the subjects take turns, so that a busy moment of the machine meets them all. */
export async function timesOf(subjects: readonly Subject[], rounds: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(subjects.map(({ key }) => [key, []]));
  for (const { run } of subjects) for (let warmUp = 0; warmUp < WARM_UP; warmUp++) await run();
  for (let round = 0; round < rounds; round++) {
    for (const { key, run } of subjects) {
      globalThis.gc?.();
      const start = performance.now();
      await run();
      times.get(key)!.push(performance.now() - start);
    }
  }
  return times;
}

const WARM_UP = 5;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** How many times the base's, round by round. */
export const pairedRatio = (times: readonly number[], base: readonly number[]): number =>
  median(times.map((time, round) => time / base[round]!));

/** What a child process is asked to do once, for the memory it takes. */
export interface MemoryTask {
  readonly kind: 'write-plan' | 'write-blueprint' | 'write-bare' | 'read-plan' | 'read-cells' | 'read-bare';
  readonly size: Size;
  readonly cells: number;
  readonly columns: number;
  /** For reading: the file with the bytes. */
  readonly file: string;
  /** Only prepare: what the process weighs before the work. */
  readonly idle: boolean;
}

export const MEMORY_TASK = 'HOLDPLAN_BENCH_TASK';

/** In a child process of its own: does the task and prints the most memory that the process ever had, in MiB. */
export async function measureMemory(task: MemoryTask): Promise<void> {
  const subject = prepared(task);
  if (!task.idle) await subject.run();
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
}

function prepared({ kind, size, cells, columns, file }: MemoryTask): Subject {
  switch (kind) {
    case 'write-plan':
      return writingPlan(largePlan(size));
    case 'write-blueprint':
      return writingBlueprint(describe(largePlan(size)));
    case 'write-bare':
      return bareWrite(cells, columns);
    case 'read-plan':
      return readingPlan(readFileSync(file));
    case 'read-cells':
      return readingCells(readFileSync(file));
    case 'read-bare':
      return bareRead(readFileSync(file));
  }
}
