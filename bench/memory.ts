import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blueprintToXlsx } from '../src/adapters/xlsx/write';
import { median } from './measure';
import { LARGE, largePlan } from './plans';
import {
  bareBytes,
  bareRead,
  bareWrite,
  cellsPerSheet,
  describe,
  readingCells,
  readingPlan,
  sum,
  writingBlueprint,
  writingPlan,
  type Subject,
} from './subjects';
import { heading, ratio, row, say } from './table';

const TASKS = [
  ['plan → bytes', 'blueprint → bytes', 'hucre writes bare cells'],
  ['bytes → plan', 'bytes → reading', 'hucre reads bare cells'],
] as const;
type Task = (typeof TASKS)[number][number];

const CHILD = 'HOLDPLAN_BENCH_MEMORY_TASK';
const ROUNDS = 3;

/**
 * The most memory that a process of its own ever has in which the large plan is written or read once. This process
 * starts them and stays small itself: on Linux a child's maxRSS begins at what its parent weighs.
 */
export async function benchMemory(folder: string): Promise<void> {
  const asked = process.env[CHILD];
  if (asked === 'prepare') return prepare(folder);
  if (asked !== undefined) return measure(JSON.parse(asked) as [Task, boolean], folder);
  heading('Peak memory at 500 × 500: maxRSS of a process that does it once (in brackets: before it begins)');
  inChild('prepare', folder);
  for (const tasks of TASKS) {
    const peaks = tasks.map((task) => ({
      task,
      most: peak(task, true, folder),
      idle: peak(task, false, folder),
    }));
    const bare = peaks.at(-1)!;
    for (const { task, most, idle } of peaks) {
      const target =
        task === bare.task
          ? ''
          : `≤ 1.5 × memory (above idle: ${ratio((most - idle) / (bare.most - bare.idle))})`;
      row(task, `${most.toFixed(0)} MiB (${idle.toFixed(0)})`, ratio(most / bare.most), target);
    }
  }
  say('  Idle is Node with this bundle and the input of the task: a plan, a blueprint, rows or bytes.');
}

const peak = (task: Task, works: boolean, folder: string): number =>
  median(Array.from({ length: ROUNDS }, () => Number(inChild(JSON.stringify([task, works]), folder))));

function inChild(task: string, folder: string): string {
  const args = [process.argv[1]!, 'memory', folder];
  const child = spawnSync(process.execPath, args, { env: { ...process.env, [CHILD]: task } });
  if (child.status !== 0) throw new Error(child.stderr.toString());
  return child.stdout.toString();
}

async function prepare(folder: string): Promise<void> {
  const bytes = await blueprintToXlsx(describe(largePlan(LARGE)));
  const cells = sum(cellsPerSheet(bytes));
  writeFileSync(join(folder, 'ours.xlsx'), bytes);
  writeFileSync(join(folder, 'bare.xlsx'), await bareBytes(cells, LARGE.people));
  writeFileSync(join(folder, 'cells'), String(cells));
}

async function measure([task, works]: [Task, boolean], folder: string): Promise<void> {
  const subject = prepared(task, folder);
  if (works) await subject.run();
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
}

function prepared(task: Task, folder: string): Subject {
  const file = (name: string): Buffer => readFileSync(join(folder, name));
  switch (task) {
    case 'plan → bytes':
      return writingPlan(largePlan(LARGE));
    case 'blueprint → bytes':
      return writingBlueprint(describe(largePlan(LARGE)));
    case 'hucre writes bare cells':
      return bareWrite(Number(file('cells')), LARGE.people);
    case 'bytes → plan':
      return readingPlan(file('ours.xlsx'));
    case 'bytes → reading':
      return readingCells(file('ours.xlsx'));
    case 'hucre reads bare cells':
      return bareRead(file('bare.xlsx'));
  }
}
