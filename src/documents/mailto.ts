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
export function mailtoUrl(email: string, message: Message): MailLink {
  const whole = link(email, message.subject, message.body);
  return whole.length <= MAX_MAILTO
    ? { url: whole, shortened: false }
    : { url: link(email, message.subject, message.short), shortened: true };
}

const link = (email: string, subject: string, body: string): string =>
  `mailto:${address(email)}?subject=${encoded(subject)}&body=${encoded(body.replace(/\r?\n/g, '\r\n'))}`;

/** A comma would begin a second address and `?` the headers, so only the `@` stands as it is. */
const address = (email: string): string => encoded(email.trim()).replace(/%40/g, '@');

const encoded = (text: string): string => encodeURIComponent(wellFormed(text));
