import type { SheetKey } from '../domain/place';
import type { Damage, DamageKind, Plan } from '../domain/plan';
import { isErrorText } from '../domain/readable';
import type { Template } from '../domain/template';
import type { Filled } from './blueprint';
import { drawnFormulas, type DrawnRegion } from './drawn-formulas';
import { isBroken, isSameFormula } from './formula-text';
import { olderFormulas } from './older-formulas';
import { drawingRevision } from './meta-value';
import { DRAWING_REVISION, REGION, REGION_SHEET } from './names';
import { labelOf, type CellValue, type Region, type WorkbookReading } from './reading';
import type { WorkbookWords } from './words';
import { wordsDamage } from './words-damage';

/**
 * Formulas of ours that are gone, altered or in error, or their words: what the sheets say cannot be trusted then,
 * whatever the plan itself is like. Only a workbook of today's drawing is held against what was drawn; of an older one
 * it is told what can be told without: errors, and single cells in columns that are formulas otherwise.
 */
export interface FormulaSource {
  readonly workbook: WorkbookReading;
  readonly plan: Plan;
  readonly template: Template;
  /** Of the workbook's own language. */
  readonly words: WorkbookWords;
}

export function formulaDamage(source: FormulaSource): Damage[] {
  const { workbook, plan } = source;
  const altered = wordsDamage(workbook);
  // An error that somebody typed, or a row that is gone, goes on into our formulas. It is told where it comes from.
  const explained =
    altered.length + plan.damage.length > 0 || plan.unreadable.some(({ value }) => isError(value));
  // Where whole tables are gone there is nothing to draw: the damage has been told.
  if (plan.participants.length === 0 || plan.areas.length === 0) return altered;
  if (drawingRevision(workbook) !== DRAWING_REVISION)
    return [...altered, ...told(foundInOlder(workbook, explained))];
  const all = alignedRegions(source);
  const inPlace = all.every(standsAsDrawn) && onOneSheetEach(all);
  const found = all.flatMap((aligned) => foundIn(aligned, inPlace && isInOrder(aligned), explained));
  return [...altered, ...rowsGone(all), ...columnsGone(all), ...told(found)];
}

/** A damaged cell, counted from its region's first. */
interface Found {
  readonly kind: DamageKind;
  readonly region: Region;
  readonly row: number;
  readonly column: number;
  /** The key of its column, or the region's name where columns have none. */
  readonly subject: string;
}

/** What can be told of a cell by itself; `errors` says whether a value in error counts. */
function damageOf(region: Region, row: number, column: number, errors: boolean): DamageKind | null {
  if (region.formulas && !region.formulas.has(row, column)) return 'formula-missing';
  return errors && isError(region.values[row]![column]!) ? 'formula-error' : null;
}

/** What can be told of its text; `drawn` is null where it cannot be told what was drawn there. */
function textDamage(formula: string | undefined, drawn: string | null): DamageKind | null {
  if (formula === undefined) return null;
  if (isBroken(formula)) return 'formula-error';
  return drawn === null || formula === '' || isSameFormula(formula, drawn) ? null : 'formula-altered';
}

const isError = (value: CellValue): boolean =>
  typeof value === 'string' && value.startsWith('#') && isErrorText(value);

const KEYED: ReadonlySet<string> = new Set([
  ...[REGION.participants, REGION.matrix, REGION.milestones, REGION.timeline],
]);
const BY_ROW: ReadonlySet<string> = new Set([
  ...KEYED,
  ...[REGION.project, REGION.parties, REGION.systems, REGION.meta, REGION.baseline, REGION.load],
]);

/** Where the drawn lines of a region are: by their labels if they have any, else by their place in as many lines. */
function linesOf(
  seen: readonly string[],
  drawn: readonly string[],
  labelled: boolean,
): (number | undefined)[] {
  const places = new Map<string, number>();
  seen.forEach((label, index) => {
    if (!places.has(label)) places.set(label, index);
  });
  const inPlace = (index: number): number | undefined => (seen.length === drawn.length ? index : undefined);
  return drawn.map((label, index) => (labelled && label !== '' ? places.get(label) : inPlace(index)));
}

const columnLabels = ({ values }: Region): string[] => (values[0] ?? []).map(labelOf);
const rowLabels = ({ values }: Region): string[] => values.map(([first]) => labelOf(first));

interface Aligned {
  readonly drawn: DrawnRegion;
  readonly region: Region;
  /** Of each drawn row and column; undefined where it is gone. */
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
}

/** The workbook's regions beside those that would be drawn for it. */
function alignedRegions({ workbook, plan, template, words }: FormulaSource): Aligned[] {
  const sheetNames = { ...words.sheetNames };
  for (const [name, sheet] of Object.entries(REGION_SHEET))
    sheetNames[sheet] = workbook.regions.get(name)?.sheetName ?? sheetNames[sheet];
  return drawnFormulas({ plan, template, words, sheetNames }).flatMap((drawn) => {
    const region = workbook.regions.get(drawn.name);
    if (!region) return [];
    const rows = linesOf(rowLabels(region), drawn.rowLabels, BY_ROW.has(drawn.name));
    const columns = linesOf(columnLabels(region), drawn.columnLabels, KEYED.has(drawn.name));
    return [{ drawn, region, rows, columns }];
  });
}

/*
 * Texts are held against each other where every table stands as it was drawn: Excel rewrites formulas when rows or
 * columns are put in, or a table is moved. In a sorted table they are not.
 */
const standsAsDrawn = ({ drawn: { rect }, region: { top, left, values } }: Aligned): boolean =>
  top === rect.top &&
  left === rect.left &&
  values.length === rect.rows &&
  (values[0] ?? []).length === rect.columns;

const onOneSheetEach = (all: readonly Aligned[]): boolean =>
  all.every(({ drawn, region }) =>
    all.every((other) => other.drawn.sheet !== drawn.sheet || other.region.sheetName === region.sheetName),
  );

const isInOrder = ({ rows, columns }: Aligned): boolean =>
  [rows, columns].every((lines) => lines.every((line, index) => line === index));

/** A large plan has 70,000 cells to look at, nearly all of them in order. */
function foundIn(
  { drawn, region, rows, columns }: Aligned,
  comparable: boolean,
  explained: boolean,
): Found[] {
  const { formulas } = region;
  const found: Found[] = [];
  const errors = !explained && !(drawn.name === REGION.brief && holdsTypedError(region));
  /** What was found as drawn, by what it is drawn with: from which row or column the workbook filled it. */
  const right = new Map<Filled, number>();
  for (const { row: r, column: c, content } of drawn.formulas) {
    const row = rows[r];
    const column = columns[c];
    if (row === undefined || column === undefined) continue;
    let kind = damageOf(region, row, column, errors);
    if (kind === null && formulas) {
      const { filled } = content;
      const from = comparable && filled ? formulas.filledFrom(row, column, filled.way) : undefined;
      // Another of what is drawn alike was filled from there, and is right: so is this one.
      if (from !== undefined && right.get(filled!) === from) continue;
      if (!(comparable && formulas.says(row, column, content.formula)))
        kind = textDamage(formulas.at(row, column), comparable ? content.formula : null);
      if (kind === null && from !== undefined) right.set(filled!, from);
    }
    if (kind === null) continue;
    const subject = (KEYED.has(drawn.name) && drawn.columnLabels[c]) || drawn.name;
    found.push({ kind, region, row, column, subject });
  }
  return found;
}

/** Whoever chooses an error for a name has a page of errors: that is nobody else's trouble. */
const holdsTypedError = ({ values, formulas }: Region): boolean =>
  values.some((cells, row) =>
    cells.some((cell, column) => isError(cell) && formulas?.has(row, column) === false),
  );

/** Rows of the load map that are gone: of all other tables whoever reads the plan tells. */
const rowsGone = (all: readonly Aligned[]): Damage[] =>
  all.flatMap(({ drawn, rows }) =>
    drawn.name !== REGION.load
      ? []
      : rows.flatMap((row, index): Damage[] =>
          row === undefined
            ? [{ kind: 'slot-missing', sheet: drawn.sheet, subject: drawn.rowLabels[index]! }]
            : [],
        ),
  );

/** Columns of formulas whose key is gone, so that none of their cells can be found. */
const columnsGone = (all: readonly Aligned[]): Damage[] =>
  all.flatMap(({ drawn, region, columns }) => {
    if (!KEYED.has(drawn.name)) return [];
    const formulas = new Set(drawn.formulas.map(({ column }) => column));
    return [...formulas]
      .filter((column) => drawn.columnLabels[column] !== '' && columns[column] === undefined)
      .map((column): Damage => ({
        ...{ kind: 'column-missing', sheet: drawn.sheet },
        ...{ subject: drawn.columnLabels[column]!, row: region.top + 1 },
      }));
  });

function foundInOlder({ regions }: WorkbookReading, explained: boolean): Found[] {
  return olderFormulas(regions, KEYED, BY_ROW).flatMap(({ region, row, column, subject }): Found[] => {
    const kind =
      damageOf(region, row, column, !explained) ?? textDamage(region.formulas?.at(row, column), null);
    return kind === null ? [] : [{ kind, region, row, column, subject }];
  });
}

/** Cells of a column that are damaged alike are told together, by the first; what two regions hold is told once. */
function told(found: readonly Found[]): Damage[] {
  const groups = new Map<string, Damage>();
  const seen = new Set<string>();
  for (const { kind, region, row: r, column: c, subject } of found) {
    const sheet = sheetOf(region);
    const [row, column] = [region.top + r + 1, region.left + c + 1];
    const place = `${sheet} ${row} ${column}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const key = `${kind} ${sheet} ${subject}`;
    const first = groups.get(key);
    groups.set(
      key,
      first ? { ...first, more: (first.more ?? 0) + 1 } : { kind, sheet, subject, row, column },
    );
  }
  return [...groups.values()];
}

const sheetOf = ({ name }: Region): SheetKey => REGION_SHEET[name]!;
