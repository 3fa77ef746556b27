import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { describePlan } from '../../src/blueprint/describe';
import { NOBODY } from '../../src/domain/fields';
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { EXAMPLE_KEYS, EXAMPLES, renderExample, type ExampleKey } from '../../src/examples';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { openPlan } from '../../src/usecases/check-workbook';
import { completeTask } from '../../src/usecases/complete-task';
import { countedFrom } from '../../src/usecases/count-dates';
import { createWorkbook, type CreateRequest } from '../../src/usecases/create-workbook';
import { applyMend, mendFor } from '../../src/usecases/mend-finding';
import { reopenTask } from '../../src/usecases/reopen-task';
import { repairedPlan } from '../../src/usecases/repaired-plan';
import { randomPlan } from '../support/random-plan';
import { clockAt, given, ids } from '../usecases/deps';

/** Every kind of file that Holdplan writes, by what it is called. */
export type Files = ReadonlyMap<string, Uint8Array>;

const SEED = 20270203;
const RANDOM_PLANS = 40;

const clock = clockAt();
const both = <T>(make: (language: Language) => T): T[] => LANGUAGES.map(make);

const person = (name: string) => ({ ...NOBODY, name });
const people = (count: number) => Array.from({ length: count }, (_, index) => person(`Person ${index + 1}`));

async function created(language: Language, request: Partial<CreateRequest>): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  const deps = { workbook, ids, clock, words: workbookWords(language) };
  given(await createWorkbook(deps, { template: DEFAULT_TEMPLATE, ...request }));
  return workbook.bytes();
}

const drawn = (plan: Plan, language: Language): Promise<Uint8Array> =>
  blueprintToXlsx(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) }));

export async function exampleFile(key: ExampleKey, language: Language): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  given(await renderExample(workbook, EXAMPLES[key], language));
  return workbook.bytes();
}

export async function newFiles(): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const language of LANGUAGES) {
    files.set(`new ${language}`, await created(language, {}));
    files.set(`new ${language} with dates`, await created(language, { start: '2027-02-01' }));
    files.set(`new ${language} with 60 people`, await created(language, { participants: people(60) }));
    for (const key of EXAMPLE_KEYS) files.set(`example ${key} ${language}`, await exampleFile(key, language));
  }
  const large: Partial<CreateRequest> = {
    ...{ participants: people(500), areaSlots: 500, start: '2027-02-01' },
  };
  files.set('new 500 × 500', await created('da', large));
  const random = fc.sample(randomPlan, { seed: SEED, numRuns: RANDOM_PLANS });
  for (const [index, { plan, language }] of random.entries())
    files.set(`random plan ${index} ${language}`, await drawn(plan, language));
  return files;
}

/** All that can be done to a plan in a file, one after the other; each step's file by what was done. */
export async function amendedFiles(name: string, before: Uint8Array): Promise<Files> {
  const workbook = createXlsxWorkbook(before);
  const files = new Map<string, Uint8Array>();
  const keep = (act: string, done: { readonly ok: boolean }): void => {
    if (done.ok) files.set(`${name}, ${act}`, workbook.bytes());
  };
  const opened = await openPlan(workbook);
  if (!opened.ok) return files;
  for (const finding of opened.value.checked.findings) {
    const mend = mendFor(opened.value, finding);
    if (mend) keep('mended', await applyMend(workbook, mend));
  }
  const deps = { workbook, clock };
  const signed = { by: 'Åse & <Bo>', note: 'Svar på »det hele«' };
  keep('completed', await completeTask(deps, signed));
  keep('reopened', await reopenTask(deps, signed));
  keep('completed again', await completeTask(deps, signed));
  const cells = [{ region: 'HP_Project', row: 0, column: 2, value: 'Ærø "Ø"', as: 'input' } as const];
  keep('typed in', await workbook.amend({ cells, properties: {} }));
  return files;
}

/** The plan of a damaged file, drawn anew: what repair builds. */
export async function repairedFile(damaged: Uint8Array): Promise<Uint8Array> {
  const opened = given(await openPlan(createXlsxWorkbook(damaged)));
  const { plan, words } = repairedPlan(opened);
  const { template } = opened.checked;
  const blueprint = describePlan({ plan, template, words });
  return blueprintToXlsx(countedFrom(blueprint, opened.interpretation.dateSystem));
}

/** A period the wrong way round: what a mend puts right. */
export const reversedFiles = (): Promise<Uint8Array[]> =>
  Promise.all(
    both((language) => {
      const plan = EXAMPLES.ready.plan(language);
      const [first, ...areas] = plan.areas;
      return drawn(
        { ...plan, areas: [{ ...first!, start: first!.end, end: first!.start }, ...areas] },
        language,
      );
    }),
  );

/** Saved by exceljs and LibreOffice, Strict, with another tool's web extension, and by a Holdplan of before. */
const FOREIGN = [
  ...['ready-saved-by-exceljs', 'completed-saved-by-exceljs', '01-row-deleted-sheet-says-Klar'],
  ...['04-strict-with-custom-props', 'ready-with-web-extension', 'by-404-characters'],
];

export const foreignFiles = (): Files =>
  new Map(
    FOREIGN.map((name) => [
      name,
      new Uint8Array(readFileSync(join(__dirname, '..', 'inputs', `${name}.xlsx`))),
    ]),
  );
