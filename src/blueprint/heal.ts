import { areaSlots, type SchemaVersion } from '../domain/area-slots';
import { folded } from '../domain/folded';
import { LANGUAGES } from '../domain/language';
import type { Damage } from '../domain/plan';
import type { Template } from '../domain/template';
import { labelsInPlace } from './heal-labels';
import { schemaOf } from './schema-of';
import { drawnTables, type DrawnTable, type Sequence } from './heal-tables';
import { labelOf, type CellValue, type Region, type WorkbookReading } from './reading';
import { strayColumn } from './strays';

export interface Healing {
  /** As it would have been read if the labels had never been touched. */
  readonly reading: WorkbookReading;
  /** Rows and columns with people's inputs whose place cannot be told: they are not in the plan. */
  readonly leftBehind: readonly Damage[];
}

/**
 * Puts slot ids and column keys back where their place is beyond doubt: by the order in which they were drawn, by
 * an area's own name, or because only one is missing. What people typed is not touched.
 */
export function heal(reading: WorkbookReading, template: Template): Healing {
  const leftBehind: Damage[] = [];
  const regions = new Map(reading.regions);
  const slotByName = slotsByName(template);
  for (const table of drawnTables(reading, areaSlots(schemaOf(reading) as SchemaVersion, template))) {
    const region = regions.get(table.name);
    if (!region) continue;
    const columns = table.keyed ? columnLabels(region, table) : table.columns.drawn;
    const rows = table.rows && rowLabels(region, table, table.rows, columns, slotByName);
    leftBehind.push(...leftBehindIn(region, table, columns, rows));
    regions.set(table.name, relabelled(region, table, columns, rows));
  }
  return { reading: { ...reading, regions }, leftBehind };
}

type Found = readonly (string | null)[];

const isFilled = (cell: CellValue | undefined): boolean => labelOf(cell) !== '';
const firstRow = ({ keyed }: DrawnTable): number => (keyed ? 1 : 0);

function slotsByName({ areas }: Template): ReadonlyMap<string, string> {
  return new Map(
    areas.flatMap(({ slot, name }) =>
      LANGUAGES.map((language): [string, string] => [folded(name[language]), slot]),
    ),
  );
}

function columnLabels({ values }: Region, { columns }: DrawnTable): Found {
  const [keys = [], ...rows] = values;
  const seen = keys.map(labelOf);
  // Most workbooks are whole, and large ones should not pay for those that are not.
  if (seen.every((key, index) => key === (columns.drawn[index] ?? ''))) return seen.map((key) => key || null);
  return labelsInPlace({ seen, ...columns, isBlank: (column) => !rows.some((row) => isFilled(row[column])) });
}

function rowLabels(
  { values }: Region,
  table: DrawnTable,
  sequence: Sequence,
  columns: Found,
  slotByName: ReadonlyMap<string, string>,
): Found {
  const rows = values.slice(firstRow(table));
  const [id, name] = [columns.indexOf('id'), columns.indexOf('name')];
  if (id < 0) return rows.map(() => null);
  const inputs = inputColumns(table, columns);
  const seen = rows.map((row) => labelOf(row[id]));
  const areas = rows.map((row) => slotByName.get(folded(labelOf(row[name]))));
  return labelsInPlace({
    seen: table.named ? namedRows(seen, sequence.known, areas, table.named) : seen,
    ...sequence,
    isBlank: (index) => !inputs.some((column) => isFilled(rows[index]![column])),
  });
}

/** A row without an id of its own has the one of the area that it names, if it alone does. */
function namedRows(
  seen: readonly string[],
  known: readonly string[],
  slots: readonly (string | undefined)[],
  when: NonNullable<DrawnTable['named']>,
): string[] {
  const times = (label: string): number => seen.filter((other) => other === label).length;
  const claims = slots.map((slot, index) => {
    const label = seen[index]!;
    const hasOwn = when === 'when-erased' ? label !== '' : known.includes(label) && times(label) === 1;
    return slot === undefined || hasOwn || times(slot) === 1 ? undefined : slot;
  });
  return seen.map((label, index) => {
    const claim = claims[index];
    return claim !== undefined && claims.filter((other) => other === claim).length === 1 ? claim : label;
  });
}

const inputColumns = ({ inputs }: DrawnTable, columns: Found): number[] =>
  columns.flatMap((key, column) => (key !== null && inputs.includes(key) ? [column] : []));

/** What people filled in that has no label. */
function leftBehindIn(region: Region, table: DrawnTable, columns: Found, rows: Found | null): Damage[] {
  const first = firstRow(table);
  const { values, top } = region;
  const { sheet } = table;
  const data = values.slice(first);
  const withoutKey = columns.flatMap((label, column): Damage[] => {
    if (!table.keyed || label !== null || !data.some((row) => isFilled(row[column]))) return [];
    const seen = labelOf(values[0]![column]);
    return columns.includes(seen)
      ? [{ kind: 'column-doubled', sheet, subject: seen, row: top + 1 }]
      : [strayColumn(region, table, column)];
  });
  const id = Math.max(0, columns.indexOf('id'));
  const inputs = inputColumns(table, columns);
  const withoutId = (rows ?? []).flatMap((label, index): Damage[] => {
    if (label !== null || !inputs.some((column) => isFilled(data[index]![column]))) return [];
    const seen = labelOf(data[index]![id]);
    const kind = rows!.includes(seen) ? 'slot-doubled' : 'slot-erased';
    return [{ kind, sheet, subject: seen, row: top + first + index + 1 }];
  });
  return [...withoutKey, ...withoutId];
}

/** The same cells under the labels that were found. */
function relabelled(region: Region, table: DrawnTable, columns: Found, rows: Found | null): Region {
  const first = firstRow(table);
  const id = columns.indexOf('id');
  return {
    ...region,
    values: region.values.map((row, index) => {
      if (index < first) return row.map((cell, column) => columns[column] ?? blankOr(cell));
      if (rows === null || id < 0) return row;
      return row.map((cell, column) => (column === id ? (rows[index - first] ?? blankOr(cell)) : cell));
    }),
  };
}

/** A label that was not kept is taken out, so that nobody reads it; a blank cell stays as blank as it was. */
const blankOr = (cell: CellValue): CellValue => (isFilled(cell) ? null : cell);
