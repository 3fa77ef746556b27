import { invalidArgument, invalidReference, itemExists } from '../errors';
import { parseAddress, type Rect } from './address';
import type { Book, DefinedName } from './book';
import { looksLikeCell } from './formula-text';
import { findSheet } from './sheets';

const LONGEST_NAME = 255;
const NAME = /^[A-Za-zÆØÅæøå_\\][\wÆØÅæøå.?\\]*$/;

export const findName = (book: Book, name: string): DefinedName | null =>
  book.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase()) ?? null;

export function addName(book: Book, name: string, target: NonNullable<DefinedName['target']>): DefinedName {
  if (!NAME.test(name) || name.length > LONGEST_NAME || looksLikeCell(name))
    throw invalidArgument(`name ${name}`);
  if (findName(book, name)) throw itemExists(`name ${name}`);
  const added = { name, target };
  book.names.push(added);
  return added;
}

/** `=Plan!$A$1:$B$2`, the other way to say what a name refers to. */
export function targetIn(book: Book, formula: string): { sheet: string; rect: Rect } {
  const [, quoted, plain, address] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula) ?? [];
  const sheet = findSheet(book, quoted?.replaceAll("''", "'") ?? plain ?? '');
  if (!sheet || !address) throw invalidArgument(`reference ${formula}`);
  return { sheet: sheet.id, rect: parseAddress(address) };
}

export function rangeOfName({ name, target }: DefinedName): NonNullable<DefinedName['target']> {
  if (!target) throw invalidReference(`name ${name}`);
  return target;
}
