import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scalar } from './book/book';
import type { KeptResults, Results } from './engine/engine';

/** Less than this is worked out as fast as it is read. */
const WORTHWHILE = 20_000;

/**
 * What has been worked out, in a folder, for whatever process asks next. Whoever names the folder sees to it that it holds
 * nothing of another engine; a file's time says when it was last of use.
 */
export function resultsKeptIn(folder: string): KeptResults {
  const fileOf = (task: string): string =>
    join(folder, `${createHash('sha256').update(task).digest('hex')}.json`);
  return {
    get: (task) => {
      const file = fileOf(task);
      if (task.length < WORTHWHILE || !existsSync(file)) return undefined;
      utimesSync(file, new Date(), new Date());
      return resultsOf(JSON.parse(readFileSync(file, 'utf8')) as Written);
    },
    keep: (task, results) => {
      if (task.length < WORTHWHILE) return;
      // Another process never sees half a file.
      const draft = join(folder, `${process.pid}.tmp`);
      writeFileSync(draft, JSON.stringify(written(results)));
      renameSync(draft, fileOf(task));
    },
  };
}

type Written = readonly (readonly [sheet: string, cells: readonly (readonly [key: number, Scalar])[]])[];

const written = (results: Results): Written => [...results].map(([sheet, cells]) => [sheet, [...cells]]);
const resultsOf = (sheets: Written): Results =>
  new Map(sheets.map(([sheet, cells]) => [sheet, new Map(cells)]));
