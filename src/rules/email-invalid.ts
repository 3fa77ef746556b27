import type { Rule } from './rule';

/** An e-mail is not an address that a mail program would take. */
export const emailInvalid: Rule<'email-invalid'> = {
  id: 'email-invalid',
  severity: 'warning',
  check: ({ participants }) =>
    participants
      .map(({ participant: { id, email } }) => ({ participant: id, email }))
      .filter(({ email }) => email.trim() !== '' && !ADDRESS.test(email.trim()))
      .map((data) => ({
        place: { sheet: 'participants', row: data.participant, column: 'email' },
        data,
      })),
};

/**
 * Practical, not RFC 5322: Danish letters pass, and what comes along when addresses are pasted from a mail
 * program (`Ane <ane@…>`, `mailto:`, a list) does not. No two neighbouring parts can take the same character,
 * so the time is linear in the text.
 */
const ADDRESS = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:".]+(?:\.[^\s@<>()[\],;:".]+)+$/u;
