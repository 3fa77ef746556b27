import { briefOf } from '../../documents/brief';
import { calendarFileName, calendarFor } from '../../documents/calendar';
import { evidenceFileName, evidenceFor } from '../../documents/evidence';
import { mailtoAll, mailtoUrl, type MailLink } from '../../documents/mailto';
import { messageFor, messageToAll, type Message } from '../../documents/message';
import type { Instant } from '../../domain/completion';
import type { ParticipantId } from '../../domain/slot';
import type { TextFile } from '../../ports/pane';
import { planWords } from '../../strings/documents';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import type { Words } from '../words/words';

/*
 * What leaves the workbook as text: loaded when somebody first asks for one. Messages are in the workbook's own
 * language, since they go to those who work in it; the evidence is in that of whoever asks.
 */

export function messageTo(checked: CheckedWorkbook, id: ParticipantId): string | null {
  const brief = briefOf(checked.facts, checked.language, id);
  return brief && messageFor(brief, planWords(checked.language).documents).body;
}

export function mailTo(checked: CheckedWorkbook, id: ParticipantId): MailLink | null {
  const brief = briefOf(checked.facts, checked.language, id);
  if (!brief) return null;
  return mailtoUrl(brief.participant.email, messageFor(brief, planWords(checked.language).documents));
}

/** To several at once: null where nobody has an address, or they are too many for a link. */
export function mailToAll(checked: CheckedWorkbook, ids: readonly ParticipantId[]): MailLink | null {
  const emails = emailsOf(checked, ids);
  return emails.length === 0 ? null : mailtoAll(emails, toAll(checked));
}

/** To paste into a mail: the addresses above what is written. */
export const textToAll = (checked: CheckedWorkbook, ids: readonly ParticipantId[]): string =>
  [emailsOf(checked, ids).join('; '), toAll(checked).body].filter(Boolean).join('\n\n');

const emailsOf = ({ facts }: CheckedWorkbook, ids: readonly ParticipantId[]): string[] =>
  ids.map((id) => facts.participant.get(id)!.participant.email).filter((email) => email !== '');

const toAll = ({ plan, template, language }: CheckedWorkbook): Message =>
  messageToAll(
    { taskTitle: template.title[language], municipality: plan.project.municipality },
    planWords(language).documents,
  );

export function calendarOf(checked: CheckedWorkbook, id: ParticipantId, now: Instant): TextFile | null {
  const brief = briefOf(checked.facts, checked.language, id);
  if (!brief) return null;
  const words = planWords(checked.language).documents;
  const text = calendarFor(brief, { workbookId: checked.plan.workbookId, stamp: now, words });
  return text === null ? null : { name: calendarFileName(brief, words), type: 'text/calendar', text };
}

export function evidenceOf(checked: CheckedWorkbook, { language }: Words, now: Instant): TextFile {
  const words = planWords(language);
  return {
    name: evidenceFileName(checked, words.documents),
    type: 'text/html',
    text: evidenceFor(checked, { words, at: now }),
  };
}
