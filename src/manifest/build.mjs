// Writes both manifests into dist/addin/ (or the folder given): [HOLDPLAN_URL=https://…] node src/manifest/build.mjs [FOLDER]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_BASE, DEVELOPMENT_BASE, manifestFor } from './manifest-for.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const outdir = resolve(process.argv[2] ?? join(root, 'dist', 'addin'));
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');

const production = manifestFor(xml, { base: process.env.HOLDPLAN_URL || DEFAULT_BASE });
const development = manifestFor(xml, { base: DEVELOPMENT_BASE, development: true });

mkdirSync(outdir, { recursive: true });
writeFileSync(join(outdir, 'manifest.xml'), production);
writeFileSync(join(outdir, 'manifest.dev.xml'), development);
