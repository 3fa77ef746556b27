import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** What tools make or bring; a folder of the same name further down is ours. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'coverage', '.cache']);

/** Every file of ours by its path from the root, with `/`. Read from disk, so that it also works without git. */
export function repositoryFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(path)) return [];
    return entry.isDirectory() ? repositoryFiles(path) : [path];
  });
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const sourceFiles = (folder: 'src' | 'tests' = 'src'): Map<string, string> =>
  new Map(
    repositoryFiles(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [path, read(path)]),
  );
