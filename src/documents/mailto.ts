import type { Message } from './message';
import { wellFormed } from './text';

export interface MailLink {
  readonly url: string;
  /** The link carries the message's short form, because the whole would have been cut. */
  readonly shortened: boolean;
}

/** Windows hands a link of about 2,000 characters on to the mail program, and cuts the rest without a word. */
export const MAX_MAILTO = 2000;

/** A link that opens a new mail (RFC 6068). Line breaks are CRLF, and everything but letters is encoded. */
export const mailtoUrl = (email: string, message: Message): MailLink => linkTo(address(email), message);

/**
 * The same to several; null where they are too many for a link. Outlook parts addresses by the list separator of Windows,
 * a semicolon in Denmark, and takes what is parted by RFC 6068's comma for one.
 */
export function mailtoAll(emails: readonly string[], message: Message): MailLink | null {
  const made = linkTo(emails.map(address).join(';'), message);
  return made.url.length <= MAX_MAILTO ? made : null;
}

function linkTo(to: string, message: Message): MailLink {
  const whole = link(to, message.subject, message.body);
  return whole.length <= MAX_MAILTO
    ? { url: whole, shortened: false }
    : { url: link(to, message.subject, message.short), shortened: true };
}

const link = (to: string, subject: string, body: string): string =>
  `mailto:${to}?subject=${encoded(subject)}&body=${encoded(body.replace(/\r?\n/g, '\r\n'))}`;

/** A comma would begin a second address and `?` the headers, so only the `@` stands as it is. */
const address = (email: string): string => encoded(email.trim()).replace(/%40/g, '@');

const encoded = (text: string): string => encodeURIComponent(wellFormed(text));
