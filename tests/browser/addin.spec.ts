import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/* The add-in as it is put on a server: dist/addin, made by npm run build. */
const FOLDER = join(process.cwd(), 'dist', 'addin');
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const KILOBYTE = 1024;

const page = (name: string): string => readFileSync(join(FOLDER, `${name}.html`), 'utf8');
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script\b[^>]*?\bsrc="?([^\s">]+)/g)].map(([, source]) => source!);
const ours = (html: string): string[] => scriptsOf(html).filter((source) => source !== OFFICE);
const gzipped = (file: string): number => gzipSync(readFileSync(join(FOLDER, file))).length;

test('it has been built', () => {
  expect(existsSync(FOLDER)).toBe(true);
});

test('the pane begins with at most 135 KB of its own, and has at most 300 KB in all', () => {
  const kilobytes = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + gzipped(file), 0) / KILOBYTE;
  const first = kilobytes(ours(page('taskpane')));
  const all = kilobytes(readdirSync(FOLDER).filter((file) => file.endsWith('.js')));
  process.stdout.write(`pane: ${first.toFixed(1)} KB at first and ${all.toFixed(1)} in all, gzipped\n`);
  expect(first).toBeGreaterThan(50);
  expect(first).toBeLessThanOrEqual(135);
  expect(all).toBeLessThanOrEqual(300);
});

test('what is not needed first is not loaded first', () => {
  const first = ours(page('taskpane'))
    .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
    .join('\n');
  // A sentence of the rules, of the first page, and of the evidence.
  for (const later of ['ingen dækker området', 'Lav en plan for opgaven', 'BEGIN:VCALENDAR'])
    expect(first).not.toContain(later);
  const all = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
    .join('\n');
  for (const later of ['ingen dækker området', 'Lav en plan for opgaven', 'BEGIN:VCALENDAR'])
    expect(all).toContain(later);
});

test('neither the stand-in Excel nor its engine is part of the add-in', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.js')))
    expect(readFileSync(join(FOLDER, file), 'utf8')).not.toMatch(/univer|HostBridge/i);
});

describe.each(['taskpane', 'commands', 'message'])('%s.html', (name) => {
  const html = (): string => page(name);

  test('runs no script but files: ours, and Microsoft’s loader before them', () => {
    expect(html()).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html()).not.toMatch(/\son\w+=/);
    for (const file of ours(html())) expect(existsSync(join(FOLDER, file))).toBe(true);
    expect(scriptsOf(html())[0] === OFFICE).toBe(name !== 'message');
  });

  test('has a strict policy', () => {
    const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(html())?.[1] ?? '';
    const rules = new Map(
      policy.split('; ').map((rule): [string, string] => {
        const [key, ...values] = rule.split(' ');
        return [key!, values.join(' ')];
      }),
    );
    expect(rules.get('default-src')).toBe(`'none'`);
    expect(rules.get('script-src')).toBe(`'self' https://appsforoffice.microsoft.com`);
    expect(rules.get('object-src')).toBe(`'none'`);
    expect(policy).not.toContain('unsafe-eval');
  });
});

test('every file of the manifest is there', () => {
  const manifest = readFileSync(join(FOLDER, 'manifest.xml'), 'utf8');
  const base = /SourceLocation DefaultValue="(.*)\/taskpane.html"/.exec(manifest)![1]!;
  const files = [...manifest.matchAll(/DefaultValue="([^"]+)"/g)]
    .map(([, value]) => value!)
    .filter((value) => value.startsWith(base))
    .map((value) => value.slice(base.length + 1));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(join(FOLDER, file)))).toEqual([]);
});
