import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** Where manifest.xml says that everything is, until an address is put in. */
export const DEFAULT_HOST = 'https://addin.holdplan.example';

export const isFile = (path: string): boolean => path.startsWith('assets/') && existsSync(join(ROOT, path));

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** As the PNG's own header says; null where there is no such file, or it is something else. */
export function pngSize(path: string): Size | null {
  const file = join(ROOT, path);
  if (!path.endsWith('.png') || !existsSync(file)) return null;
  const bytes = readFileSync(file);
  // Signature, length of the first chunk, its name (IHDR), width, height.
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
