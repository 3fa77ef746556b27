import { describePlan } from '../../src/blueprint/describe';
import { columnNumber } from 'excel-host/book';
import { EXAMPLES } from '../../src/examples';
import { LANGUAGES } from '../../src/domain/language';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { formulaCells, type FormulaCell } from '../support/formula-cells';

/** Cells that formulas look at by ISFORMULA, and how many of them must hold one. */
interface Watched {
  readonly cells: readonly string[];
  readonly drawn: number;
}

const REFERENCE = /^(?:'((?:[^']|'')+)'!|([^!]+)!)?\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/;

/** `Ark1!A1` for every cell of a reference. */
function cellsOf(reference: string, ownSheet: string): string[] {
  const [, quoted, plain, left, top, right = left, bottom = top] = REFERENCE.exec(reference)!;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? ownSheet;
  const cells: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row += 1)
    for (let column = columnNumber(left!); column <= columnNumber(right!); column += 1)
      cells.push(`${sheet} ${row - 1} ${column}`);
  return cells;
}

const watchedBy = ({ formula, sheetName }: FormulaCell): Watched[] => [
  ...[...formula.matchAll(/MAX\(0,(\d+)((?:-SUMPRODUCT\(--ISFORMULA\([^()]*\)\))+)\)/g)].map(
    ([, drawn, terms]) => ({
      drawn: Number(drawn),
      cells: [...terms!.matchAll(/ISFORMULA\(([^()]*)\)/g)].flatMap(([, range]) =>
        cellsOf(range!, sheetName),
      ),
    }),
  ),
  ...[...formula.matchAll(/IF\(ISFORMULA\(([^()]*)\)/g)].map(([, cell]) => ({
    drawn: 1,
    cells: cellsOf(cell!, sheetName),
  })),
];

test.each(LANGUAGES)(
  'every formula but one is watched by another, and as many as there are: %s',
  (language) => {
    const words = workbookWords(language);
    const plan = EXAMPLES.ready.plan(language);
    const cells = formulaCells(describePlan({ plan, template: DEFAULT_TEMPLATE, words }));
    const place = ({ sheetName, row, column }: FormulaCell): string => `${sheetName} ${row} ${column}`;
    const all = new Set(cells.map(place));
    const watched = cells.flatMap(watchedBy);
    for (const { cells: range, drawn } of watched)
      expect(range.filter((cell) => all.has(cell)).length).toBe(drawn);
    const unwatched = new Set(all);
    for (const { cells: range } of watched) for (const cell of range) unwatched.delete(cell);
    // What comes next: there must be a last one.
    expect([...unwatched]).toEqual([`${words.sheetNames.overview} 3 2`]);
  },
);

test('no formula is watched by itself, by way of others', () => {
  const words = workbookWords('da');
  const cells = formulaCells(
    describePlan({ plan: EXAMPLES.ready.plan('da'), template: DEFAULT_TEMPLATE, words }),
  );
  const place = ({ sheetName, row, column }: FormulaCell): string => `${sheetName} ${row} ${column}`;
  const formulas = new Map(cells.map((cell) => [place(cell), cell]));
  const asks = new Map<string, ReadonlySet<string>>();
  for (const [at, { formula, sheetName }] of formulas) {
    const references = formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(ANY_REFERENCE);
    const cellsAsked = [...references].flatMap(([reference]) => cellsOf(absolute(reference), sheetName));
    asks.set(at, new Set(cellsAsked.filter((cell) => formulas.has(cell))));
  }
  expect(circleIn(asks)).toBeNull();
});

const ANY_REFERENCE =
  /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\d(A-Za-z])/gu;
const absolute = (reference: string): string => {
  const mark = reference.lastIndexOf('!') + 1;
  const cells = reference.slice(mark).replace(/\$?([A-Z]{1,3})\$?(\d+)/g, '$$$1$$$2');
  return reference.slice(0, mark) + cells;
};

/** A cell that, by way of others, asks for itself. */
function circleIn(asks: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (cell: string): string | null => {
    if (done.has(cell)) return null;
    if (open.has(cell)) return cell;
    open.add(cell);
    for (const next of asks.get(cell) ?? []) {
      const found = visit(next);
      if (found !== null) return found;
    }
    open.delete(cell);
    done.add(cell);
    return null;
  };
  for (const cell of asks.keys()) {
    const found = visit(cell);
    if (found !== null) return found;
  }
  return null;
}
