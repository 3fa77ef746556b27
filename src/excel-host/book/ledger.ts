import type { Rect } from './address';

/** An edit, as listeners are told of it. */
export interface Edit {
  readonly source: 'Local' | 'Remote';
  readonly sheet: string;
  readonly rect: Rect;
}

/** What has changed since somebody last asked: for the engine, which shows, for the results, and for listeners. */
export interface Ledger {
  /** Cells whose contents have not been shown yet, by sheet. */
  cells: Map<string, Set<number>>;
  /** Cells whose contents are newer than the results. */
  changed: Map<string, Set<number>>;
  /** Something else than contents is new (sheets, names, looks), so the whole book is to be shown afresh. */
  whole: boolean;
  edits: Edit[];
}

export const createLedger = (): Ledger => ({
  cells: new Map(),
  changed: new Map(),
  whole: true,
  edits: [],
});

export function noteCell({ cells, changed }: Ledger, sheet: string, key: number): void {
  addCell(cells, sheet, key);
  addCell(changed, sheet, key);
}

export function addCell(cells: Map<string, Set<number>>, sheet: string, key: number): void {
  const keys = cells.get(sheet) ?? new Set();
  keys.add(key);
  cells.set(sheet, keys);
}
