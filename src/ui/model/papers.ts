import { calendarFileName, calendarFor } from '../../documents/calendar';
import { evidenceFileName, evidenceFor } from '../../documents/evidence';
import { mailtoUrl, type MailLink } from '../../documents/mailto';
import { messageFor } from '../../documents/message';
import type { Instant } from '../../domain/completion';
import type { ParticipantId } from '../../domain/slot';
import { planWords } from '../../strings/documents';
import { briefParticipant } from '../../usecases/brief-participant';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import type { Words } from '../words/words';

/*
 * What leaves the workbook as text: loaded when somebody first asks for one. Messages are in the workbook's own
 * language, since they go to those who work in it; the evidence is in that of whoever asks.
 */

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export function messageTo(checked: CheckedWorkbook, id: ParticipantId): string | null {
  const brief = briefParticipant(checked, id, checked.language);
  return brief && messageFor(brief, planWords(checked.language).documents).body;
}

export function mailTo(checked: CheckedWorkbook, id: ParticipantId): MailLink | null {
  const brief = briefParticipant(checked, id, checked.language);
  if (!brief) return null;
  return mailtoUrl(brief.participant.email, messageFor(brief, planWords(checked.language).documents));
}

export function calendarOf(checked: CheckedWorkbook, id: ParticipantId, now: Instant): SavedFile | null {
  const brief = briefParticipant(checked, id, checked.language);
  if (!brief) return null;
  const words = planWords(checked.language).documents;
  const text = calendarFor(brief, { workbookId: checked.plan.workbookId, stamp: now, words });
  return text === null ? null : { name: calendarFileName(brief, words), type: 'text/calendar', text };
}

export function evidenceOf(checked: CheckedWorkbook, { language }: Words, now: Instant): SavedFile {
  const words = planWords(language);
  return {
    name: evidenceFileName(checked, words.documents),
    type: 'text/html',
    text: evidenceFor(checked, { words, at: now }),
  };
}
