import type { ParticipantId } from '../domain/slot';
import type { Rule } from './rule';

/**
 * The address beside a name is made of another participant's name: names that somebody has sorted, and left ids, codes
 * and addresses where they were.
 */
export const emailOfAnother: Rule<'email-of-another'> = {
  id: 'email-of-another',
  severity: 'warning',
  check: ({ participants }) => {
    const named = participants.filter((facts) => facts.named).map(({ participant }) => participant);
    const bearers = new Map<string, ParticipantId>();
    for (const { id, name } of named)
      for (const spelling of spellingsOf(name)) if (!bearers.has(spelling)) bearers.set(spelling, id);
    return named.flatMap(({ id, name, email }) => {
      const address = wordsOf(email.split('@')[0]!).join('');
      const other = bearers.get(address);
      if (other === undefined || mayBeOf(name, address)) return [];
      return [
        {
          place: { sheet: 'participants', row: id, column: 'email' },
          data: { participant: id, email, other },
        },
      ];
    });
  },
};

/** As addresses spell Danish letters. */
const SPELLED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** Its words in small letters from a to z. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => SPELLED[letter]!)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/** One of the name's words, or the beginning of one, is in it: `ane.e`, `aneeks`, `eksempel2`. Initials say nothing. */
function mayBeOf(name: string, address: string): boolean {
  const words = wordsOf(name);
  const initials = words.map(([first]) => first).join('');
  return words.some((word) => address.includes(word.slice(0, 3))) || address.startsWith(initials);
}

/** The first name alone, or the first and the last. */
function spellingsOf(name: string): string[] {
  const words = wordsOf(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [first, first + last, last + first].filter(({ length }) => length >= 2);
}
