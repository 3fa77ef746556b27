import { isLookalike } from '../domain/folded';
import type { Language } from '../domain/language';
import type { Wording } from './wording';

/* What nobody can tell by looking at a text, said in words: two things that look the same are never shown alike. */

const da = {
  invisible: (code: string) => `usynligt tegn (${code})`,
  invisibles: (count: number) => `${count} usynlige tegn`,
  noBreakSpace: 'hårdt mellemrum',
  oddSpace: (code: string) => `særligt mellemrum (${code})`,
  tab: 'tabulator',
  lineBreak: 'linjeskift',
  /* The first letter of an alphabet, or of a kind, that may be taken for another. */
  cyrillic: (letter: string) => `kyrillisk ${letter}`,
  greek: (letter: string) => `græsk ${letter}`,
  foreign: (letter: string) => `${letter} er ${codeOf(letter)}`,
  fullWidth: (letter: string) => `${letter} i fuld bredde`,
  accent: (letter: string) => `løs accent ${codeOf(letter)}`,
} as const;

type VisibleWords = Wording<typeof da>;

const en: VisibleWords = {
  invisible: (code) => `invisible character (${code})`,
  invisibles: (count) => `${count} invisible characters`,
  noBreakSpace: 'no-break space',
  oddSpace: (code) => `special space (${code})`,
  tab: 'tab',
  lineBreak: 'line break',
  cyrillic: (letter) => `Cyrillic ${letter}`,
  greek: (letter) => `Greek ${letter}`,
  foreign: (letter) => `${letter} is ${codeOf(letter)}`,
  fullWidth: (letter) => `full-width ${letter}`,
  accent: (letter) => `loose accent ${codeOf(letter)}`,
};

const WORDS: Readonly<Record<Language, VisibleWords>> = { da, en };

export interface VisibleText {
  /** On one line, with words for what cannot be seen: `Ja + hårdt mellemrum`, `Ja␣`. */
  readonly text: string;
  /** About letters that look like others. */
  readonly notes: readonly string[];
}

/** A pasted page would bury the sentence, and so would the names of all that is hidden in it. */
const MOST_NAMED = 2;

/** Runs of what cannot be seen, runs of spaces, and single characters. */
const PIECES =
  /[\p{Default_Ignorable_Code_Point}\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]+|\r\n| +|./gsu;
const HIDDEN = /^[\p{Default_Ignorable_Code_Point}\p{Surrogate}\p{Cc}]/u;

interface Piece {
  readonly text: string;
  /** Words of ours, for what cannot be shown. */
  readonly named: boolean;
}

export function visibleText(typed: string, max: number, language: Language): VisibleText {
  const words = WORDS[language];
  const found = typed.match(PIECES) ?? [];
  const pieces = found.map((piece, index): Piece => {
    const name = nameOf(piece, words);
    if (name !== null) return { text: name, named: true };
    const seen = !piece.startsWith(' ') || (piece === ' ' && index > 0 && index < found.length - 1);
    return { text: seen ? piece : '␣'.repeat(Math.min(piece.length, MOST_BLANKS)), named: false };
  });
  const shown = [...fitting(pieces, max)];
  const all = shown.length === pieces.length;
  return {
    text: joined(all ? shown : [...fitting(pieces, max - 1), { text: '…', named: false }]),
    notes: notesOn(typed, words),
  };
}

/** The same between quotation marks, and the notes behind it. */
export function quotedText(typed: string, max: number, language: Language): string {
  const { text, notes } = visibleText(typed, max, language);
  const quoted = language === 'da' ? `»${text}«` : `“${text}”`;
  return notes.length === 0 ? quoted : `${quoted} (${notes.join(', ')})`;
}

const MOST_BLANKS = 3;

/** As many from the beginning as there is room for; a name counts as one letter. */
function* fitting(pieces: readonly Piece[], max: number): Generator<Piece> {
  let [letters, names] = [0, 0];
  for (const piece of pieces) {
    letters += piece.named ? 1 : piece.text.length;
    names += piece.named ? 1 : 0;
    if (letters > max || names > MOST_NAMED) return;
    yield piece;
  }
}

/** Names stand apart from what is shown as it is. */
const joined = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, named }, index) => {
      const before = pieces[index - 1];
      return before && (named || before.named) ? ` + ${text}` : text;
    })
    .join('');

function nameOf(piece: string, words: VisibleWords): string | null {
  if (piece === '\u00a0') return words.noBreakSpace;
  if (piece === '\t') return words.tab;
  if (/^[\r\n]/.test(piece)) return words.lineBreak;
  if (HIDDEN.test(piece) && piece !== '\u0085') {
    const count = [...piece].length;
    return count === 1 ? words.invisible(codeOf(piece)) : words.invisibles(count);
  }
  return piece !== ' ' && /^[^ \S]|^\u0085/u.test(piece) ? words.oddSpace(codeOf(piece)) : null;
}

/** `U+200B` */
export const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

const codeOf = (character: string): string => codePoint(character.codePointAt(0)!);

const isForeign = (letter: string): boolean =>
  isLookalike(letter) && !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter);

function notesOn(typed: string, words: VisibleWords): string[] {
  const first = (pattern: RegExp): string | undefined => pattern.exec(typed)?.[0];
  const found = [
    [first(/\p{Script=Cyrillic}/u), words.cyrillic],
    [first(/\p{Script=Greek}/u), words.greek],
    [[...typed].find(isForeign), words.foreign],
    [first(/[\uff01-\uff5e]/), words.fullWidth],
    [first(/[\u0300-\u036f]/), words.accent],
  ] as const;
  return found.flatMap(([letter, note]) => (letter === undefined ? [] : [note(letter)])).slice(0, MOST_NAMED);
}
