import fc from 'fast-check';
import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { CellValue, WorkbookReading } from '../../src/blueprint/reading';
import { dateToSerial } from '../../src/domain/date';
import type { Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { readyPlan } from '../../src/examples/plans';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { openPlan, openReading, type OpenedPlan } from '../../src/usecases/check-workbook';
import { mendAll, obviousMends } from '../../src/usecases/mend-all';
import type { MendStep } from '../../src/usecases/mend-steps';
import { openExcel } from '../adapters/office/excel';
import { inputCells, placeKey, type InputCell } from '../support/plan-cells';
import { randomPlan } from '../support/random-plan';
import { readingOf, withCells } from '../support/readings';
import { plainSpellings, readSpellings } from '../support/spellings';
import { after, given, refusal, type, workbookOf } from './deps';

const drawn = (plan: Plan, language: Language): WorkbookReading =>
  readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) }));
const opened = (reading: WorkbookReading): OpenedPlan => given(openReading(reading));

/** What the plan would be once all that is obvious is put right. */
function mendedPlan(reading: WorkbookReading): Plan {
  const steps = obviousMends(opened(reading));
  const places = steps.map(({ place: { sheet, row, column } }) => ({ sheet, row: row!, column: column! }));
  return opened(withCells(reading, places, (_, index) => steps[index]!.to)).interpretation.plan;
}

function valuesAt(reading: WorkbookReading, cells: readonly InputCell[]): CellValue[] {
  const values: CellValue[] = [];
  const keep = (value: CellValue): CellValue => (values.push(value), value);
  withCells(
    reading,
    cells.map(({ place }) => place),
    keep,
  );
  return values;
}

test('whatever came along with words, names and dates, what was meant comes back', () => {
  let decorated = 0;
  fc.assert(
    fc.property(randomPlan, fc.infiniteStream(fc.nat(1000)), ({ plan, language }, numbers) => {
      const next = (): number => Number(numbers.next().value);
      const clean = drawn(plan, language);
      const unreadable = new Set(plan.unreadable.map(({ place }) => placeKey(place)));
      const cells = inputCells(plan).filter(({ place }) => !unreadable.has(placeKey(place)));
      const foreign = valuesAt(drawn(plan, language === 'da' ? 'en' : 'da'), cells);
      const hostile = withCells(
        clean,
        cells.map(({ place }) => place),
        (value, index) => {
          const { kind } = cells[index]!;
          const plain = plainSpellings(kind, value, foreign[index]!);
          const choices = plain.length === 0 || next() % 4 === 0 ? readSpellings(kind, value) : plain;
          decorated += choices === plain ? 1 : 0;
          return choices[next() % choices.length]!;
        },
      );
      // A plan may hold what is obvious to mend from the start, such as two dates in reverse.
      expect(mendedPlan(hostile)).toEqual(mendedPlan(clean));
    }),
    { numRuns: 200 },
  );
  expect(decorated).toBeGreaterThan(5_000);
});

test('a plan in which everything can be read is left as it is', () => {
  for (const language of ['da', 'en'] as const)
    expect(obviousMends(opened(drawn(readyPlan(language), language)))).toEqual([]);
});

test('after it there is nothing obvious left, and no cell is told twice', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      const reading = drawn(plan, language);
      const places = obviousMends(opened(reading)).map(({ place }) => JSON.stringify(place));
      expect(new Set(places).size).toBe(places.length);
      expect(obviousMends(opened(drawn(mendedPlan(reading), language)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const PASTED: Plan = {
  ...readyPlan('da'),
  unreadable: [
    { place: { sheet: 'participants', row: 'P02', column: 'role' }, value: 'Projektejer\u00a0' },
    { place: { sheet: 'matrix', row: 'K01', column: 'decision' }, value: 'Yes' },
    { place: { sheet: 'timeline', row: 'K02', column: 'start' }, value: '1. april 2027' },
    { place: { sheet: 'timeline', row: 'K02', column: 'end' }, value: '01-03-2027' },
    { place: { sheet: 'matrix', row: 'K03', column: 'decision' }, value: 'måske' },
  ],
};
const [MARCH_1, APRIL_1] = [dateToSerial('2027-03-01'), dateToSerial('2027-04-01')];

test('each cell is told once, from what stands in it to what it will hold', () => {
  expect(obviousMends(opened(drawn(PASTED, 'da')))).toEqual<MendStep[]>([
    { place: PASTED.unreadable[0]!.place, from: 'Projektejer\u00a0', to: 'Projektejer' },
    { place: PASTED.unreadable[1]!.place, from: 'Yes', to: 'Ja' },
    // Once they can be read, they turn out to be the wrong way round.
    { place: PASTED.unreadable[2]!.place, from: '1. april 2027', to: MARCH_1 },
    { place: PASTED.unreadable[3]!.place, from: '01-03-2027', to: APRIL_1 },
  ]);
});

describe('in a file', () => {
  test('all is done in one go, and what nobody can tell stays', async () => {
    const workbook = await workbookOf(PASTED);
    const steps = obviousMends(given(await openPlan(workbook)));
    const { plan, findings } = after(await mendAll(workbook, steps));
    expect(plan.unreadable).toEqual([PASTED.unreadable[4]]);
    expect(plan.areas[1]).toMatchObject({ start: '2027-03-01', end: '2027-04-01' });
    expect(findings.map(({ rule }) => rule)).not.toContain('period-reversed');
  });

  test('nothing is written where one cell is no longer what was shown', async () => {
    const workbook = await workbookOf(PASTED);
    const steps = obviousMends(given(await openPlan(workbook)));
    await type(workbook, REGION.matrix, 1, 2, 'Nej');
    const before = workbook.bytes();
    expect(refusal(await mendAll(workbook, steps))).toBe('mend-stale');
    expect(workbook.bytes() === before).toBe(true);
  });

  test('where there is nothing to do, not a byte is touched', async () => {
    const workbook = await workbookOf(readyPlan('da'));
    const before = workbook.bytes();
    expect(refusal(await mendAll(workbook, []))).toBe('none');
    expect(workbook.bytes() === before).toBe(true);
  });
});

describe('in Excel', () => {
  const inExcel = async () => {
    const excel = openExcel();
    const words = workbookWords('da');
    given(await excel.workbook.render(describePlan({ plan: PASTED, template: DEFAULT_TEMPLATE, words })));
    return excel;
  };

  test('three syncs, whatever the number of cells', async () => {
    const excel = await inExcel();
    const steps = obviousMends(given(await openPlan(excel.workbook)));
    const { host } = excel.client;
    host.clearLog();
    expect(after(await mendAll(excel.workbook, steps)).plan.unreadable).toEqual([PASTED.unreadable[4]]);
    expect(host.syncs).toBe(3);
    await excel.client.dispose();
  });

  test('a colleague who types in one of the cells at that moment keeps all cells as they were', async () => {
    const excel = await inExcel();
    const read = given(await openPlan(excel.workbook));
    const steps = obviousMends(read);
    const { sheet, cell } = read.checked.locate(steps[0]!.place)!;
    const { host } = excel.client;
    const before = excel.plain();
    const racing: typeof excel.workbook = {
      ...excel.workbook,
      amend: (amendment) => {
        host.author.write(sheet, cell, [['Kommunikation']]);
        return excel.workbook.amend(amendment);
      },
    };
    expect(refusal(await mendAll(racing, steps))).toBe('mend-stale');
    const now = excel.plain();
    const changed = Object.entries(before.sheets).flatMap(([name, { cells }]) =>
      Object.keys(cells)
        .filter((address) => inputChanged(cells[address], now.sheets[name]!.cells[address]))
        .map((address) => `${name}!${address}`),
    );
    expect(changed).toContain(`${sheet}!${cell}`);
    const others = steps.slice(1).map(({ place }) => {
      const at = read.checked.locate(place)!;
      return `${at.sheet}!${at.cell}`;
    });
    expect(changed.filter((address) => others.includes(address))).toEqual([]);
    await excel.client.dispose();
  });
});

const inputChanged = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);
