/**
 * What a cell's text must be made of to be read, by people and by the sheets' own formulas alike. The formulas look
 * for these very characters (they stand on the hidden sheet), so that sheet and rules can never part over one.
 * A character is one UTF-16 unit here, as in a spreadsheet's MID and FIND.
 */
const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join('');

/** What is read as a space: the space itself, no-break space, tab and line ends. */
export const SPACES = ' \u00a0\t\n\r';

/** Characters that show nothing at all (Unicode: Default_Ignorable_Code_Point, within the basic plane). */
export const INVISIBLE =
  '\u00ad\u061c\u115f\u1160\u17b4\u17b5\u3164\ufeff\uffa0' +
  range(0x180b, 0x180f) +
  range(0x200b, 0x200f) +
  range(0x202a, 0x202e) +
  range(0x2060, 0x206f) +
  range(0xfe00, 0xfe0f);

/** Spaces of other widths: they look like one space, and are none. */
const ODD_SPACES = '\u0085\u1680\u2028\u2029\u202f\u205f\u3000' + range(0x2000, 0x200a);
/** An accent of its own, behind its letter: looks like one letter, and is two (Unicode form NFD). */
const LOOSE_ACCENTS = range(0x0300, 0x036f);
/** Latin letters and signs as wide as a Chinese character. */
const FULL_WIDTH = range(0xff01, 0xff5e);

/**
 * A name must not hold any of these: two names that look the same would not be the same name, in one spreadsheet or
 * another.
 */
export const UNREADABLE_IN_NAMES = INVISIBLE + ODD_SPACES + LOOSE_ACCENTS + FULL_WIDTH;

/** More than this in one cell is a paste gone wrong; formulas and history rows could not carry it. */
export const MAX_TEXT = 2000;
/** So many characters from the beginning tell whether a text shows anything. */
export const LOOKED_AT = 100;
/** From here on, spreadsheets no longer write a whole number in a text cell alike (`1E+10`). */
export const NUMBER_LIMIT = 1e10;

const SPACE_RUN = new RegExp(`[${SPACES}]+`, 'g');

/** As the sheets' formulas read a text (TRIM): no spaces around it, one between two words. */
export const trimmed = (text: string): string => text.replace(SPACE_RUN, ' ').replace(/^ | $/g, '');

const SPACES_AROUND = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, 'g');

/** Longer texts keep their lines. */
export const withoutSpacesAround = (text: string): string => text.replace(SPACES_AROUND, '');

/** Nothing but spaces: the cell counts as blank. */
export const isBlankText = (text: string): boolean => trimmed(text) === '';

const invisible = new Set(SPACES + INVISIBLE);
/** None of the characters at its beginning shows anything. */
export const showsNothing = (text: string): boolean =>
  [...text.slice(0, LOOKED_AT)].every((character) => invisible.has(character));

/** Something stands there that nobody can see. */
export const isInvisible = (text: string): boolean => !isBlankText(text) && showsNothing(text);

const unreadable = new Set(UNREADABLE_IN_NAMES);
/** The first character that a name must not hold. */
export const unreadableIn = (name: string): string | null =>
  [...name].find((character) => unreadable.has(character)) ?? null;
export const isReadableName = (name: string): boolean => unreadableIn(name) === null;

/** Two names are the same name: case and spaces apart, character by character (`EXACT(LOWER(TRIM(…)))`). */
export const nameKey = (name: string): string => trimmed(name).toLowerCase();

/**
 * Error values, as values and as what a text may look like, since a reader cannot always tell them apart; also as
 * a Danish Excel shows them.
 */
export const ERROR_TEXTS = [
  ...['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'],
  ...['#REFERENCE!', '#I/T', '#VÆRDI!', '#NAVN?', '#DIVISION/0!', '#NUL!', '#OVERLØB!', '#BEREGN!'],
] as const;

/** In one text, so that a formula finds one of them by FIND. */
export const ERROR_LIST = `|${ERROR_TEXTS.join('|')}|`;

export const isErrorText = (text: string): boolean => ERROR_LIST.includes(`|${text.toUpperCase()}|`);
