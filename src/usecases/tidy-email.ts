import { cleaned } from '../domain/folded';

/**
 * The address inside what came along when it was pasted from a mail program, or typed in haste. Whether it then
 * is an address, and only one, is for the rule to say.
 */
export function tidyEmail(text: string): string {
  const trimmed = cleaned(text);
  const [, bracketed] = /^[^<>]*<([^<>]+)>[;,.\s]*$/u.exec(trimmed) ?? [];
  return (bracketed ?? trimmed)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?(?:subject|body|cc)=.*$/i, '')
    .replace(/^[\s;,."'([<]+|[\s;,."')\]>]+$/gu, '')
    .replace(COMMA_FOR_DOT, '$1.$2');
}

/** Only where no dot follows the @: `ane@a.dk,bo` is the beginning of a list. */
const COMMA_FOR_DOT = /^([^\s@]+@[^\s@.,;]+),(\p{L}{2,})$/u;
