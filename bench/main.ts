import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook } from '../src/adapters/xlsx';
import { blueprintToXlsx } from '../src/adapters/xlsx/write';
import { EXAMPLES, renderExample } from '../src/examples';
import { measureMemory, median, MEMORY_TASK, pairedRatio, timesOf, type MemoryTask } from './measure';
import { defaultPlan, largePlan, type Size } from './plans';
import {
  bareBytes,
  bareRead,
  bareWrite,
  cellsPerSheet,
  completing,
  describe,
  readingCells,
  readingPlan,
  stages,
  sum,
  writingBlueprint,
  writingPlan,
  type Subject,
} from './subjects';
import { heading, megabytes, ms, ratio, row, say } from './table';

/** Everything beside this bundle: run.mjs has put the command line there too. */
const folder = process.env['HOLDPLAN_BENCH_FOLDER']!;
const task = process.env[MEMORY_TASK];

const LARGE: Size = { areas: 500, people: 500, codes: 60_000 };
/** Half the cells of the large one. */
const HALF: Size = { areas: 354, people: 354, codes: 30_000 };

/** All of them, or those whose names are given: `npm run bench -- large`. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  default: benchDefault,
  large: benchLarge,
  linear: benchLinearity,
  process: benchProcess,
};

if (task === undefined) await bench();
else await measureMemory(JSON.parse(task) as MemoryTask);

async function bench(): Promise<void> {
  say(
    `Node ${process.version}; medians; »bare« is hucre alone with as many cells as we write, a letter in each,`,
  );
  say('without styles, formulas or names. Everything was measured in this one run: compare within it only.');
  const asked = process.argv.slice(2);
  for (const [name, part] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) await part();
}

async function benchDefault(): Promise<void> {
  const plan = defaultPlan();
  const blueprint = describe(plan);
  const bytes = await blueprintToXlsx(blueprint);
  const cells = cellsPerSheet(bytes);
  const ready = createXlsxWorkbook();
  await renderExample(ready, EXAMPLES.ready, 'da');
  heading(`Default workbook: ${sum(cells)} cells, ${megabytes(bytes)}`);
  const bare = await bareBytes(sum(cells), 50);
  await compare(
    [writingPlan(plan), writingBlueprint(blueprint)],
    bareWrite(sum(cells), 50),
    41,
    'write well under 100 ms',
  );
  await compare([readingPlan(bytes), readingCells(bytes)], bareRead(bare), 41);
  await list([completing(ready.bytes())], 41);
}

async function benchLarge(): Promise<void> {
  const plan = largePlan(LARGE);
  const blueprint = describe(plan);
  const bytes = await blueprintToXlsx(blueprint);
  const cells = cellsPerSheet(bytes);
  const columns = LARGE.people;
  const bare = await bareBytes(sum(cells), columns);
  heading(
    `${LARGE.areas} areas × ${LARGE.people} participants, ${plan.assignments.length} codes: ${sum(cells)} cells, ` +
      `${megabytes(bytes)} (bare ${megabytes(bare)})`,
  );
  const perSheet = blueprint.sheets.map(({ key }, index) => `${key} ${cells[index]!}`);
  say(`Cells by sheet: ${perSheet.join(' · ')}`);
  await compare(
    [writingPlan(plan), writingBlueprint(blueprint)],
    bareWrite(sum(cells), columns),
    9,
    '≤ 2.0 × time',
  );
  await compare([readingPlan(bytes), readingCells(bytes)], bareRead(bare), 9, '≤ 2.0 × time');
  compareMemory({ size: LARGE, cells: sum(cells), columns }, bytes, bare);
  say('Where the time goes:');
  await list(await stages(plan, bytes), 7);
}

/** Is twice the work twice the time? */
async function benchLinearity(): Promise<void> {
  const sizes = await Promise.all(
    [HALF, LARGE].map(async (size) => {
      const plan = largePlan(size);
      const bytes = await blueprintToXlsx(describe(plan));
      return {
        size,
        bytes,
        cells: sum(cellsPerSheet(bytes)),
        write: writingPlan(plan),
        read: readingPlan(bytes),
      };
    }),
  );
  const [half, whole] = sizes as [(typeof sizes)[0], (typeof sizes)[0]];
  heading(`Linearity: ${half.size.areas} × ${half.size.people} (${half.cells} cells) → 500 × 500`);
  for (const direction of ['write', 'read'] as const) {
    const times = await timesOf(
      [
        { ...half[direction], key: 'half' },
        { ...whole[direction], key: 'whole' },
      ],
      7,
    );
    const [before, after] = [times.get('half')!, times.get('whole')!];
    row(
      half[direction].key,
      `${ms(median(before))} → ${ms(median(after))}`,
      ratio(pairedRatio(after, before)),
      `cells ${ratio(whole.cells / half.cells)}`,
    );
  }
}

/** Whole processes, as a person starts them. */
function benchProcess(): void {
  heading('Whole processes');
  const file = join(folder, 'default.xlsx');
  const cli = join(folder, 'holdplan.mjs');
  const made = spawnSync(process.execPath, [cli, 'new', '--out', file, '--start', '2027-02-01', '--force']);
  if (made.status !== 0) throw new Error(made.stderr.toString());
  const commands = {
    nothing: ['-e', '0'],
    check: [cli, 'check', file],
    json: [cli, 'check', file, '--json'],
  };
  const times = { nothing: [] as number[], check: [] as number[], json: [] as number[] };
  for (let round = 0; round < 15; round++) {
    for (const name of ['nothing', 'check', 'json'] as const) {
      const start = performance.now();
      spawnSync(process.execPath, commands[name]);
      times[name].push(performance.now() - start);
    }
  }
  const base = median(times.nothing);
  row('node -e 0', ms(base), ratio(1));
  row(
    'holdplan check (default workbook)',
    ms(median(times.check)),
    ratio(pairedRatio(times.check, times.nothing)),
    '≤ 3.0 ×',
  );
  row(
    'holdplan check --json',
    ms(median(times.json)),
    ratio(pairedRatio(times.json, times.nothing)),
    '≤ 3.0 ×',
  );
}

async function compare(
  subjects: readonly Subject[],
  bare: Subject,
  rounds: number,
  target = '',
): Promise<void> {
  const times = await timesOf([...subjects, bare], rounds);
  const base = times.get(bare.key)!;
  for (const { key } of subjects) {
    row(key, ms(median(times.get(key)!)), ratio(pairedRatio(times.get(key)!, base)), target);
  }
  row(bare.key, ms(median(base)), ratio(1));
}

async function list(subjects: readonly Subject[], rounds: number): Promise<void> {
  for (const [key, times] of await timesOf(subjects, rounds)) row(`  ${key}`, ms(median(times)));
}

function compareMemory(
  common: Pick<MemoryTask, 'size' | 'cells' | 'columns'>,
  bytes: Uint8Array,
  bare: Uint8Array,
): void {
  say('Peak memory: maxRSS of a process of its own that does it once (in brackets: before it begins).');
  writeFileSync(join(folder, 'ours.xlsx'), bytes);
  writeFileSync(join(folder, 'bare.xlsx'), bare);
  const peak = (kind: MemoryTask['kind'], idle: boolean): number => {
    const file = join(folder, kind === 'read-bare' ? 'bare.xlsx' : 'ours.xlsx');
    const asked = JSON.stringify({ ...common, kind, file, idle } satisfies MemoryTask);
    const runs = Array.from({ length: 3 }, () => {
      const child = spawnSync(process.execPath, [process.argv[1]!], {
        env: { ...process.env, [MEMORY_TASK]: asked },
      });
      if (child.status !== 0) throw new Error(child.stderr.toString());
      return Number(child.stdout.toString());
    });
    return median(runs);
  };
  const groups = [
    ['write-plan', 'write-blueprint', 'write-bare'],
    ['read-plan', 'read-cells', 'read-bare'],
  ] as const;
  for (const group of groups) {
    const peaks = group.map((kind) => ({ kind, most: peak(kind, false), before: peak(kind, true) }));
    const base = peaks.at(-1)!.most;
    for (const { kind, most, before } of peaks) {
      const target = kind.endsWith('bare') ? '' : '≤ 1.5 × memory';
      row(kind, `${most.toFixed(0)} MiB (${before.toFixed(0)})`, ratio(most / base), target);
    }
  }
}
