import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { heading, row, say } from './table';

/** What a browser fetches, as it is sent: gzipped. From what npm run build has made. */
export function browserBytes(dist: string): void {
  heading('First load in a browser (gzipped)');
  const [addin, workbench] = [join(dist, 'addin'), join(dist, 'workbench')];
  if (!existsSync(join(addin, 'taskpane.html')) || !existsSync(join(workbench, 'index.html')))
    return say('  Not built: npm run build');
  const pane = scriptsOf(join(addin, 'taskpane.html')).map((file) => join(addin, file));
  const later = readdirSync(addin)
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(addin, file))
    .filter((file) => !pane.includes(file));
  const grid = ['index.html', 'page.css', 'workbench.css', 'workbench.js'].map((file) =>
    join(workbench, file),
  );
  row('the pane in Excel, before office.js', kilobytes(pane), '', 'at most 150 KB');
  row('the pane, loaded when first needed', kilobytes(later));
  row('the workbench: grid and page', kilobytes(grid), '', 'once; no part of the add-in');
  row('the workbench: Microsoft’s client', kilobytes([join(workbench, 'addin', 'excel.js')]));
}

const scriptsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/<script\b[^>]*?\bsrc="?([^\s">]+)/g)]
    .map(([, source]) => source!)
    .filter((source) => !source.startsWith('https:'));

const kilobytes = (files: readonly string[]): string =>
  `${(files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024).toFixed(0)} KB`;
