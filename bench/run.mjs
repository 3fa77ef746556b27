// npm run bench: bundles the bench as the command line is bundled, runs it, and leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdplan-bench-'));
const run = (...args) =>
  spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, HOLDPLAN_BENCH_FOLDER: folder },
  }).status ?? 1;

try {
  run(join(root, 'src', 'cli', 'build.mjs'), folder);
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/main.ts'],
    outfile: join(folder, 'bench.mjs'),
    bundle: true,
    // Names are kept for `node --cpu-prof`.
    minify: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  process.exitCode = run('--expose-gc', join(folder, 'bench.mjs'), ...process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
