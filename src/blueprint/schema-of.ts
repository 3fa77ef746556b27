import { SCHEMA_VERSION } from '../domain/area-slots';
import { slotNumber } from '../domain/slot';
import { metaValue } from './meta-value';
import { REGION } from './names';
import { labelOf, type WorkbookReading } from './reading';

/** The form that a workbook says it was made in; where its hidden sheet is gone, the rows of own areas show it. */
export function schemaOf(workbook: WorkbookReading): number {
  const told = metaValue(workbook, 'schemaVersion');
  if (told !== null) return Number(told);
  const ids = [REGION.matrix, REGION.timeline].flatMap((name) =>
    (workbook.regions.get(name)?.values ?? []).map(([id]) => labelOf(id)),
  );
  const shows = (letter: string): boolean => ids.some((id) => slotNumber(letter, id) !== null);
  return shows('K') && !shows('E') ? 1 : SCHEMA_VERSION;
}
