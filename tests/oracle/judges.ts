import { recalculateInGnumeric } from '../programs/gnumeric';
import { recalculate, type OfficeLocale } from '../programs/recalculate';
import { sheetCells, type SheetCells } from '../support/sheet-cells';

/** A spreadsheet that works out what the formulas of a file say. */
export interface Judge {
  readonly name: string;
  /** Every sheet's cells, for each workbook. */
  readonly judge: (workbooks: readonly Uint8Array[]) => Promise<readonly SheetCells[][]>;
}

const LOCALES: readonly OfficeLocale[] = ['en-US', 'da-DK'];

export const LIBREOFFICES: readonly Judge[] = LOCALES.map((locale) => ({
  name: `LibreOffice ${locale}`,
  judge: async (workbooks) => (await recalculate(workbooks, locale)).map(sheetCells),
}));

export const GNUMERICS: readonly Judge[] = LOCALES.map((locale) => ({
  name: `Gnumeric ${locale}`,
  judge: async (workbooks) => (await recalculateInGnumeric(workbooks, locale)).map(sheetCells),
}));

/** As many at once as CI has processors; each takes the next batch when it is done. */
const AT_ONCE = 2;

export async function inBatches<T>(
  things: readonly T[],
  most: number,
  work: (batch: readonly T[], first: number) => Promise<void>,
): Promise<void> {
  const size = Math.min(most, Math.ceil(things.length / AT_ONCE));
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const first = next;
      next += size;
      await work(things.slice(first, next), first);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
