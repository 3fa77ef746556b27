import { REGION } from '../../src/blueprint/names';
import { workbookWords } from '../../src/strings/workbook';
import { TEMPLATES } from '../../src/templates';
import { importsOf, target, type Sources } from './imports';
import { read, repositoryFiles } from './repository';

/*
 * What stands in for Excel is a package of its own. It, and its own tests, know nothing of the product; the product
 * reaches it by its name, through what it gives out.
 */
const FOLDER = 'src/excel-host/';
const TESTS = 'tests/excel-host/';
const isOwn = (path: string): boolean => path.startsWith(FOLDER) || path.startsWith(TESTS);

const files: Sources = new Map(
  ['src', 'tests', 'bench']
    .flatMap((folder) => repositoryFiles(folder))
    .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
    .map((path) => [path, read(path)]),
);

/** Imports by path that run into the package from elsewhere, or out of it. */
const crossings = (sources: Sources): string[] =>
  [...sources].flatMap(([path, text]) =>
    importsOf(text)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => target(path, specifier))
      .filter((to) => (isOwn(path) ? !isOwn(to) : `${to}/`.startsWith(FOLDER)))
      .map((to) => `${path} → ${to}`),
  );

/** The product's own words: its name, its task's, those of its sheets and names. */
const WORDS: readonly string[] = [
  ...['holdplan', 'klik', 'kombit', 'kommune', 'municipal', 'blueprint'],
  ...Object.values(REGION),
  ...(['da', 'en'] as const).flatMap((language) => Object.values(workbookWords(language).sheetNames)),
  ...TEMPLATES.map(({ id }) => id),
];

const wordsIn = (text: string): string[] =>
  WORDS.filter((word) => new RegExp(String.raw`(?<![\p{L}_])${word}`, 'iu').test(text));

test('nobody but its own tests reaches into it, and nothing in it reaches out', () => {
  expect(crossings(files)).toEqual([]);
});

test.each([
  ['src/workbench/main.ts', `import { createExcelHost } from '../excel-host/host';`],
  ['src/workbench/main.ts', `import { createExcelHost } from '../excel-host';`],
  ['tests/ui/scenes.ts', `import type { Snapshot } from '../../src/excel-host/snapshot';`],
  ['bench/office.ts', `const host = await import('../src/excel-host/host');`],
  ['src/excel-host/host.ts', `import { describe } from '../blueprint/describe';`],
  ['tests/excel-host/excel.ts', `export { openExcel } from '../adapters/office/excel';`],
  ['tests/excel-host/excel.ts', `import { given } from '../usecases/deps';`],
])('%s with »%s« is seen', (path, text) => {
  expect(crossings(new Map([[path, text]]))).toHaveLength(1);
});

test('no word of the product is in it', () => {
  const own = [...repositoryFiles('src/excel-host'), ...repositoryFiles('tests/excel-host')];
  expect(own.length).toBeGreaterThan(50);
  expect(own.map((path) => [path, wordsIn(read(path))]).filter(([, words]) => words!.length > 0)).toEqual([]);
});

test.each(['for Holdplan', 'const range = "HP_Matrix"', "sheet 'Deltagere'", 'the KLIK task'])(
  'a word of the product is seen in »%s«',
  (text) => {
    expect(wordsIn(text)).not.toEqual([]);
  },
);

interface Manifest {
  readonly exports: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read(`${FOLDER}package.json`)) as Manifest;

test('it declares the packages that it uses, in the version that everybody here has', () => {
  const used = [...files]
    .filter(([path]) => path.startsWith(FOLDER))
    .flatMap(([, text]) => importsOf(text))
    .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'));
  // Microsoft's client is loaded as a script, and its types are there for all.
  const wanted = new Set([...used, '@microsoft/office-js', '@types/office-js']);
  expect(Object.keys(manifest.devDependencies).sort()).toEqual([...wanted].sort());
  const { devDependencies: ours } = JSON.parse(read('package.json')) as Manifest;
  expect(ours).toMatchObject(manifest.devDependencies);
});

test('everything that it gives out is there', () => {
  for (const path of Object.values(manifest.exports)) expect(files.has(FOLDER + path.slice(2))).toBe(true);
});
