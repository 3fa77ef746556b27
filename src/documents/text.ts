import type { Instant } from '../domain/completion';
import { inDenmark } from '../domain/danish-time';
import { danishDate } from '../domain/date';
import type { AreaId } from '../domain/slot';
import { oneLine } from '../strings/say';
import type { Period } from './brief';

/** Room for what people call things. A cell takes a page; a line of a message or a calendar does not. */
const MAX_NAME = 80;

/** Half a character (a fragment of a pasted emoji) cannot be written as UTF-8: a link would even throw. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');

/** A name as typed, fit to stand in a line. */
export const nameText = (name: string, max = MAX_NAME): string => oneLine(wellFormed(name), max);

/** `K03 Nye arbejdsgange`, or `K15` for an area without a name: as sheets and sentences call it. */
export const areaText = ({ id, name }: { readonly id: AreaId; readonly name: string }): string =>
  name === '' ? id : `${id} ${nameText(name)}`;

/** As the cells show it. */
export const periodText = ({ start, end }: Period): string => `${danishDate(start)} – ${danishDate(end)}`;

/** `Ane` of `Ane Eksempel`, and of `Eksempel, Ane` as an address book has it. */
export function firstName(name: string): string {
  const [last = '', first = ''] = nameText(name).split(/,\s*/u);
  return (first || last).split(' ')[0] ?? '';
}

/** `19-02-2027 13:30`, as clocks in Denmark show it; the words around say so. */
export function instantText(at: Instant): string {
  const { date, time } = inDenmark(at);
  return `${danishDate(date)} ${time}`;
}
