import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { read, repositoryFiles, ROOT, sourceFiles } from './repository';

const TEXT = new Set([
  '.ts',
  '.tsx',
  '.mjs',
  '.js',
  '.json',
  '.md',
  '.xml',
  '.html',
  '.css',
  '.yml',
  '.csv',
  '',
]);
const textFiles = (): string[] => repositoryFiles().filter((path) => TEXT.has(extname(path)));

/** `.git` is a file in a git worktree; whatever it is, it is not part of the product. */
const TOP_LEVEL = ['src', 'tests', 'assets', 'bench', 'docs', '.ci', '.git'];

test('no source file is longer than 300 lines', () => {
  const tooLong = [...sourceFiles()]
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300)
    .map(({ path, lines }) => `${path} has ${lines} lines: is it two things?`);
  expect(tooLong).toEqual([]);
});

test('the top level holds folders with a purpose, and configuration', () => {
  const folders = repositoryFiles()
    .filter((path) => path.includes('/'))
    .map((path) => path.split('/')[0] ?? '');
  expect([...new Set(folders)].filter((folder) => !TOP_LEVEL.includes(folder))).toEqual([]);
});

test('no file names a folder of the machine it was written on', () => {
  // Spelt so that this file does not find itself.
  const local = new RegExp(String.raw`(?<![\w.~-])/(?:work|root|home/\w+|Users/\w+)/`);
  const named = textFiles().flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        local.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 80)}`] : [],
      ),
  );
  expect(named).toEqual([]);
});

test('sources leave the folder for temporary files to the system', () => {
  const named = [...sourceFiles()].filter(([, text]) => /['"`]\/tmp\b/.test(text)).map(([path]) => path);
  expect(named).toEqual([]);
});

describe('what we build on', () => {
  interface Locked {
    readonly resolved?: string;
    readonly dev?: boolean;
    readonly optional?: boolean;
    readonly link?: boolean;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('the lock file names no registry, so that it works behind any', () => {
    // A package of our own is resolved too, to its folder.
    const fetched = packages.filter(([, { resolved, link }]) => resolved !== undefined && link !== true);
    expect(fetched.map(([path]) => path)).toEqual([]);
  });

  // One that is left out, since the registry at hand has it for one platform only, makes `npm ci` refuse the whole file.
  test('the lock file has every optional part of what it names, for every platform', () => {
    const locked = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));
    const wanted = packages.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });

  test('no paid Univer packages: only the open ones are ours to use', () => {
    expect(packages.filter(([path]) => path.includes('@univerjs-pro')).map(([path]) => path)).toEqual([]);
  });

  test('what people get is under a licence that lets a municipality use it freely', () => {
    const free =
      /^(MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)$/;
    const shipped = packages.filter(
      ([path, { dev }]) => !dev && existsSync(join(ROOT, path, 'package.json')),
    );
    const others = shipped
      .map(([path]) => ({ path, license: licenseOf(path) }))
      // »(MIT OR GPL-3.0)« leaves the choice to us; »(MIT AND X)« needs every part to be free.
      .filter(
        ({ license }) =>
          !license.split(' OR ').some((choice) => choice.split(' AND ').every((l) => free.test(l))),
      )
      .map(({ path, license }) => `${path}: ${license}`);
    expect(shipped.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  function licenseOf(path: string): string {
    const { license = '(none)' } = JSON.parse(read(`${path}/package.json`)) as {
      license?: string | { type?: string };
    };
    return (typeof license === 'string' ? license : (license.type ?? '(none)')).replace(/[()]/g, '');
  }
});
