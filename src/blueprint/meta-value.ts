import { REGION } from './names';
import type { CellValue, WorkbookReading } from './reading';
import type { MetaKey } from './sheets/meta-rows';

/** What the hidden sheet says under a key; null where it says nothing, or is gone. */
export function metaValue({ regions }: WorkbookReading, key: MetaKey): CellValue {
  const value = regions.get(REGION.meta)?.values.find(([label]) => label === key)?.[1] ?? null;
  return value === '' ? null : value;
}

/** Which of our drawings a workbook is: the first one did not say. */
export const drawingRevision = (workbook: WorkbookReading): number =>
  Number(metaValue(workbook, 'drawing') ?? 1);
