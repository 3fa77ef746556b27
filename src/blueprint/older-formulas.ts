import { IN_MATRIX, keysOf, MILESTONE, ON_TIMELINE, PARTICIPANT } from '../domain/fields';
import { slotKind } from '../domain/slot';
import { REGION, REGION_SHEET } from './names';
import { labelOf, type Region, type WorkbookReading } from './reading';

/** A cell in which an older drawing must have had a formula, counted from its region's first. */
export interface OlderFormula {
  readonly region: Region;
  readonly row: number;
  readonly column: number;
  readonly subject: string;
}

/** What people fill in, by region: a formula of their own there is theirs. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  [REGION.participants]: keysOf(PARTICIPANT),
  [REGION.matrix]: keysOf(IN_MATRIX),
  [REGION.milestones]: keysOf(MILESTONE),
  [REGION.timeline]: keysOf(ON_TIMELINE),
};
const PROJECT_VALUE = 2;

/**
 * Nobody can tell what an older drawing had in each cell; but where a formula stands outside of what people fill in
 * it is ours, and where most rows of a column have one, all had. `keyed` and `byRow` are the regions whose first row
 * and first column hold labels.
 */
export const olderFormulas = (
  regions: WorkbookReading['regions'],
  keyed: ReadonlySet<string>,
  byRow: ReadonlySet<string>,
): OlderFormula[] =>
  Object.keys(REGION_SHEET).flatMap((name) => {
    const region = regions.get(name);
    if (!region || name === REGION.history) return [];
    const rows = region.values.flatMap((cells, row) =>
      (row === 0 && (keyed.has(name) || name === REGION.load)) ||
      (byRow.has(name) && labelOf(cells[0]) === '')
        ? []
        : [row],
    );
    const isInput = (label: string, column: number): boolean =>
      keyed.has(name)
        ? label === '' || slotKind(label) === 'participant' || INPUTS[name]!.includes(label)
        : name === REGION.project && column === PROJECT_VALUE;
    return (region.values[0] ?? []).flatMap((cell, column) => {
      const label = labelOf(cell);
      if (isInput(label, column)) return [];
      const filled = rows.filter((row) => region.formulas?.has(row, column) === true);
      const subject = keyed.has(name) ? label : name;
      // The hidden sheet's first table has a row for each kind of thing.
      const isOfFormulas = byRow.has(name) && name !== REGION.meta && 2 * filled.length > rows.length;
      return (isOfFormulas ? rows : filled).map((row) => ({
        ...{ region, row, column, subject },
      }));
    });
  });
