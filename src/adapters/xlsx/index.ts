import { ok } from '../../domain/result';
import type { Workbook } from '../../ports/workbook';
import { amendXlsx } from './amend';
import { xlsxToReading } from './read';
import { blueprintToXlsx } from './write';

export { MAX_UNPACKED_BYTES } from './zip';

/** A workbook that lives in bytes. */
export interface XlsxWorkbook extends Workbook {
  bytes(): Uint8Array;
}

/** Without bytes it is no workbook yet, until a blueprint is rendered into it. */
export function createXlsxWorkbook(initial: Uint8Array = new Uint8Array()): XlsxWorkbook {
  let bytes = initial;
  return {
    bytes: () => bytes,
    render: async (blueprint) => {
      bytes = await blueprintToXlsx(blueprint);
      return ok(undefined);
    },
    read: () => xlsxToReading(bytes),
    amend: async (amendment) => {
      const amended = await amendXlsx(bytes, amendment);
      if (!amended.ok) return amended;
      bytes = amended.value;
      return ok(undefined);
    },
  };
}
