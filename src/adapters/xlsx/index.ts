import { ok } from '../../domain/result';
import type { Workbook } from '../../ports/workbook';
import type { Inflate } from './inflate';
import { xlsxToReading } from './read';

export { MAX_UNPACKED_BYTES } from './zip';

/** A workbook that lives in bytes. */
export interface XlsxWorkbook extends Workbook {
  bytes(): Uint8Array;
}

/**
 * Without bytes it is no workbook yet, until a blueprint is rendered into it. Whoever only reads does not wait for
 * the code that writes: that is most of it.
 */
export function createXlsxWorkbook(
  initial: Uint8Array = new Uint8Array(),
  /** The platform's own way to unpack, where it has a quicker one. */
  { inflate }: { readonly inflate?: Inflate } = {},
): XlsxWorkbook {
  let bytes = initial;
  return {
    bytes: () => bytes,
    render: async (blueprint) => {
      const { blueprintToXlsx } = await import('./write');
      bytes = await blueprintToXlsx(blueprint);
      return ok(undefined);
    },
    read: () => xlsxToReading(bytes, inflate),
    amend: async (amendment) => {
      const { amendXlsx } = await import('./amend');
      const amended = await amendXlsx(bytes, amendment);
      if (!amended.ok) return amended;
      bytes = amended.value;
      return ok(undefined);
    },
  };
}
