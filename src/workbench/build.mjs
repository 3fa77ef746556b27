// Builds the workbench into dist/workbench: node src/workbench/build.mjs (after npm run build:addin)
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const addin = join(root, 'dist', 'addin');
const out = join(root, 'dist', 'workbench');
if (!existsSync(join(addin, 'taskpane.html')))
  throw new Error('The workbench shows the add-in, which has not been built: npm run build:addin');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

// The pane: the very files that Excel loads, on a page that brings Microsoft's client instead of its loader.
cpSync(addin, join(out, 'addin'), {
  recursive: true,
  filter: (file) => !/(\.map|manifest.*\.xml|(taskpane|commands|message)\.html)$/.test(file),
});
const client = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist/excel-web-16.00.js',
);
cpSync(client, join(out, 'addin', 'excel.js'));
const loader = /<script src="?https:\/\/appsforoffice\.microsoft\.com[^>]*><\/script>/;
const page = readFileSync(join(addin, 'taskpane.html'), 'utf8');
if (!loader.test(page)) throw new Error('taskpane.html no longer loads office.js where it is looked for');
writeFileSync(
  join(out, 'addin', 'pane.html'),
  page
    .replace(loader, '<script src="excel.js"></script><script src="connect.js"></script>')
    .replace(' https://appsforoffice.microsoft.com', ''),
);

const shared = { absWorkingDir: root, bundle: true, minify: true, target: 'es2022', logLevel: 'warning' };
await build({
  ...shared,
  entryPoints: { connect: 'src/workbench/connect.ts' },
  outdir: join(out, 'addin'),
  format: 'iife',
});
// esbuild, not webpack: the grid's ten megabytes take two seconds instead of half a minute, at every npm start.
await build({
  ...shared,
  entryPoints: { workbench: 'src/workbench/main.ts' },
  outdir: out,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
});
for (const file of ['index.html', 'page.css']) cpSync(join(here, file), join(out, file));

const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(out, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));
const hash = createHash('sha256');
for (const file of files.sort()) hash.update(file).update(readFileSync(join(out, file)));
await build({
  ...shared,
  entryPoints: { offline: 'src/workbench/offline.ts' },
  outdir: out,
  format: 'iife',
  define: {
    FILES: JSON.stringify(['./', ...files.map((file) => `./${file}`)]),
    BUILD: JSON.stringify(`holdplan-${hash.digest('hex').slice(0, 12)}`),
  },
});
