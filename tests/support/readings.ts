import type { Blueprint, Content } from '../../src/blueprint/blueprint';
import { isFormula } from '../../src/blueprint/blueprint';
import { interpret, type Interpretation } from '../../src/blueprint/interpret';
import { REGION } from '../../src/blueprint/names';
import type { CellValue, Region, WorkbookReading } from '../../src/blueprint/reading';
import type { Place } from '../../src/domain/place';
import type { Plan } from '../../src/domain/plan';
import { READING_WORDS } from '../../src/strings/workbook';
import { TEMPLATES } from '../../src/templates';

/** What an adapter would bring back of a blueprint that nobody has touched, without a file in between. */
export function readingOf({ sheets, names }: Blueprint): WorkbookReading {
  const cells = new Map(
    sheets.map(({ key, blocks }) => {
      const values = new Map<string, CellValue>();
      for (const { top, left, contents } of blocks)
        contents.forEach((row, r) =>
          row.forEach((content, c) => values.set(`${top + r},${left + c}`, valueOf(content))),
        );
      return [key, values];
    }),
  );
  const regions = names.map(({ name, sheet, rect }): [string, Region] => [
    name,
    {
      name,
      sheetName: sheets.find(({ key }) => key === sheet)!.name,
      top: rect.top,
      left: rect.left,
      values: Array.from({ length: rect.rows }, (_, row) =>
        Array.from(
          { length: rect.columns },
          (_, column) => cells.get(sheet)!.get(`${rect.top + row},${rect.left + column}`) ?? null,
        ),
      ),
    },
  ]);
  return { regions: new Map(regions), dateSystem: '1900' };
}

/** As plain data: formulas only tell themselves. */
export const withoutFormulas = ({ regions, ...reading }: WorkbookReading): WorkbookReading => ({
  ...reading,
  regions: new Map([...regions].map(([name, { formulas: _, ...region }]) => [name, region])),
});

const valueOf = (content: Content): CellValue => (isFormula(content) ? content.result : content);

export function interpreted(reading: WorkbookReading): Interpretation {
  const interpretation = interpret(reading, { templates: TEMPLATES, ...READING_WORDS });
  if (!interpretation.ok) throw new Error(JSON.stringify(interpretation.error));
  return interpretation.value;
}

export const planFrom = (reading: WorkbookReading): Plan => interpreted(reading).plan;

export interface RegionCell {
  readonly region: string;
  readonly row: number;
  readonly column: number;
}

/** Where a place of the plan stands among the regions. */
export function regionCell(
  reading: WorkbookReading,
  { sheet, row, column }: Required<Omit<Place, 'sheetRow' | 'sheetColumn'>>,
): RegionCell {
  const region = regionOf(sheet, row);
  const { values } = reading.regions.get(region)!;
  const positional = region === REGION.project;
  return {
    region,
    row: values.findIndex(([id], index) => id === row && (positional || index > 0)),
    column: positional ? 2 : values[0]!.indexOf(column),
  };
}

function regionOf(sheet: Place['sheet'], row: string): string {
  if (sheet === 'overview') return REGION.project;
  if (sheet === 'timeline') return row.startsWith('M') ? REGION.milestones : REGION.timeline;
  return sheet === 'participants' ? REGION.participants : REGION.matrix;
}

/** The reading with every place's value changed by `change`. */
export function withCells(
  reading: WorkbookReading,
  places: readonly Required<Omit<Place, 'sheetRow' | 'sheetColumn'>>[],
  change: (value: CellValue, index: number) => CellValue,
): WorkbookReading {
  const regions = new Map(
    [...reading.regions].map(([name, region]) => [name, region.values.map((row) => [...row])]),
  );
  places.forEach((place, index) => {
    const { region, row, column } = regionCell(reading, place);
    const cells = regions.get(region)![row]!;
    cells[column] = change(cells[column]!, index);
  });
  return withValues(reading, (name) => regions.get(name)!);
}

/** The reading with each region's cells as `values` gives them. */
export const withValues = (
  reading: WorkbookReading,
  values: (name: string, region: Region) => Region['values'],
): WorkbookReading => ({
  ...reading,
  regions: new Map(
    [...reading.regions].map(([name, region]) => [name, { ...region, values: values(name, region) }]),
  ),
});
