/** The closed lists that every task has. Ids are for code and files; their words live in `strings/`. */

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
