import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { describePlan, layoutOf } from '../../src/blueprint/describe';
import { cellAddress } from '../../src/blueprint/layout';
import { factsOf } from '../../src/domain/facts';
import { EXAMPLES, type ExampleKey } from '../../src/examples';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { inputCells } from '../support/plan-cells';
import { describeWith } from '../programs/programs';
import { sheetCells, sheetFormulas } from '../support/sheet-cells';
import { LIBREOFFICE } from '../programs/soffice';
import { editedByPeople, PYTHON_UNO, type EditingJob, type PersonsEdit } from '../programs/uno-edits';
import { SHEET_ORDER, unmet } from './expectations';
import { expectedOf } from './expected-of-file';
import { placeOf } from './hostile-plans';

const words = workbookWords('da');

/** Where the input cells of each table stand, row by row; of the codes, the first columns and the last. */
function inputAddresses(example: ExampleKey): ReadonlyMap<string, readonly string[][]> {
  const plan = EXAMPLES[example].plan('da');
  const layout = layoutOf(factsOf(plan, DEFAULT_TEMPLATE), words);
  const lastCode = plan.participants.at(-1)!.id;
  const tables = new Map<string, Map<string, string[]>>();
  for (const { place, kind } of inputCells(plan)) {
    if (kind === 'code' && !['P01', 'P02', lastCode].includes(place.column)) continue;
    const { table, down, along } = placeOf({ place }, layout, plan);
    const name = place.sheet === 'overview' ? place.sheet : `${place.sheet} ${place.row[0]!}`;
    const rows = tables.get(name) ?? new Map<string, string[]>();
    tables.set(
      name,
      rows.set(place.row, [...(rows.get(place.row) ?? []), cellAddress(table.first + down, along)]),
    );
  }
  return new Map(
    [...tables].map(([name, rows]) => [
      name,
      name === 'overview' ? [[...rows.values()].flat()] : [...rows.values()],
    ]),
  );
}

/**
 * Each column onto each, within the first row, the last, and from row to row in between. Every other time the cell is
 * filled in anew, or there would soon be nothing left to cut.
 */
function cuts(rows: readonly string[][], sheet: number): PersonsEdit[] {
  const widest = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === widest);
  const edits: PersonsEdit[] = [];
  let next = 0;
  const row = (): string[] => full[next++ % full.length]!;
  for (let from = 0; from < widest; from++)
    for (let to = 0; to < widest; to++) {
      const corners = from === to ? [] : [full[0]!, full.at(-1)!];
      const pairs = [
        ...corners.map((same) => [same, same]),
        [row(), row()],
        [full.at(-1)!, full[0]!],
        [full[0]!, full.at(-1)!],
      ];
      for (const [source, target] of pairs) {
        const [cut, paste] = [source![from]!, target![to]!];
        if (cut === paste) continue;
        edits.push({ sheet, do: 'move', from: cut, to: paste });
        if (edits.length % 3 === 1) edits.push({ sheet, do: 'copy', from: paste, to: cut });
      }
    }
  return edits;
}

const TABLES = [...inputAddresses('ready')].map(([name, rows]) => {
  const sheet = SHEET_ORDER.findIndex((key) => name.startsWith(key));
  return { name, sheet, rows };
});

const workbookOf = (example: ExampleKey): Promise<Uint8Array> =>
  blueprintToXlsx(describePlan({ plan: EXAMPLES[example].plan('da'), template: DEFAULT_TEMPLATE, words }));

const job = async (example: ExampleKey, edits: readonly PersonsEdit[]): Promise<EditingJob> => ({
  workbook: await workbookOf(example),
  edits,
});

const broken = (file: Uint8Array): string[] =>
  sheetFormulas(file).flatMap((formulas, index) =>
    [...formulas]
      .filter(([, formula]) => formula.includes('#REF!'))
      .map(([address]) => `${SHEET_ORDER[index]!}!${address}`),
  );

const disagreements = async (file: Uint8Array): Promise<string[]> =>
  unmet(await expectedOf(file), sheetCells(file));

describeWith([LIBREOFFICE, PYTHON_UNO], 'cells cut and pasted over others by LibreOffice', () => {
  let edited: ReadonlyMap<string, Uint8Array> = new Map();
  const EXAMPLE_NAMES = ['ready', 'completed'] as const;
  beforeAll(async () => {
    const named = EXAMPLE_NAMES.flatMap((example) =>
      TABLES.map(({ name, sheet, rows }) => ({
        name: `${name} ${example}`,
        example,
        edits: cuts(rows, sheet),
      })),
    );
    const jobs = await Promise.all(named.map(({ example, edits }) => job(example, edits)));
    const files = await editedByPeople(jobs);
    edited = new Map(named.map(({ name }, index) => [name, files[index]!]));
  });

  test.each(EXAMPLE_NAMES.flatMap((example) => TABLES.map(({ name }) => `${name} ${example}`)))(
    'leave every formula whole, and sheet and check of one mind: %s',
    async (name) => {
      const file = edited.get(name)!;
      expect(broken(file)).toEqual([]);
      expect(await disagreements(file)).toEqual([]);
    },
  );
});
