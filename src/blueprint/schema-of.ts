import { SCHEMA_VERSION } from '../domain/area-slots';
import { slotNumber } from '../domain/slot';
import { REGION } from './names';
import type { WorkbookReading } from './reading';

/** The form that a workbook says it was made in; where its hidden sheet is gone, the rows of own areas show it. */
export function schemaOf({ regions }: WorkbookReading): number {
  const told = regions.get(REGION.meta)?.values.find(([key]) => key === 'schemaVersion')?.[1] ?? null;
  if (told !== null && told !== '') return Number(told);
  const ids = [REGION.matrix, REGION.timeline].flatMap((name) =>
    (regions.get(name)?.values ?? []).map(([id]) => String(id ?? '').trim()),
  );
  const shows = (letter: string): boolean => ids.some((id) => slotNumber(letter, id) !== null);
  return shows('K') && !shows('E') ? 1 : SCHEMA_VERSION;
}
