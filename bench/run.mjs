// npm run bench [-- PART …]: bundles the bench as the command line is bundled, runs it, and leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PARTS = ['default', 'large', 'memory', 'linear', 'process', 'office', 'browser'];
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0)
  throw new Error(`The bench has no part ${unknown.join(', ')}, only ${PARTS.join(', ')}`);

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdplan-bench-'));
const bundleOf = (part) => join(folder, part === 'office' ? 'office.mjs' : 'bench.mjs');
const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;

try {
  node(join(root, 'src', 'cli', 'build.mjs'), folder);
  await build({
    absWorkingDir: root,
    // Apart, so that the stand-in Excel weighs on no other part. What it would calculate with is never loaded.
    entryPoints: { bench: 'bench/main.ts', office: 'bench/office.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    external: ['*/headless-univer'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  console.log(`Node ${process.version}. Milliseconds are processor time: medians, warm. A ratio is the median of the
ratios within each round. »Bare« is hucre alone with as many cells as we write, a letter in each: no styles,
formulas or names. Everything was measured in this one run, on this one machine: compare within it only.`);
  const parts = asked.length > 0 ? asked : PARTS;
  process.exitCode = Math.max(...parts.map((part) => node('--expose-gc', bundleOf(part), part, folder)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
