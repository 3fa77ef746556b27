import type { Instant } from './completion';
import type { IsoDate } from './date';

/** What a clock and a calendar in Denmark show. */
const shown = () =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Copenhagen',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  });

/** Made when it is first needed: it costs the command line ten milliseconds. */
let format: Intl.DateTimeFormat | undefined;

/** The date and the time of day in Denmark, wherever it is asked: `2027-07-01T22:30:00Z` is 00:30 on 2 July. */
export function inDenmark(at: Instant): { readonly date: IsoDate; readonly time: string } {
  format ??= shown();
  const parts = Object.fromEntries(
    format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  ) as Record<Intl.DateTimeFormatPartTypes, string>;
  return {
    date: `${parts.year}-${parts.month}-${parts.day}` as IsoDate,
    time: `${parts.hour}:${parts.minute}`,
  };
}

export const dateOf = (at: Instant): IsoDate => inDenmark(at).date;
