import { mentionsOf, isFormula } from '../book/mentions';
import { isWaiting } from '../book/stale';
import type { Book } from '../book/book';
import type { Engine, KeptResults, Results } from './engine';
import { resultsIn, taskOf } from './task';
import { createCalculator, type Calculator } from './univer-calculator';

/** So many tasks are remembered with their results: those of a few workbooks, half a megabyte each. */
const REMEMBERED = 32;

/** Oldest first. For all engines, since the same cells give the same results whoever asks. */
const known = new Map<string, Results>();

/**
 * Univer without a screen, for Node. It is shown nothing: it is given what must be calculated when it must be, and
 * only that, since it reads every formula that it holds before it works out one. What it has been given before, it is
 * not given again.
 */
export function createHeadlessEngine(kept?: KeptResults): Engine {
  let calculator: Calculator | null = null;
  return {
    show: () => undefined,
    select: () => undefined,
    shown: () => new Map(),
    onPerson: () => () => undefined,
    calculate: async (book) => {
      const task = taskOf(book, new Date());
      const before = known.get(task.text) ?? kept?.get(task.text);
      const results = before ?? (await (calculator ??= createCalculator()).calculate(task.book));
      known.delete(task.text);
      if (!isMomentary(book)) {
        known.set(task.text, results);
        if (!before) kept?.keep(task.text, results);
      }
      for (const oldest of [...known.keys()].slice(0, -REMEMBERED)) known.delete(oldest);
      return resultsIn(book, results);
    },
    dispose: () => calculator?.dispose(),
  };
}

/** Whether a moment later the same cells would give something else. */
const isMomentary = ({ sheets }: Book): boolean =>
  sheets.some((sheet) =>
    [...sheet.cells].some(
      ([key, cell]) =>
        isFormula(cell) && isWaiting(sheet, key, cell) && mentionsOf(cell).lasts === 'a moment',
    ),
  );
