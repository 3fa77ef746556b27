import type { Rect } from './address';

/** An edit, as listeners are told of it. */
export interface Edit {
  readonly source: 'Local' | 'Remote';
  readonly sheet: string;
  readonly rect: Rect;
}

/** What has changed since somebody last asked: for the engine, which shows and calculates, and for listeners. */
export interface Ledger {
  /** Cells whose contents are new, by sheet. */
  cells: Map<string, Set<number>>;
  /** Something else than contents is new (sheets, names, looks), so the whole book is to be shown afresh. */
  whole: boolean;
  edits: Edit[];
}

export const createLedger = (): Ledger => ({ cells: new Map(), whole: true, edits: [] });

export function noteCell(ledger: Ledger, sheet: string, key: number): void {
  const cells = ledger.cells.get(sheet) ?? new Set();
  cells.add(key);
  ledger.cells.set(sheet, cells);
}
