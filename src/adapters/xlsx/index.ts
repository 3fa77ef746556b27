import { ok } from '../../domain/result';
import type { Workbook } from '../../ports/workbook';
import type { Platform } from './amend';
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
  platform: Platform = {},
): XlsxWorkbook {
  let bytes = initial;
  return {
    bytes: () => bytes,
    render: async (blueprint) => {
      const { blueprintToXlsx } = await import('./write');
      bytes = await blueprintToXlsx(blueprint, platform.deflate);
      return ok(undefined);
    },
    read: () => xlsxToReading(bytes, platform.inflate),
    amend: async (amendment) => {
      const { amendXlsx } = await import('./amend');
      const amended = await amendXlsx(bytes, amendment, platform);
      if (!amended.ok) return amended;
      bytes = amended.value;
      return ok(undefined);
    },
  };
}
