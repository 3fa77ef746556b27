import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The stand-in Excel keeps what Univer has worked out for all files of tests, in this run and the next (`EXCEL_HOST_RESULTS`):
 * a plan's workbook costs Univer a second, and dozens of files begin with the same one. Another engine, or another
 * Univer, begins with an empty folder.
 */
const ROOT = join(import.meta.dirname, '../..');
const ENGINE = join(ROOT, 'src/excel-host');
const KEPT = join(ROOT, 'node_modules/.cache/excel-host');

/** Random plans never come again: what nobody has asked for in this long goes. */
const DAYS = 2;

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

function engineDigest() {
  const digest = createHash('sha256').update(process.version);
  for (const file of [...filesIn(ENGINE), join(ROOT, 'package-lock.json')]) digest.update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}

function keepResults() {
  const folder = join(KEPT, engineDigest());
  mkdirSync(folder, { recursive: true });
  const oldest = Date.now() - DAYS * 86_400_000;
  for (const file of filesIn(KEPT)) if (statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  process.env.EXCEL_HOST_RESULTS = folder;
}

export { keepResults as default };
