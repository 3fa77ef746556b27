import { addDays, type IsoDate } from '../domain/date';
import type { Instant } from '../domain/completion';
import type { DocumentsWords } from '../strings/documents.da';
import { wholePeriod, type Brief, type BriefArea, type Period } from './brief';
import { contentLine, textValue } from './calendar-lines';
import { fileName } from './file-name';
import { partText } from './message';
import { nameText } from './text';

export interface CalendarOptions {
  readonly workbookId: string;
  /** When the file is made. */
  readonly stamp: Instant;
  readonly words: DocumentsWords;
}

/**
 * A participant's periods as a calendar file (RFC 5545): one all-day event per area whose period is whole. Null
 * where there is none, since a calendar may not be empty.
 *
 * There is no METHOD: with one, the file would be a message of a scheduling protocol (RFC 5546), whose PUBLISH
 * asks for an ORGANIZER. Without, it is a snapshot that a person takes into their own calendar.
 */
export function calendarFor(brief: Brief, options: CalendarOptions): string | null {
  const events = brief.areas.flatMap((area) => {
    const period = wholePeriod(area);
    return period ? [eventLines(brief, area, period, options)] : [];
  });
  if (events.length === 0) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Holdplan//Holdplan//DA',
    'CALSCALE:GREGORIAN',
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return lines.map(contentLine).join('');
}

/**
 * Taken in again, an event replaces its former self: the UID holds nothing that people edit. By the standard the
 * later DTSTAMP then wins, but calendars in use look at SEQUENCE, and there is no counter to take it from; so it
 * is the minute in which the file was made, which only grows. An area that has been taken away stays in the
 * calendar until its owner deletes it.
 */
function eventLines(
  { participant, taskTitle, municipality }: Brief,
  area: BriefArea,
  { start, end }: Period,
  { workbookId, stamp, words }: CalendarOptions,
): string[] {
  const { calendar, message } = words;
  const description = [
    partText(area, words),
    ...(area.phase === null ? [] : [message.phase(nameText(area.phase))]),
    message.task(nameText(taskTitle), nameText(municipality)),
    calendar.source,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(`${workbookId}-${area.id}-${participant.id}@holdplan`)}`,
    `DTSTAMP:${stamp.replace(/[-:]/g, '')}`,
    `SEQUENCE:${Math.floor(Date.parse(stamp) / 60_000)}`,
    `DTSTART;VALUE=DATE:${basicDate(start)}`,
    // The end is the first day after: the last day itself is in.
    `DTEND;VALUE=DATE:${basicDate(addDays(end, 1))}`,
    `SUMMARY:${textValue(calendar.summary[area.code](nameText(area.name) || area.id))}`,
    `DESCRIPTION:${textValue(description.join('\n'))}`,
    // The weeks of an area are no appointment: the person is still free to meet.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

export const calendarFileName = ({ participant }: Brief, { fileNames }: DocumentsWords): string =>
  fileName([fileNames.calendar, participant.name], 'ics');

const basicDate = (date: IsoDate): string => date.replace(/-/g, '');
