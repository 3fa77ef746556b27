/*
 * How long anything may take before it counts as hung. These are no measures of speed: they only end what would never
 * end by itself, so they are wide enough for a machine that is far slower and has other things to do. No test sets
 * a limit of its own.
 */

/** A test, with whatever it asks of other programs. Given to every test by Jest's configuration. */
export const TEST_MS = 1_800_000;

/** A program that was started. */
export const PROGRAM_MS = 900_000;

/** What must come true in a page. */
export const WAIT_MS = 60_000;

/** What is answered at once, however large or hostile what is asked: no input may make the work grow out of hand. */
export const AT_ONCE_MS = 20_000;
