import { LIMITS } from '../blueprint/limits';
import { wellFormed } from '../documents/text';

export interface SignedNote {
  /** Who does it. */
  readonly by: string;
  readonly note: string;
}

/** As it is recorded. Half a character is not read back as it was written, and the record would seem altered. */
export const asRecorded = ({ by, note }: SignedNote): SignedNote => ({
  by: wellFormed(by).trim(),
  note: wellFormed(note).trim(),
});

/** A cell holds so many characters: what is longer would be cut, and the record no longer be what was sealed. */
export const LONGEST_TEXT = LIMITS.cellText;

/** A name also becomes a document property, and Excel takes a file with a longer one for broken. */
export const LONGEST_BY = LIMITS.property;

export type SignedProblem =
  | { readonly kind: 'by-missing' }
  | { readonly kind: 'by-too-long'; readonly limit: number }
  | { readonly kind: 'text-too-long'; readonly limit: number };

/** What is wrong with a signature and its note, before anything is read. */
export function signedProblem({ by, note }: SignedNote): SignedProblem | null {
  if (by === '') return { kind: 'by-missing' };
  if (by.length > LONGEST_BY) return { kind: 'by-too-long', limit: LONGEST_BY };
  return note.length > LONGEST_TEXT ? { kind: 'text-too-long', limit: LONGEST_TEXT } : null;
}
