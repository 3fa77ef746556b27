import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeFiles } from '../../../src/adapters/node/files';

const files = createNodeFiles();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'holdplan-files-'));
});
afterEach(() => fs.rm(folder, { recursive: true }));

const inFolder = (name: string): string => join(folder, name);
const names = (): Promise<string[]> => fs.readdir(folder);
const text = (path: string): Promise<string> => fs.readFile(path, 'utf8');

describe('reading', () => {
  test('gives the bytes, in memory of their own', async () => {
    await fs.writeFile(inFolder('a'), 'æøå');
    const read = await files.read(inFolder('a'));
    expect(read).toEqual({ ok: true, value: bytes('æøå') });
    expect(read.ok && read.value.buffer.byteLength).toBe(6);
  });

  test('an empty file is empty, not missing', async () => {
    await fs.writeFile(inFolder('a'), '');
    expect(await files.read(inFolder('a'))).toEqual({ ok: true, value: new Uint8Array() });
  });

  test.each([
    ['nothing there', 'none', { kind: 'file-missing' }],
    ['a folder', '.', { kind: 'file-unreadable', reason: 'EISDIR' }],
    ['a file as a folder', 'file/x', { kind: 'file-unreadable', reason: 'ENOTDIR' }],
  ])('%s', async (_, name, error) => {
    await fs.writeFile(inFolder('file'), '');
    expect(await files.read(inFolder(name))).toMatchObject({ ok: false, error });
  });

  test('a file over the limit is refused; one just at it is not', async () => {
    await fs.writeFile(inFolder('a'), '12345');
    expect(await createNodeFiles(5).read(inFolder('a'))).toMatchObject({ ok: true });
    expect(await createNodeFiles(4).read(inFolder('a'))).toEqual({
      ok: false,
      error: { kind: 'file-too-large', path: inFolder('a'), bytes: 5, limit: 4 },
    });
  });

  test('a file without a size beforehand is held to the limit as well', async () => {
    expect(await createNodeFiles(1000).read('/dev/zero')).toMatchObject({
      ok: false,
      error: { kind: 'file-too-large' },
    });
  });
});

describe('writing a new file', () => {
  test('leaves that file and nothing else', async () => {
    expect(await files.write(inFolder('a'), bytes('new'), { overwrite: false })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await names()).toEqual(['a']);
    expect(await text(inFolder('a'))).toBe('new');
  });

  test('refuses one that exists, and leaves it alone', async () => {
    await fs.writeFile(inFolder('a'), 'old');
    expect(await files.write(inFolder('a'), bytes('new'), { overwrite: false })).toEqual({
      ok: false,
      error: { kind: 'file-exists', path: inFolder('a') },
    });
    expect(await text(inFolder('a'))).toBe('old');
    expect(await names()).toEqual(['a']);
  });

  test('of many who want the same name at once, one gets it, whole', async () => {
    const wishes = Array.from({ length: 20 }, (_, n) => String(n).repeat(50_000));
    const results = await Promise.all(
      wishes.map((wish) => files.write(inFolder('a'), bytes(wish), { overwrite: false })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === 'file-exists')).toHaveLength(19);
    expect(await text(inFolder('a'))).toBe(wishes[results.findIndex(({ ok }) => ok)]);
    expect(await names()).toEqual(['a']);
  });

  test('into a folder that is not there says so', async () => {
    const path = inFolder('none/a');
    expect(await files.write(path, bytes('new'), { overwrite: false })).toEqual({
      ok: false,
      error: { kind: 'file-unwritable', path, reason: 'ENOENT' },
    });
  });
});

describe('writing over a file', () => {
  const over = { overwrite: true };

  test('replaces it, keeps its mode, and leaves nothing else', async () => {
    await fs.writeFile(inFolder('a'), 'old');
    // More than the usual umask would give a new file.
    await fs.chmod(inFolder('a'), 0o666);
    expect(await files.write(inFolder('a'), bytes('new'), over)).toMatchObject({ ok: true });
    expect(await text(inFolder('a'))).toBe('new');
    expect((await fs.stat(inFolder('a'))).mode & 0o777).toBe(0o666);
    expect(await names()).toEqual(['a']);
  });

  test('makes it where there is none', async () => {
    expect(await files.write(inFolder('a'), bytes('new'), over)).toMatchObject({ ok: true });
    expect(await names()).toEqual(['a']);
  });

  test('never shows a half-written file to somebody who reads meanwhile', async () => {
    const versions = ['x'.repeat(2_000_000), 'y'.repeat(2_000_000)];
    await fs.writeFile(inFolder('a'), versions[0] ?? '');
    const seen: string[] = [];
    let writing = true;
    const reader = (async () => {
      while (writing) seen.push(await text(inFolder('a')));
    })();
    for (let round = 0; round < 10; round += 1)
      await files.write(inFolder('a'), bytes(versions[round % 2] ?? ''), over);
    writing = false;
    await reader;
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((version) => !versions.includes(version))).toEqual([]);
  });

  test('writes through a link, which stays a link', async () => {
    await fs.writeFile(inFolder('real'), 'old');
    await fs.symlink('real', inFolder('link'));
    expect(await files.write(inFolder('link'), bytes('new'), over)).toMatchObject({ ok: true });
    expect(await text(inFolder('real'))).toBe('new');
    expect((await fs.lstat(inFolder('link'))).isSymbolicLink()).toBe(true);
  });

  test('a folder is not replaced', async () => {
    await fs.mkdir(inFolder('a'));
    expect(await files.write(inFolder('a'), bytes('new'), over)).toMatchObject({
      error: { kind: 'file-unwritable', reason: 'EISDIR' },
    });
    expect(await names()).toEqual(['a']);
  });

  // Root may write anything, so the system's answer is given here.
  test('a write-protected file is respected, though a rename would go through', async () => {
    await fs.writeFile(inFolder('a'), 'old', { mode: 0o444 });
    const refusing = jest
      .spyOn(fs, 'access')
      .mockRejectedValue(Object.assign(new Error(), { code: 'EACCES' }));
    try {
      expect(await files.write(inFolder('a'), bytes('new'), over)).toMatchObject({
        error: { kind: 'file-unwritable', reason: 'EACCES' },
      });
      expect(refusing).toHaveBeenCalledWith(inFolder('a'), fs.constants.W_OK);
    } finally {
      refusing.mockRestore();
    }
    expect(await text(inFolder('a'))).toBe('old');
  });
});

describe('when the last step fails', () => {
  test('the old file is whole and the temporary one is gone', async () => {
    await fs.writeFile(inFolder('a'), 'old');
    const failing = jest
      .spyOn(fs, 'rename')
      .mockRejectedValue(Object.assign(new Error(), { code: 'ENOSPC' }));
    try {
      expect(await files.write(inFolder('a'), bytes('new'), { overwrite: true })).toEqual({
        ok: false,
        error: { kind: 'file-unwritable', path: inFolder('a'), reason: 'ENOSPC' },
      });
    } finally {
      failing.mockRestore();
    }
    expect(await text(inFolder('a'))).toBe('old');
    expect(await names()).toEqual(['a']);
  });

  test.each(['EPERM', 'ENOTSUP'])(
    'without hard links (%s) a new file is still claimed safely',
    async (code) => {
      const failing = jest.spyOn(fs, 'link').mockRejectedValue(Object.assign(new Error(), { code }));
      try {
        const results = await Promise.all(
          ['1', '2', '3'].map((wish) => files.write(inFolder('a'), bytes(wish), { overwrite: false })),
        );
        expect(results.filter(({ ok }) => ok)).toHaveLength(1);
        expect(await names()).toEqual(['a']);
        expect(await text(inFolder('a'))).toMatch(/^[123]$/);
      } finally {
        failing.mockRestore();
      }
    },
  );
});
