import { listed } from '../strings/say';
import type { DocumentsWords } from '../strings/documents.da';
import { wholePeriod, type Brief, type BriefArea } from './brief';
import { areaText, firstName, nameText, periodText } from './text';

/** Plain text for mail or Teams. Lines end in `\n`. */
export interface Message {
  readonly subject: string;
  readonly body: string;
  /** The same in few lines, for where only little text fits: it says where the whole list is. */
  readonly short: string;
}

/**
 * Room for every name there is, and no more: in a link an emoji takes twelve characters, and the short form must
 * fit whatever people type.
 */
const MAX_FIRST_NAME = 24;
const MAX_MUNICIPALITY = 40;

/**
 * Tells a participant which areas are theirs, and asks them to confirm. The words should be in the workbook's
 * language, since the message points to its sheets by name.
 */
export function messageFor(brief: Brief, words: DocumentsWords): Message {
  const { message } = words;
  const task = nameText(brief.taskTitle);
  const opening = openingOf(brief, words);
  const around = letter(message.greeting(nameText(firstName(brief.participant.name), MAX_FIRST_NAME)), words);

  if (brief.areas.length === 0) {
    const body = around(opening, message.noAreas);
    return { subject: message.subjectWithoutAreas(task), body, short: body };
  }
  const ask = brief.confirmed === 'yes' ? message.confirmed : message.ask;
  const span = spanOf(brief.areas);
  return {
    subject: message.subject(task),
    body: around(
      opening,
      message.areas(brief.areas.length),
      ...brief.areas.map((area) => areaLines(area, words).join('\n  ')),
      ask,
    ),
    short: around(opening, `${message.areasShort(brief.areas.length, span)} ${message.where}`, ask),
  };
}

/** The same to several at once: it says where each finds what is theirs. */
export function messageToAll(about: About, words: DocumentsWords): Message {
  const { message } = words;
  const around = letter(message.greetingAll, words);
  return {
    subject: message.subject(nameText(about.taskTitle)),
    body: around(openingOf(about, words), message.where, message.ask),
    short: around(message.ask),
  };
}

type About = Pick<Brief, 'taskTitle' | 'municipality'>;

const openingOf = ({ taskTitle, municipality }: About, { message }: DocumentsWords): string =>
  message.task(nameText(taskTitle), nameText(municipality, MAX_MUNICIPALITY));

const letter =
  (greeting: string, { message }: DocumentsWords) =>
  (...paragraphs: readonly string[]): string =>
    [greeting, ...paragraphs, message.closing].join('\n\n');

/** What an area asks of the participant, and who else is in it: also what stands in the calendar. */
export function partText({ code, lead, others }: BriefArea, { message }: DocumentsWords): string {
  const sentences = [message.part[code]];
  if (code !== 'A') sentences.push(lead ? message.lead(nameText(lead.name)) : message.noLead);
  const names = others.map(({ name }) => nameText(name));
  if (names.length > 0) sentences.push(message.others(listed(names, message.and)));
  return sentences.join(' ');
}

function areaLines(area: BriefArea, words: DocumentsWords): string[] {
  const { message } = words;
  const period = wholePeriod(area);
  const when = period ? message.period(periodText(period)) : message.noPeriod;
  return [
    areaText(area),
    partText(area, words),
    area.phase === null ? when : `${when} ${message.phase(nameText(area.phase))}`,
  ];
}

/** From the first day to the last, over those areas that have their dates; null where none has. */
function spanOf(areas: readonly BriefArea[]): string | null {
  const periods = areas.flatMap((area) => wholePeriod(area) ?? []);
  const [start] = periods.map((period) => period.start).sort();
  const ends = periods.map((period) => period.end).sort();
  const end = ends.at(-1);
  return start === undefined || end === undefined ? null : periodText({ start, end });
}
