/** @minutes 1 */
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import type { Blueprint } from '../../src/blueprint/blueprint';
import { describePlan, layoutOf } from '../../src/blueprint/describe';
import { cellAddress, columnLetters, columnOf, type TableLayout } from '../../src/blueprint/layout';
import { MATRIX_HEADER_ROW } from '../../src/blueprint/sheets/matrix-codes';
import { META_ROW } from '../../src/blueprint/sheets/meta-rows';
import { DATE_ROW, LIMIT_COLUMN } from '../../src/blueprint/sheets/timeline-weeks';
import type { SheetKey } from '../../src/domain/place';
import { factsOf } from '../../src/domain/facts';
import { EXAMPLES } from '../../src/examples';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { formulaCells } from '../support/formula-cells';
import { describeWith } from '../programs/programs';
import { sheetCells } from '../support/sheet-cells';
import { LIBREOFFICE } from '../programs/soffice';
import { editedByPeople, PYTHON_UNO, type Edit, type PersonsEdit } from '../programs/uno-edits';
import { SHEET_ORDER } from './expectations';
import { checkedFile } from './expected-of-file';

/**
 * What people do to the sheets themselves once they have unprotected them: rows, columns, formulas, and what they
 * write beside a table. Whatever the reader calls damage, the overview must not call ready; and the other way round.
 */
const words = workbookWords('da');
const plan = EXAMPLES.ready.plan('da');
const blueprint: Blueprint = describePlan({ plan, template: DEFAULT_TEMPLATE, words });
const layout = layoutOf(factsOf(plan, DEFAULT_TEMPLATE), words);
const formulas = new Set(formulaCells(blueprint).map(({ sheet, address }) => `${sheet} ${address}`));
const { participants, matrix, milestones, timeline, load, meta, words: lists } = layout;

/** What to do next. */
const NEXT = 'C4';

const at = (sheet: SheetKey) => SHEET_ORDER.indexOf(sheet);
const row = (table: TableLayout, index: number): string => {
  const number = table.first + index + 1;
  return `A${number}:XFD${number}`;
};
const cell = (table: TableLayout, key: string, index: number): string =>
  cellAddress(table.first + index, columnOf(table, key));
const column = (table: TableLayout, key: string): string => {
  const letters = columnLetters(columnOf(table, key));
  return `${letters}1:${letters}1048576`;
};
const on = (table: TableLayout, edits: readonly Edit[]): PersonsEdit[] =>
  edits.map((edit) => ({ ...edit, sheet: at(table.sheet) }));

const insertedRow = (table: TableLayout, index: number, key: string, value: string | number): PersonsEdit[] =>
  on(table, [
    { do: 'insert-rows', at: row(table, index) },
    { do: 'put', at: cell(table, key, index), value },
  ]);

type Deed = readonly [name: string, edits: readonly PersonsEdit[]];
const TABLES = { participants, matrix, milestones, timeline, load } as const;

const HARMFUL: readonly Deed[] = [
  ...Object.entries(TABLES).flatMap(([name, table]): Deed[] => [
    [`a row deleted: ${name}`, on(table, [{ do: 'delete-rows', at: row(table, 2) }])],
    [
      `a row copied over another: ${name}`,
      on(table, [{ do: 'copy', from: row(table, 1), to: cell(table, 'id', 3) }]),
    ],
    [`an id erased: ${name}`, on(table, [{ do: 'clear', at: cell(table, 'id', 2) }])],
  ]),
  [
    'the last row of participants deleted',
    on(participants, [{ do: 'delete-rows', at: row(participants, 15) }]),
  ],
  ['a column of codes deleted', on(matrix, [{ do: 'delete-columns', at: column(matrix, 'P03') }])],
  ['a name in a row put into the participants', insertedRow(participants, 3, 'name', 'Xenia Ny')],
  ['a name in a row put above the participants', insertedRow(participants, 0, 'name', 'Xenia Ny')],
  ['a reason in a row put into the matrix', insertedRow(matrix, 5, 'reason', 'Med')],
  ['a code in a row put into the matrix', insertedRow(matrix, 5, 'P02', 'D')],
  ['a date in a row put into the timeline', insertedRow(timeline, 4, 'start', 46433)],
  ['a name in a row put into the milestones', insertedRow(milestones, 1, 'name', 'Ny milepæl')],
  [
    'a code in a column put into the matrix',
    on(matrix, [
      { do: 'insert-columns', at: column(matrix, 'P03') },
      { do: 'put', at: cell(matrix, 'P03', 4), value: 'D' },
    ]),
  ],
  [
    'a note in a column put into the participants',
    on(participants, [
      { do: 'insert-columns', at: column(participants, 'unit') },
      { do: 'put', at: cell(participants, 'unit', 4), value: 'Tlf. 12345678' },
    ]),
  ],
  [
    'a name right below the participants',
    on(participants, [{ do: 'put', at: cell(participants, 'name', participants.count), value: 'Xenia Ny' }]),
  ],
  [
    'a number right below the participants',
    on(participants, [{ do: 'put', at: cell(participants, 'unit', participants.count), value: 7 }]),
  ],
  [
    'a person further below the participants',
    on(
      participants,
      ['name', 'role'].map((key) => ({
        do: 'put',
        at: cell(participants, key, participants.count + 4),
        value: 'Ny',
      })),
    ),
  ],
  [
    'an area right below the matrix',
    on(matrix, [{ do: 'put', at: cell(matrix, 'name', matrix.count), value: 'Nyt område' }]),
  ],
  [
    'a word of the hidden lists emptied',
    [{ sheet: at('system'), do: 'clear', at: cell(lists, 'verdicts', 0) }],
  ],
  [
    'a word of the hidden lists said otherwise',
    [{ sheet: at('system'), do: 'put', at: cell(lists, 'roles', 1), value: 'Ejer' }],
  ],
  [
    'a word put under the hidden lists',
    [{ sheet: at('system'), do: 'put', at: cell(lists, 'yesNo', 2), value: 'Måske' }],
  ],
  [
    'what the hidden lists are held against emptied',
    [{ sheet: at('system'), do: 'clear', at: cell(meta, 'value', META_ROW.words) }],
  ],
  [
    'a code behind the last column of the matrix',
    on(matrix, [
      {
        do: 'put',
        at: cellAddress(matrix.first + 2, Math.max(...matrix.columns.values()) + 1),
        value: 'd',
      },
    ]),
  ],
];

const HARMLESS: readonly Deed[] = [
  ['nothing', []],
  [
    'a blank row put into the participants',
    on(participants, [{ do: 'insert-rows', at: row(participants, 3) }]),
  ],
  ['a blank row put into the matrix', on(matrix, [{ do: 'insert-rows', at: row(matrix, 3) }])],
  ['a blank row put into the timeline', on(timeline, [{ do: 'insert-rows', at: row(timeline, 3) }])],
  ['a blank column put into the matrix', on(matrix, [{ do: 'insert-columns', at: column(matrix, 'P03') }])],
  [
    'spaces right below the participants',
    on(participants, [{ do: 'put', at: cell(participants, 'name', participants.count), value: ' \u00a0 ' }]),
  ],
  [
    'a note further below the participants',
    on(participants, [
      { do: 'put', at: cell(participants, 'name', participants.count + 4), value: 'Se referat' },
    ]),
  ],
  [
    'a note behind the participants',
    on(participants, [{ do: 'put', at: cellAddress(participants.first + 2, 60), value: 'Se referat' }]),
  ],
  ['a note above the matrix', on(matrix, [{ do: 'put', at: 'F1', value: 'Udkast' }])],
];

/** One formula of each place that is counted apart, written over by a good word. (Which formulas are, is told quickly.) */
const OVERWRITTEN: readonly Deed[] = (
  [
    ['overview', 'B2'],
    ['overview', 'C3'],
    ['overview', NEXT],
    ['overview', cell(layout.project, 'verdict', 2)],
    ['overview', cell(layout.steps, 'value', 1)],
    ['overview', cell(layout.figures, 'verdict', 1)],
    ['overview', cell(layout.missing, 'label', 0)],
    ['overview', cell(layout.checks, 'verdict', 2)],
    ['overview', cell(layout.checks, 'rank', 4)],
    ['overview', cell(layout.parties, 'value', 0)],
    ['overview', cell(layout.systems, 'verdict', 2)],
    ['participants', cell(participants, 'verdict', 2)],
    ['participants', cell(participants, 'nameRead', 0)],
    ['matrix', cell(matrix, 'verdict', 1)],
    ['matrix', cellAddress(MATRIX_HEADER_ROW, columnOf(matrix, 'P01'))],
    ['brief', 'B6'],
    ['timeline', cell(timeline, 'verdict', 0)],
    ['timeline', cellAddress(DATE_ROW, columnOf(timeline, 'w2'))],
    ['timeline', cellAddress(load.first - 1, LIMIT_COLUMN)],
    ['timeline', cell(load, 'w5', 2)],
    ['timeline', cell(milestones, 'w1', 0)],
    ['system', 'B10'],
    ['system', 'B26'],
    ['system', 'B31'],
    ['system', 'B32'],
    ['system', 'B34'],
    ['system', 'E45'],
  ] satisfies [SheetKey, string][]
).map(([sheet, address]): Deed => {
  if (!formulas.has(`${sheet} ${address}`)) throw new Error(`No formula in ${sheet} ${address}`);
  return [`${sheet} ${address}`, [{ sheet: at(sheet), do: 'put', at: address, value: words.verdicts.ok }]];
});

const DEEDS = [...HARMFUL, ...HARMLESS, ...OVERWRITTEN];

describeWith([LIBREOFFICE, PYTHON_UNO], 'what a person does to the sheets themselves', () => {
  let edited: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(async () => {
    const workbook = await blueprintToXlsx(blueprint);
    const files = await editedByPeople(DEEDS.map(([, edits]) => ({ workbook, edits })));
    edited = new Map(DEEDS.map(([name], index) => [name, files[index]!]));
  });

  async function verdictOn(name: string): Promise<{ damaged: boolean; shown: unknown; next: unknown }> {
    const file = edited.get(name)!;
    const [overview] = sheetCells(file);
    const { plan: read } = await checkedFile(file);
    return { damaged: read.damage.length > 0, shown: overview!.get('C3'), next: overview!.get(NEXT) };
  }

  test.each(HARMFUL.map(([name]) => [name]))('is never called ready: %s', async (name) => {
    const { damaged, shown } = await verdictOn(name);
    expect([damaged, shown]).toEqual([true, words.statuses['in-progress']]);
  });

  test.each(HARMLESS.map(([name]) => [name]))('is nobody’s business: %s', async (name) => {
    const { damaged, shown } = await verdictOn(name);
    expect([damaged, shown]).toEqual([false, words.statuses.ready]);
  });

  test.each(OVERWRITTEN.map(([name]) => [name]))('shows by what is left: %s', async (name) => {
    const { damaged, shown, next } = await verdictOn(name);
    expect(damaged).toBe(true);
    // Each cell is told of by another. What comes next is told of by none: there must be a last one.
    if (name === `overview ${NEXT}`) expect(shown).toBe(words.statuses.ready);
    else if (name === 'overview C3') expect(next).toBe(words.overview.nextSteps.overwritten);
    else expect(shown).toBe(words.statuses['in-progress']);
  });
});
