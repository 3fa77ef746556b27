import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createXlsxWorkbook } from '../src/adapters/xlsx';
import { blueprintToXlsx } from '../src/adapters/xlsx/write';
import { EXAMPLES, renderExample } from '../src/examples';
import { browserBytes } from './browser';
import { benchMemory } from './memory';
import { median, pairedRatio, timesOf } from './measure';
import { defaultPlan, HALF, LARGE, largePlan } from './plans';
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

/** Each runs in a process of its own (run.mjs), so that none inherits another's heap. */
const PARTS: Readonly<Record<string, (folder: string) => void | Promise<void>>> = {
  default: benchDefault,
  large: benchLarge,
  memory: benchMemory,
  linear: benchLinearity,
  process: benchProcess,
  browser: () => browserBytes('dist'),
};

const [part = '', folder = ''] = process.argv.slice(2);
await PARTS[part]!(folder);

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
    7,
    '≤ 2.0 × time',
  );
  await compare([readingPlan(bytes), readingCells(bytes)], bareRead(bare), 7, '≤ 2.0 × time');
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
function benchProcess(folder: string): void {
  heading('Whole processes, from start to end (wall clock)');
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
  for (let round = 0; round < 21; round++) {
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
