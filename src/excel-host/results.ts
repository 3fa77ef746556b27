import type { Book } from './book/book';
import { addCell, type Ledger } from './book/ledger';
import { basisOf, dropStale, someWait } from './book/stale';
import type { Engine, Results } from './engine/engine';

/** Keeps the formulas' results in a workbook true, whatever is done to it, also while they are being worked out. */
export function createResults({ book, ledger }: { readonly book: Book; readonly ledger: Ledger }) {
  /** Rises with whatever may change a result. */
  let version = 0;

  /** Takes away what no longer holds. */
  const settle = (): void => {
    if (ledger.changed.size > 0 || ledger.whole) version += 1;
    dropStale(book, ledger, basisOf(book, new Date()));
  };

  const keep = (results: Results, engine: Engine): void => {
    const cells = new Map<string, Set<number>>();
    for (const sheet of book.sheets)
      for (const [key, result] of results.get(sheet.id) ?? []) {
        sheet.results.set(key, result);
        addCell(cells, sheet.id, key);
      }
    engine.show(book, { whole: false, cells });
  };

  return {
    settle,
    /** The workbook is another one: what is being worked out belongs to the former. */
    forget: (): void => {
      version += 1;
    },
    async bringUpToDate(show: () => Promise<void>, start: () => Promise<Engine>): Promise<void> {
      for (;;) {
        settle();
        if (!someWait(book)) return;
        await show();
        const [asked, engine] = [version, await start()];
        const results = await engine.calculate(book);
        settle();
        // What was asked of a workbook that has changed meanwhile is asked again.
        if (asked === version) return keep(results, engine);
      }
    },
  };
}
