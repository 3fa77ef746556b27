// Bundles the command line into dist/ (or the folder given): node src/cli/build.mjs [FOLDER]
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { templateProblems } from '../templates/validate.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const outdir = resolve(process.argv[2] ?? join(root, 'dist'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const problems = await templateProblems();
if (problems.length > 0) throw new Error(problems.join('\n'));

// Chunks are named after their contents, so old ones would pile up.
rmSync(join(outdir, 'cli'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { holdplan: 'src/cli/main.ts' },
  outdir,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'cli/[name]-[hash]',
  bundle: true,
  // Each command's own part is loaded when it is asked for.
  splitting: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  define: { HOLDPLAN_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
});
chmodSync(join(outdir, 'holdplan.mjs'), 0o755);
