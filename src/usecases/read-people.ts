import { NOBODY } from '../domain/fields';
import { cleaned, folded } from '../domain/folded';
import { isErrorText, isReadableName } from '../domain/readable';
import type { RoleId, SideId, Template } from '../domain/template';
import { knownWords, type KnownWords } from './known-words';
import {
  isList,
  LONGEST_FIELD,
  readList,
  type ListedPerson,
  type ListProblem,
  type NewPerson,
} from './people-list';

/** What was left out of a pasted list, and why. Lines count from 1. */
export type PasteProblem =
  | ListProblem
  | { readonly kind: 'name-missing' | 'name-unreadable'; readonly line: number }
  | { readonly kind: 'name-doubled'; readonly line: number; readonly name: string }
  | { readonly kind: 'email-doubled'; readonly line: number; readonly name: string }
  | { readonly kind: 'too-many'; readonly limit: number };

export interface PastedPeople {
  readonly people: readonly NewPerson[];
  readonly problems: readonly PasteProblem[];
}

/** More than a municipality ever has in one project, and few enough for a readable matrix. */
export const MOST_PEOPLE = 60;

/**
 * People as they are pasted: a list whose first line names its columns, as a file may hold one too; from Outlook
 * (`Ane Eksempel <ane@eksempel.dk>; …`); or from cells in Excel without a heading (one person a line, in tabs or
 * semicolons; the columns are known by what stands in them). Somebody who is there already is taken once. What
 * nobody can see in a text is left out of it.
 */
export function readPeople(
  text: string,
  template: Template,
  present: readonly NewPerson[] = [],
): PastedPeople {
  const words = knownWords(template);
  const listed = isList(text);
  const found: { people: readonly ListedPerson[]; problems: readonly PasteProblem[] } = listed
    ? readList(text, words)
    : readEntries(text, words);
  const people: NewPerson[] = [];
  const problems = [...found.problems];
  const names = new Set(present.map(({ name }) => folded(name)));
  // In a list everybody has a name; elsewhere an address may be the only one, and whose it is, is told by another.
  const emails = new Set(listed ? [] : present.map(({ email }) => folded(email)));
  for (const { line, person } of found.people) {
    const email = listed ? '' : folded(person.email);
    if (names.has(folded(person.name))) problems.push({ kind: 'name-doubled', line, name: person.name });
    else if (email !== '' && emails.has(email))
      problems.push({ kind: 'email-doubled', line, name: person.name });
    else {
      people.push(person);
      names.add(folded(person.name));
      emails.add(email);
    }
  }
  const room = Math.max(0, MOST_PEOPLE - present.length);
  return people.length > room
    ? { people: people.slice(0, room), problems: [...problems, { kind: 'too-many', limit: MOST_PEOPLE }] }
    : { people, problems };
}

function readEntries(
  text: string,
  words: KnownWords,
): { people: readonly ListedPerson[]; problems: readonly PasteProblem[] } {
  const people: ListedPerson[] = [];
  const problems: PasteProblem[] = [];
  for (const { line, cells } of entriesOf(text)) {
    const person = personOf(cells, words);
    if (person.name === '') problems.push({ kind: 'name-missing', line });
    else if (!isReadableName(person.name)) problems.push({ kind: 'name-unreadable', line });
    else people.push({ line, person });
  }
  return { people, problems };
}

interface Entry {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A line of Outlook's list holds many people; a line of cells holds one. */
function entriesOf(text: string): Entry[] {
  return text.split(/\r\n|\r|\n/).flatMap((row, index): Entry[] => {
    const line = index + 1;
    if (row.includes('\t')) return row.trim() === '' ? [] : [{ line, cells: trimmed(row.split('\t')) }];
    const parts = trimmed(outsideQuotes(row)).filter((part) => part !== '');
    const addresses = parts.filter((part) => part.includes('@')).length;
    const isList = parts.some((part) => ADDRESSED.test(part)) || addresses > 1;
    if (parts.length === 0) return [];
    return isList ? parts.map((part) => ({ line, cells: [part] })) : [{ line, cells: parts }];
  });
}

/** Cut at semicolons, and at commas that follow an address; not inside quotes: `"Eksempel, Ane" <…>`. */
const outsideQuotes = (row: string): string[] =>
  row
    .replace(/(>|\S@\S+),(?:\s|$)/g, '$1;')
    .match(/(?:"[^"]*"|[^;"]|")+/g)
    ?.map(String) ?? [];

const trimmed = (parts: readonly string[]): string[] =>
  parts.map((part) => {
    const text = cleaned(part.replace(/\p{Cc}/gu, ' ')).slice(0, LONGEST_FIELD);
    // A cell in error was copied along with the others: there is nothing in it to keep.
    return isErrorText(text) ? '' : text;
  });

/** `Ane Eksempel <ane@eksempel.dk>` */
const ADDRESSED = /^(.*?)\s*<\s*(?:mailto:)?([^<>]*@[^<>]*?)\s*>$/;

function personOf(cells: readonly string[], words: KnownWords): NewPerson {
  let [name, email, unit] = ['', '', ''];
  let role: RoleId | null = null;
  let side: SideId | null = null;
  for (const cell of cells) {
    const addressed = ADDRESSED.exec(cell);
    const knownRole = words.role(cell);
    const knownSide = words.side(cell);
    if (cell === '') continue;
    else if (addressed) [name, email] = [name || unquoted(addressed[1]!), email || addressed[2]!];
    else if (isAddress(cell)) email ||= cell.replace(/^mailto:/i, '');
    else if (knownRole && role === null) role = knownRole;
    else if (knownSide && side === null) side = knownSide;
    else if (name === '') name = unquoted(cell);
    else unit ||= cell;
  }
  const called = name || nameOfAddress(email);
  const known = { name: isErrorText(called) ? '' : called, role, side, unit, email };
  return { ...NOBODY, ...known };
}

const isAddress = (cell: string): boolean => /^[^\s@]+@[^\s@]+$/.test(cell);
const unquoted = (text: string): string => text.replace(/^["']|["']$/g, '').trim();

/** An address alone still says who it is: `ane.eksempel@…` is Ane Eksempel. */
const nameOfAddress = (email: string): string =>
  (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join(' ');
