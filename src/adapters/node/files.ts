import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../domain/result';
import type { FileProblem, Files } from '../../ports/files';

/** A workbook of this size is not one of ours, and would fill the memory of a small machine. */
const LIMIT_BYTES = 100 * 1024 * 1024;

/** Files on disk. `reason` in a problem is the system's own code (`EACCES`). */
export const createNodeFiles = (limit: number = LIMIT_BYTES): Files => ({
  read: (path) => read(path, limit),
  write: async (path, bytes, { overwrite }) => {
    try {
      return overwrite ? await replace(path, bytes) : await create(path, bytes);
    } catch (error) {
      return err({ kind: 'file-unwritable', path, reason: codeOf(error) });
    }
  },
});

async function read(path: string, limit: number): Promise<Result<Uint8Array, FileProblem>> {
  try {
    const { size } = await fs.stat(path);
    if (size > limit) return err({ kind: 'file-too-large', path, bytes: size, limit });
    return await readUpTo(path, limit);
  } catch (error) {
    const reason = codeOf(error);
    return err(
      reason === 'ENOENT' ? { kind: 'file-missing', path } : { kind: 'file-unreadable', path, reason },
    );
  }
}

/** A pipe has no size beforehand, and a file may grow while it is read. */
async function readUpTo(path: string, limit: number): Promise<Result<Uint8Array, FileProblem>> {
  const file = await fs.open(path, 'r');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // The stream closes the file, also when the loop is left early.
  for await (const chunk of file.createReadStream({ highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) return err({ kind: 'file-too-large', path, bytes, limit });
    chunks.push(chunk);
  }
  return ok(joined(chunks, bytes));
}

/** A plain array of its own: a `Buffer` may share its memory with others. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

async function replace(path: string, bytes: Uint8Array): Promise<Result<void, FileProblem>> {
  const old = await existing(path);
  if (!old) {
    await throughTemporary(path, bytes, null, (temporary) => fs.rename(temporary, path));
    return ok(undefined);
  }
  if (!old.isFile())
    return err({ kind: 'file-unwritable', path, reason: old.isDirectory() ? 'EISDIR' : 'EINVAL' });
  // A rename asks only whether the folder may be written to: a write-protected file would be replaced all the same.
  await fs.access(path, constants.W_OK);
  // Through a link, it is the file behind it that gets new contents; the link stays a link.
  const target = await fs.realpath(path);
  await throughTemporary(target, bytes, old.mode & 0o7777, (temporary) => fs.rename(temporary, target));
  return ok(undefined);
}

async function create(path: string, bytes: Uint8Array): Promise<Result<void, FileProblem>> {
  // Asked first only to spare the work; `claim` is what makes sure.
  if (await existing(path)) return err({ kind: 'file-exists', path });
  try {
    await throughTemporary(path, bytes, null, (temporary) => claim(temporary, path));
    return ok(undefined);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return err({ kind: 'file-exists', path });
    throw error;
  }
}

/** Gives the temporary file its name, unless somebody else has taken the name meanwhile. */
async function claim(temporary: string, path: string): Promise<void> {
  try {
    await fs.link(temporary, path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    // Without hard links (memory sticks, some network drives) an empty file holds the name until the rename.
    await (await fs.open(path, 'wx')).close();
    await fs.rename(temporary, path);
  }
}
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Writes beside the target, so that taking its name is one step on one disk. Never leaves the temporary file behind. */
async function throughTemporary(
  path: string,
  bytes: Uint8Array,
  mode: number | null,
  takeName: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomUUID()}.tmp`);
  try {
    const file = await fs.open(temporary, 'wx', mode ?? undefined);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    // The file's own mode comes back whole; a new file gets what the user's umask allows.
    if (mode !== null) await fs.chmod(temporary, mode);
    await takeName(temporary);
  } finally {
    await fs.rm(temporary, { force: true });
  }
}

async function existing(path: string): Promise<Stats | null> {
  try {
    return await fs.stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The system's code for a failed call. Anything else is a bug, and stays one. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return code;
}
