import type { SharedCell, SharedChange } from 'excel-host';

/** When a change was made, and in which window: two at the same moment are told apart by the window. */
export type Stamp = readonly [at: number, window: string];

/**
 * Who wrote last in which cell. Two people may write in one cell before either hears of the other: all windows must
 * then come to the same, as in Excel, where the last write stands.
 */
export function createLastWrites(window: string = crypto.randomUUID(), now: () => number = Date.now) {
  const last = new Map<string, Stamp>();
  let latest = 0;
  const cellOf = ([sheet, key]: SharedCell): string => `${sheet} ${key}`;
  const isLater = (a: Stamp, b: Stamp | undefined): boolean =>
    !b || a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
  const note = (change: SharedChange, stamp: Stamp): void => {
    if (change.kind === 'cells') for (const cell of change.cells) last.set(cellOf(cell), stamp);
  };
  return {
    /** Stamps what was done in this window. */
    stamp(change: SharedChange): Stamp {
      // Later than all that has been heard of, whatever the clock says: what is written over was there first.
      latest = Math.max(now(), latest + 1);
      const stamp: Stamp = [latest, window];
      note(change, stamp);
      return stamp;
    },
    /** What of another window's change is later than all that is known of its cells. */
    newer(change: SharedChange, stamp: Stamp): SharedChange {
      latest = Math.max(latest, stamp[0]);
      if (change.kind === 'whole') return change;
      const cells = change.cells.filter((cell) => isLater(stamp, last.get(cellOf(cell))));
      const later: SharedChange = { kind: 'cells', cells };
      note(later, stamp);
      return later;
    },
  };
}
