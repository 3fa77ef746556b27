import fc from 'fast-check';
import type { Blueprint } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import { formulaDamage } from '../../src/blueprint/formula-damage';
import { DRAWING_REVISION, REGION } from '../../src/blueprint/names';
import type { FormulaGrid, Region, WorkbookReading } from '../../src/blueprint/reading';
import { META_KEYS } from '../../src/blueprint/sheets/meta-rows';
import { EXAMPLE_KEYS, EXAMPLES, type ExampleKey } from '../../src/examples';
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Damage } from '../../src/domain/plan';
import { structureDamaged } from '../../src/rules/structure-damaged';
import { workbookWords } from '../../src/strings/workbook';
import { factsOf } from '../../src/domain/facts';
import {
  formulaCells,
  formulaReadingOf,
  withContent,
  withOtherToken,
  type FormulaCell,
} from '../support/formula-cells';
import { interpreted } from '../support/readings';

const blueprintOf = (key: ExampleKey, language: Language): Blueprint =>
  describePlan({
    plan: EXAMPLES[key].plan(language),
    template: EXAMPLES[key].template,
    words: workbookWords(language),
  });

function damageIn(workbook: WorkbookReading): Damage[] {
  const { plan, template, language } = interpreted(workbook);
  return formulaDamage({ workbook, plan, template, words: workbookWords(language) });
}

/** Kind and cell, as it would be shown. */
function shown(workbook: WorkbookReading): string[] {
  const { plan, template, locate } = interpreted(workbook);
  return damageIn(workbook).map((damage) => {
    const [hit] = structureDamaged.check(factsOf({ ...plan, damage: [damage] }, template));
    const located = locate(hit!.place)!;
    return `${damage.kind} ${located.sheet}!${located.cell}`;
  });
}

test.each(EXAMPLE_KEYS.flatMap((key) => LANGUAGES.map((language) => [key, language] as const)))(
  'a workbook that nobody has touched has none: %s, %s',
  (key, language) => {
    expect(damageIn(formulaReadingOf(blueprintOf(key, language)))).toEqual([]);
  },
);

const ready = blueprintOf('ready', 'da');
const cells = formulaCells(ready);
const place = ({ sheetName, address }: FormulaCell): string => `${sheetName}!${address}`;
const anyCell = fc.constantFrom(...cells);

describe('is told of exactly that cell', () => {
  test('that holds a value instead of its formula', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom('', 'I orden', 0, 46433, true, '#N/A'), (cell, value) => {
        const damaged = formulaReadingOf(withContent(ready, cell, value));
        expect(shown(damaged)).toEqual([`formula-missing ${place(cell)}`]);
      }),
      { numRuns: 60 },
    );
  });

  test('that holds nothing', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(shown(formulaReadingOf(withContent(ready, cell, null)))).toEqual([
          `formula-missing ${place(cell)}`,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('whose formula has one other token', () => {
    fc.assert(
      fc.property(anyCell, fc.nat(), (cell, choice) => {
        const formula = withOtherToken(cell.formula, choice);
        const damaged = formulaReadingOf(withContent(ready, cell, { formula, result: 0 }));
        expect(shown(damaged)).toEqual([`formula-altered ${place(cell)}`]);
      }),
      { numRuns: 100 },
    );
  });

  test('that gives an error, or points to what is gone', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom('#N/A', '#REF!', '#VALUE!', '#I/T'), (cell, error) => {
        const inError = withContent(ready, cell, { formula: cell.formula, result: error });
        expect(shown(formulaReadingOf(inError))).toEqual([`formula-error ${place(cell)}`]);
        const broken = withContent(ready, cell, { formula: `SUM(#REF!,${cell.formula})`, result: 0 });
        expect(shown(formulaReadingOf(broken))).toEqual([`formula-error ${place(cell)}`]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The reading with one region changed. */
const withRegion = (
  { regions, ...reading }: WorkbookReading,
  name: string,
  change: (region: Region) => Region,
): WorkbookReading => ({
  ...reading,
  regions: new Map([...regions].map(([key, region]) => [key, key === name ? change(region) : region])),
});

const whole = formulaReadingOf(ready);

/** Rows of a region in another order, formulas and all. */
function reordered(region: Region, order: readonly number[]): Region {
  const formulas = region.formulas!;
  return {
    ...region,
    values: order.map((row) => region.values[row]!),
    formulas: {
      has: (row, column) => formulas.has(order[row]!, column),
      at: (row, column) => formulas.at(order[row]!, column),
      says: (row, column, formula) => formulas.says(order[row]!, column, formula),
      filledFrom: () => undefined,
    },
  };
}

const without = (formulas: FormulaGrid, gone: (row: number, column: number) => boolean): FormulaGrid => ({
  ...formulas,
  has: (row, column) => !gone(row, column) && formulas.has(row, column),
  at: (row, column) => (gone(row, column) ? undefined : formulas.at(row, column)),
});

describe('many cells', () => {
  test('of a column are told by the first of them', () => {
    const verdicts = interpreted(whole).tables.matrix.columns.get('verdict')!;
    const damaged = withRegion(whole, REGION.matrix, (region) => ({
      ...region,
      formulas: without(region.formulas!, (row, column) => row > 2 && column === verdicts),
    }));
    expect(damageIn(damaged)).toEqual([
      {
        ...{ kind: 'formula-missing', sheet: 'matrix', subject: 'verdict' },
        ...{ row: 7, column: verdicts + 1, more: 19 },
      },
    ]);
  });

  test('that two regions hold are told once', () => {
    const gone = withContent(
      ready,
      cells.find(({ sheet, row }) => sheet === 'overview' && row === 2)!,
      1,
    );
    expect(shown(formulaReadingOf(gone))).toEqual(['formula-missing Overblik!C3']);
  });
});

describe('no false alarm', () => {
  test('where rows are sorted: what stands in them moves along', () => {
    const sorted = withRegion(whole, REGION.participants, (region) => {
      const [keys, ...rows] = region.values.keys();
      return reordered(region, [keys!, ...rows.reverse()]);
    });
    expect(damageIn(sorted)).toEqual([]);
  });

  test('where a table stands elsewhere: Excel has rewritten what points to it', () => {
    const moved = withRegion(
      withRegion(whole, REGION.matrix, (region) => ({ ...region, top: region.top + 1 })),
      REGION.timeline,
      (region) => ({ ...region, formulas: { ...region.formulas!, says: () => false, at: () => 'A1' } }),
    );
    expect(damageIn(moved)).toEqual([]);
  });

  test('where sheets have other names: formulas say them', () => {
    const other = (text: string | undefined): string | undefined =>
      text?.replaceAll('Kompetencematrix!', "'Peter''s plan'!");
    const regions = [...whole.regions].map(([name, region]): [string, Region] => {
      const { at } = region.formulas!;
      const formulas: FormulaGrid = { ...region.formulas!, says: () => false, at: (r, c) => other(at(r, c)) };
      const sheetName = region.sheetName === 'Kompetencematrix' ? "Peter's plan" : region.sheetName;
      return [name, { ...region, sheetName, formulas }];
    });
    expect(damageIn({ ...whole, regions: new Map(regions) })).toEqual([]);
  });

  test('where an error comes from what somebody typed', () => {
    const decision = { sheet: 'matrix', row: 4, column: 2 } as const;
    const typed = withContent(ready, decision, '#N/A');
    const verdict = cells.find(({ sheet, row }) => sheet === 'matrix' && row === 4)!;
    const spread = withContent(typed, verdict, { formula: verdict.formula, result: '#N/A' });
    expect(damageIn(formulaReadingOf(spread))).toEqual([]);
  });

  test('where somebody chooses an error for a name on the brief', () => {
    const chosen = withContent(ready, { sheet: 'brief', row: 2, column: 2 }, '#N/A');
    const shownRow = cells.find(({ sheet, row }) => sheet === 'brief' && row === 5)!;
    const spread = withContent(chosen, shownRow, { formula: shownRow.formula, result: '#N/A' });
    expect(damageIn(formulaReadingOf(spread))).toEqual([]);
  });

  test('where nobody could tell the formulas', () => {
    const untold = new Map(
      [...whole.regions].map(([name, { formulas: _, ...region }]): [string, Region] => [name, region]),
    );
    expect(damageIn({ ...whole, regions: untold })).toEqual([]);
  });

  test('where a name that came later is not there', () => {
    const later = [REGION.overview, REGION.brief, REGION.weeks, REGION.load, REGION.matrixNames];
    const regions = new Map([...whole.regions].filter(([name]) => !later.some((one) => one === name)));
    expect(damageIn({ ...whole, regions })).toEqual([]);
    expect(interpreted({ ...whole, regions }).plan.damage).toEqual([]);
  });
});

describe('a workbook of another drawing', () => {
  const drawing = META_KEYS.indexOf('drawing');
  const older = (revision: number | null): WorkbookReading =>
    withRegion(whole, REGION.meta, (region) => ({
      ...region,
      values: region.values.map(([key, value], row) => [key!, row === drawing ? revision : value!]),
    }));
  const altered = (reading: WorkbookReading): WorkbookReading =>
    withRegion(reading, REGION.matrix, (region) => ({
      ...region,
      formulas: { ...region.formulas!, says: () => false, at: (r, c) => region.formulas!.at(r, c) && 'A1' },
    }));

  test.each([null, 1, DRAWING_REVISION + 1])('%s is not held against today’s', (revision) => {
    expect(damageIn(altered(older(revision)))).toEqual([]);
    expect(damageIn(altered(whole)).length).toBeGreaterThan(10);
  });

  test('shows errors, and single formulas that are gone', () => {
    const column = interpreted(whole).tables.matrix.columns.get('verdict')!;
    const gone = withRegion(older(null), REGION.matrix, (region) => ({
      ...region,
      values: region.values.map((line, row) => (row === 5 ? line.with(column, '#REF!') : line)),
      formulas: without(region.formulas!, (row, at) => row === 3 && at === column),
    }));
    const at = `${String.fromCharCode(65 + column)}`;
    expect(shown(gone)).toEqual([
      `formula-missing Kompetencematrix!${at}7`,
      `formula-error Kompetencematrix!${at}9`,
    ]);
  });

  test('may have no formulas where today’s has', () => {
    const column = interpreted(whole).tables.matrix.columns.get('verdict')!;
    const literal = withRegion(older(null), REGION.matrix, (region) => ({
      ...region,
      formulas: without(region.formulas!, (row, at) => at === column && row % 3 > 0),
    }));
    expect(damageIn(literal)).toEqual([]);
  });

  test('may have people’s own formulas where they fill in', () => {
    const own = withRegion(older(null), REGION.participants, (region) => ({
      ...region,
      formulas: {
        ...region.formulas!,
        has: (row, column) => (column === 4 ? row > 3 : region.formulas!.has(row, column)),
        at: (row, column) => (column === 4 && row > 3 ? 'Ark1!#REF!' : region.formulas!.at(row, column)),
      },
    }));
    expect(damageIn(own)).toEqual([]);
  });
});

test('a column of formulas whose key is gone is missing', () => {
  const column = interpreted(whole).tables.timeline.columns.get('verdict')!;
  const erased = withRegion(whole, REGION.timeline, (region) => ({
    ...region,
    values: region.values.map((line, row) => (row === 0 ? line.with(column, null) : line)),
  }));
  expect(damageIn(erased)).toEqual([
    {
      kind: 'column-missing',
      sheet: 'timeline',
      subject: 'verdict',
      row: erased.regions.get(REGION.timeline)!.top + 1,
    },
  ]);
});
