import { participantRule } from './rule';

/** An e-mail is not an address that a mail program would take. */
export const emailInvalid = participantRule(
  'email-invalid',
  'warning',
  'email',
  ({ participant: { email } }) => (email.trim() !== '' && !ADDRESS.test(email.trim()) ? { email } : null),
);

/**
 * Practical, not RFC 5322: Danish letters pass, and what comes along when addresses are pasted from a mail
 * program (`Ane <ane@…>`, `mailto:`, a list) does not. No two neighbouring parts can take the same character,
 * so the time is linear in the text.
 */
const ADDRESS = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:".]+(?:\.[^\s@<>()[\],;:".]+)+$/u;
