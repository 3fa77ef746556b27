import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './files';

const script = join(ROOT, 'src', 'manifest', 'build.mjs');

export interface Built {
  readonly production: string;
  readonly development: string;
}

/** Both manifests, made by the script as the build makes them; apart, so that dist/ is left alone. */
export function built(url = ''): Built {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-manifest-'));
  try {
    execFileSync(process.execPath, [script, folder], { env: { HOLDPLAN_URL: url } });
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return { production: read('manifest.xml'), development: read('manifest.dev.xml') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the script says when it refuses an address. */
export const refusal = (url: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-manifest-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [script, folder], {
      env: { HOLDPLAN_URL: url },
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
