/** The closed lists a person chooses from. Ids are for code and files; their words live in `strings/`. */

/** `shared` belongs to both sides of the integration. */
export const SIDES = ['library', 'finance', 'shared'] as const;
export type Side = (typeof SIDES)[number];

/** In the order of the dropdown: first the parties the task itself names. */
export const ROLES = [
  'project-leader',
  'project-owner',
  'oir-coordinator',
  'library-staff',
  'finance-staff',
  'citizen-service',
  'system-administrator',
  'communication',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

export const YES_NO = ['yes', 'no'] as const;
export type YesNo = (typeof YES_NO)[number];

/**
 * How a participant takes part in an area. This is the task's own scheme (»dække – eller indhente information
 * om«), not RACI: A answers for the area and covers it, D covers it (dækker), H obtains information (henter).
 * The letters are the same in every language, so that a matrix can be read by anyone.
 */
export const CODES = ['A', 'D', 'H'] as const;
export type Code = (typeof CODES)[number];

/** A and D cover an area; H does not. */
export const covers = (code: Code): boolean => code !== 'H';
