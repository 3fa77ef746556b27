import { runs } from '../support/sampling';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import type { Plan } from '../../src/domain/plan';
import { attempt, exampleBytes } from './attempt';
import { changedCells, isWithin, sheetPath, unlockedCells, wholeFile, type WholeFile } from './whole-file';

/**
 * People who type, paste and clear anywhere, also where they cannot unless they lift the protection. Nothing
 * may be lost on the way: what stands in an input cell is in the plan, or is told; and completing changes no cell
 * of anybody else's. A failure prints the seed and the path that replay it.
 */
const RUNS = runs(160);
let ready: Uint8Array;
beforeAll(async () => {
  ready = await exampleBytes('ready');
});

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    // What XML cannot carry, no program writes.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'A',
    ' d ',
    'JA',
    'nej',
    '03-02-2027',
    'Projektejer',
    'P01',
    'K03',
    'name',
    '=1+1',
    '#REF!',
    '🌱',
  ),
  fc.constant('æ'.repeat(32_767)),
);
/** A cell's inside, as a program may write it, with its type. */
const content = fc.oneof(
  text.map((value) => ({ type: 'inlineStr', xml: `<is><t xml:space="preserve">${escaped(value)}</t></is>` })),
  fc.oneof(fc.integer(), fc.double(), fc.constantFrom(46_419, 0.5, 1e308)).map((value) => ({
    type: 'n',
    xml: Number.isFinite(value) ? `<v>${value}</v>` : '<v>NaN</v>',
  })),
  fc.boolean().map((value) => ({ type: 'b', xml: `<v>${Number(value)}</v>` })),
  fc.constantFrom('#REF!', '#N/A').map((value) => ({ type: 'e', xml: `<v>${value}</v>` })),
  text.map((value) => ({ type: 'str', xml: `<f>CONCATENATE("a")</f><v>${escaped(value)}</v>` })),
  fc.constant({ type: 'n', xml: '' }),
);
const anywhere = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const edit = fc.record({ sheet: fc.nat(7), at: anywhere, content });

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs;

/** Puts other contents into one of the sheet's cells, whichever stands there; its style stays. */
function edited(xml: string, at: number, { type, xml: inside }: { type: string; xml: string }): string {
  const cells = [...xml.matchAll(CELL)];
  const cell = cells[Math.floor(at * cells.length)];
  if (!cell) return xml;
  const style = / s="\d+"/.exec(cell[2]!)?.[0] ?? '';
  const other = `<c r="${cell[1]}"${style} t="${type}">${inside}</c>`;
  return xml.slice(0, cell.index) + other + xml.slice(cell.index + cell[0].length);
}

test('any cell of any sheet may hold anything', async () => {
  let plans = 0;
  let completions = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const parts = unzipSync(ready);
      for (const { sheet, at, content: inside } of edits) {
        const path = sheetPath(sheet);
        parts[path] = strToU8(edited(strFromU8(parts[path]!), at, inside));
      }
      const bytes = zipSync(parts, { level: 1 });
      const { checked, completed } = await attempt(bytes);
      if (checked !== null) plans += 1;
      if (completed === null) return;
      completions += 1;
      expectNothingElseChanged(wholeFile(bytes), wholeFile(completed));
    }),
    { numRuns: RUNS, seed: 4, endOnFailure: true },
  );
  // Most of it is readable, and some of it may even be completed.
  expect(plans).toBeGreaterThan(RUNS / 2);
  expect(completions).toBeGreaterThan(0);
});

/** What completing may change: these cells only, of the history one row, and never a formula. */
const LIVE = ['HP_LiveStatus', 'HP_LiveNext', 'HP_LiveStep', 'HP_Meta', 'HP_Baseline', 'HP_History'];

const STRINGS = 'xl/sharedStrings.xml';

function expectNothingElseChanged(before: WholeFile, after: WholeFile): void {
  const changed = changedCells(before, after);
  const areas = LIVE.map((name) => before.names.get(name)!);
  expect(changed.filter((cell) => !areas.some((area) => isWithin(cell, area)))).toEqual([]);
  const inHistory = changed.filter((cell) => isWithin(cell, before.names.get('HP_History')!));
  expect(new Set(inHistory.map((cell) => /\d+$/.exec(cell)![0])).size).toBe(1);
  expect(inHistory.filter((cell) => / t="|<v>/.test(before.cells.get(cell)!))).toEqual([]);

  const formula = ({ cells }: WholeFile, cell: string): string | undefined =>
    /<f[ >].*<\/f>|<f [^>]*\/>/s.exec(cells.get(cell) ?? '')?.[0];
  for (const cell of changed) expect(formula(after, cell)).toBe(formula(before, cell));

  const mayChange = [
    ...new Set(areas.map(({ sheet }) => sheetPath(sheet - 1))),
    ...['docProps/custom.xml', 'docProps/core.xml', STRINGS],
  ];
  // The strings stay; only how often they are used may no longer be told.
  const strings = ({ parts }: WholeFile): string => strFromU8(parts[STRINGS]!).replace(/ count="\d+"/, '');
  expect(strings(after)).toBe(strings(before));
  const otherParts = Object.keys(before.parts).filter((path) => !mayChange.includes(path));
  // Not toEqual, which takes a second for a million bytes.
  expect(otherParts.filter((path) => Buffer.compare(before.parts[path]!, after.parts[path]!) !== 0)).toEqual(
    [],
  );
}

test('whatever is typed into an input cell is in the plan, or is told', async () => {
  const reading = await createXlsxWorkbook(ready).read();
  if (!reading.ok) throw new Error('The example must be readable');
  const regions = reading.value.regions;
  /** One input cell of each kind: its region, its place in it, and how the plan holds it. */
  const inputs: readonly {
    region: string;
    row: number;
    column: number;
    held: (plan: Plan) => unknown;
  }[] = [
    { region: 'HP_Project', row: 0, column: 2, held: ({ project }) => project.municipality },
    { region: 'HP_Project', row: 1, column: 2, held: ({ project }) => project.start },
    { region: 'HP_Project', row: 4, column: 2, held: ({ project }) => project.klikRead },
    { region: 'HP_Participants', row: 11, column: 1, held: ({ participants }) => participants[10]!.name },
    { region: 'HP_Participants', row: 11, column: 4, held: ({ participants }) => participants[10]!.role },
    { region: 'HP_Participants', row: 11, column: 7, held: ({ participants }) => participants[10]!.email },
    { region: 'HP_Matrix', row: 15, column: 1, held: ({ areas }) => areas[14]!.name },
    { region: 'HP_Matrix', row: 15, column: 2, held: ({ areas }) => areas[14]!.decision },
    { region: 'HP_Matrix', row: 15, column: 31, held: ({ areas }) => areas[14]!.reason },
    {
      region: 'HP_Matrix',
      row: 15,
      // Behind the blank column at their left.
      column: 5,
      held: ({ assignments }) => assignments.find(({ area }) => area === 'E01')?.code,
    },
    { region: 'HP_Timeline', row: 15, column: 48, held: ({ areas }) => areas[14]!.phase },
    { region: 'HP_Timeline', row: 15, column: 2, held: ({ areas }) => areas[14]!.start },
    { region: 'HP_Milestones', row: 6, column: 1, held: ({ milestones }) => milestones[5]!.name },
    { region: 'HP_Milestones', row: 6, column: 2, held: ({ milestones }) => milestones[5]!.date },
  ];
  expect(inputs.every(({ region }) => regions.has(region))).toBe(true);
  const value = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...inputs), value, async ({ region, row, column, held }, typed) => {
      const workbook = createXlsxWorkbook(ready);
      await workbook.amend({ cells: [{ region, row, column, value: typed, as: 'input' }], properties: {} });
      const { checked } = await attempt(workbook.bytes());
      const { plan } = checked!;
      const isBlank = typeof typed === 'string' && typed.trim() === '';
      const told = plan.unreadable.some(({ value: kept }) => String(kept) === asRead(typed));
      const inPlan = held(plan) !== null && held(plan) !== undefined && held(plan) !== '';
      expect({ typed, kept: isBlank || told || inPlan }).toEqual({ typed, kept: true });
    }),
    { numRuns: RUNS, seed: 5, endOnFailure: true },
  );
});

/** The brief's choice is a view of the plan, no part of it. */
const CHOICE = '5!C3';

test.each([
  ['words', (index: number) => ({ type: 'inlineStr', xml: `<is><t>Ord${10_000 + index}</t></is>` })],
  ['numbers', (index: number) => ({ type: 'n', xml: `<v>${700_000 + index}</v>` })],
])('every cell that takes input at once, each with its own: no %s is lost', async (_, contentOf) => {
  const file = wholeFile(ready);
  const cells = unlockedCells(file).filter((cell) => cell !== CHOICE);
  // The matrix alone has more than this.
  expect(cells.length).toBeGreaterThan(500);
  const filled = new Map(cells.map((cell, index) => [cell, contentOf(index)]));
  const parts = Object.fromEntries(
    Object.entries(file.parts).map(([path, part]) => {
      const sheet = /sheet(\d+)\.xml$/.exec(path)?.[1];
      return sheet === undefined
        ? [path, part]
        : [path, strToU8(withContents(strFromU8(part), sheet, filled))];
    }),
  );
  const { checked } = await attempt(zipSync(parts, { level: 1 }));
  const kept = JSON.stringify(checked!.plan);
  const lost = [...filled].filter(([, { xml }]) => !kept.includes(/>(\w+)<\//.exec(xml)![1]!));
  expect(lost.map(([cell]) => cell)).toEqual([]);
});

const withContents = (
  xml: string,
  sheet: string,
  filled: ReadonlyMap<string, { type: string; xml: string }>,
): string =>
  xml.replace(CELL, (cell: string, address: string, attributes: string) => {
    const inside = filled.get(`${sheet}!${address}`);
    const style = / s="\d+"/.exec(attributes)?.[0] ?? '';
    return inside ? `<c r="${address}"${style} t="${inside.type}">${inside.xml}</c>` : cell;
  });

/** A file has no place for half a surrogate pair. */
const asRead = (typed: string | number | boolean): string =>
  typeof typed === 'string' ? typed.replace(/\p{Surrogate}/gu, '\ufffd') : String(typed);
