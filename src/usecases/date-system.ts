import { EARLIEST_DATE, serialToDate, type DateSystem } from '../domain/date';
import { REGION } from '../blueprint/names';
import type { WorkbookReading } from '../blueprint/reading';
import type { MetaKey } from '../blueprint/sheets/meta-rows';

const SENTINEL: MetaKey = 'sentinel';

/** The system in which the workbook's own `=DATE(2000,1,1)` is that day; else what the medium says. */
export function dateSystemOf({ regions, dateSystem }: WorkbookReading): DateSystem {
  const sentinel = regions.get(REGION.meta)?.values.find(([key]) => key === SENTINEL)?.[1];
  const system = (['1900', '1904'] as const).find(
    (candidate) => typeof sentinel === 'number' && serialToDate(sentinel, candidate) === EARLIEST_DATE,
  );
  return system ?? dateSystem ?? '1900';
}
