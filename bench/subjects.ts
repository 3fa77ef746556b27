import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { nodeDeflate } from '../src/adapters/node/deflate';
import { nodeInflate } from '../src/adapters/node/inflate';
import { createXlsxWorkbook } from '../src/adapters/xlsx';
import { xlsxToReading } from '../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../src/adapters/xlsx/write';
import { openZip } from '../src/adapters/xlsx/zip';
import type { Blueprint } from '../src/blueprint/blueprint';
import { describePlan } from '../src/blueprint/describe';
import { interpret } from '../src/blueprint/interpret';
import type { WorkbookReading } from '../src/blueprint/reading';
import { factsOf } from '../src/domain/facts';
import type { Plan } from '../src/domain/plan';
import type { Result } from '../src/domain/result';
import { check } from '../src/rules/check';
import { READING_WORDS, workbookWords } from '../src/strings/workbook';
import { DEFAULT_TEMPLATE, TEMPLATES } from '../src/templates';
import { checkPlan } from '../src/rules/check';
import { completeTask } from '../src/usecases/complete-task';

/** What can be measured: how each is prepared, which does not count, and what is then run. */
export interface Subject {
  readonly key: string;
  readonly run: () => unknown;
}

export const describe = (plan: Plan): Blueprint =>
  describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') });

export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`The bench made a workbook that it cannot read: ${JSON.stringify(result)}`);
  return result.value;
}

const interpreted = (reading: WorkbookReading) =>
  valueOf(interpret(reading, { templates: TEMPLATES, ...READING_WORDS }));

export const writingPlan = (plan: Plan): Subject => ({
  key: 'plan → bytes',
  run: () => blueprintToXlsx(describe(plan), nodeDeflate),
});

export const writingBlueprint = (blueprint: Blueprint): Subject => ({
  key: 'blueprint → bytes',
  run: () => blueprintToXlsx(blueprint, nodeDeflate),
});

export const readingPlan = (bytes: Uint8Array): Subject => ({
  key: 'bytes → plan',
  run: async () => interpreted(valueOf(await xlsxToReading(bytes, nodeInflate))),
});

export const readingCells = (bytes: Uint8Array): Subject => ({
  key: 'bytes → reading',
  run: async () => valueOf(await xlsxToReading(bytes, nodeInflate)),
});

export const bareWrite = (cells: number, columns: number): Subject => {
  const rows = bareRows(cells, columns);
  return { key: 'hucre writes bare cells', run: () => writeXlsx({ sheets: [{ name: 'Bare', rows }] }) };
};

export const bareRead = (bytes: Uint8Array): Subject => ({
  key: 'hucre reads bare cells',
  run: () => readXlsx(bytes),
});

/** As many cells as a workbook of ours has, each with a letter, and nothing else: no style, formula or name. */
export function bareRows(cells: number, columns: number): string[][] {
  const letters = ['A', 'D', 'H'];
  const rows: string[][] = [];
  for (let left = cells; left > 0; left -= columns) {
    const width = Math.min(left, columns);
    rows.push(Array.from({ length: width }, (_, column) => letters[(rows.length + column) % 3]!));
  }
  return rows;
}

export const bareBytes = (cells: number, columns: number): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Bare', rows: bareRows(cells, columns) }] });

/** One step of the whole at a time, each on what the one before gives. */
export async function stages(plan: Plan, bytes: Uint8Array): Promise<Subject[]> {
  const facts = factsOf(plan, DEFAULT_TEMPLATE);
  const blueprint = describe(plan);
  const reading = valueOf(await xlsxToReading(bytes));
  const parts = unpacked(bytes);
  return [
    { key: 'write: facts', run: () => factsOf(plan, DEFAULT_TEMPLATE) },
    { key: 'write: rules', run: () => check(facts) },
    { key: 'write: facts, rules and sheets (describePlan)', run: () => describe(plan) },
    {
      key: 'write: cells, XML and zip (blueprintToXlsx)',
      run: () => blueprintToXlsx(blueprint, nodeDeflate),
    },
    { key: 'write: zip alone', run: () => parts.map(nodeDeflate) },
    { key: 'read: unzip alone', run: () => unpacked(bytes) },
    { key: 'read: unzip and XML (xlsxToReading)', run: () => xlsxToReading(bytes, nodeInflate) },
    { key: 'read: cells to plan (interpret)', run: () => interpreted(reading) },
    { key: 'check: facts, rules, fingerprint (checkPlan)', run: () => checkPlan(plan, DEFAULT_TEMPLATE) },
  ];
}

function unpacked(bytes: Uint8Array): Uint8Array[] {
  const zip = valueOf(openZip(bytes, nodeInflate));
  return zip.paths.map((path) => valueOf(zip.unpack(path)));
}

export const completing = (bytes: Uint8Array): Subject => ({
  key: 'complete (read, check, amend, write)',
  run: async () =>
    valueOf(
      await completeTask(
        {
          workbook: createXlsxWorkbook(bytes, { inflate: nodeInflate, deflate: nodeDeflate }),
          clock: { now: () => '2027-02-19T12:30:00Z' },
        },
        { by: 'Ane Eksempel', note: 'Målt' },
      ),
    ),
});

/** The `<c>` elements of each worksheet, by sheet number. */
export function cellsPerSheet(bytes: Uint8Array): number[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/worksheets/sheet') });
  return Object.keys(parts)
    .sort()
    .map((path) => strFromU8(parts[path]!).split('<c ').length - 1);
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);
