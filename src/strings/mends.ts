import type { CellValue } from '../blueprint/reading';
import { serialToDate, type DateSystem, type IsoDate } from '../domain/date';
import type { Place } from '../domain/place';
import type { ChangeWords } from './changes';
import type { Say } from './say';

/** One cell that would change. */
interface CellChange {
  readonly place: Place;
  readonly from: CellValue;
  readonly to: string | number | null;
}

/** What stands in the cell, and what it would hold: `»Ja␣« → »Ja«`, `»1. marts 2027« → datoen 01-03-2027`. */
export function describeMend(
  { place, from, to }: CellChange,
  dateSystem: DateSystem,
  words: Pick<ChangeWords, 'blank'>,
  say: Say,
): string {
  // A date's cell holds a serial; people see it as a date.
  const dateIn = (value: CellValue): IsoDate | null =>
    typeof value === 'number' && isDateCell(place) ? serialToDate(value, dateSystem) : null;
  const [before, after] = [dateIn(from), dateIn(to)];
  const shownFrom = before !== null ? say.date(before) : from === null ? words.blank : say.value(from);
  return `${shownFrom} → ${shownTo()}`;

  function shownTo(): string {
    if (to === null) return words.blank;
    if (after === null) return say.meant({ kind: 'value', value: to }, from ?? '');
    return before === null ? say.meant({ kind: 'date', date: after }, from ?? '') : say.date(after);
  }
}

const DATES = new Set(['start', 'end', 'date']);

const isDateCell = ({ row, column }: Place): boolean =>
  DATES.has(column === 'value' ? (row ?? '') : (column ?? ''));
