import type { DefinedName, Sheet } from '../book/book';
import { addName, findName, rangeOfName, targetIn } from '../book/names';
import { itemNotFound } from '../errors';
import type { TypeTable } from '../members';
import { either, objectOf, optional, text } from '../shapes';
import type { RangeTarget } from './range';

export const NAMES: TypeTable<unknown> = {
  name: 'NamedItemCollection',
  collection: {
    of: 'NamedItem',
    items: (_, { book }) => book.names,
    item: (_, key, { book }) => findName(book, key),
  },
  members: {
    add: {
      kind: 'method',
      since: '1.4',
      parameters: [text, either(objectOf('Range'), text), optional(text)],
      gives: 'NamedItem',
      call: (_, [name, reference]: readonly [string, string | { target: RangeTarget }], session) => {
        session.ledger.whole = true;
        const target = typeof reference === 'string' ? targetIn(session.book, reference) : reference.target;
        return addName(session.book, name, target);
      },
    },
    getItem: {
      kind: 'method',
      since: '1.1',
      parameters: [text],
      gives: 'NamedItem',
      call: (_, [key]: readonly string[], { book }) => {
        const name = findName(book, key!);
        if (!name) throw itemNotFound(`name ${key}`);
        return name;
      },
    },
    getItemOrNullObject: {
      kind: 'method',
      since: '1.4',
      parameters: [text],
      gives: 'NamedItem',
      call: (_, [key]: readonly string[], { book }) => findName(book, key!),
    },
  },
};

/** Names of one sheet; the workbook's own are not among them. */
export const SHEET_NAMES: TypeTable<Sheet> = {
  name: 'WorksheetNamedItemCollection',
  collection: {
    of: 'NamedItem',
    items: ({ names }) => names,
    item: ({ names }, key) => names.find(({ name }) => name === key) ?? null,
  },
  members: {},
};

export const NAME: TypeTable<DefinedName> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  members: {
    name: { kind: 'property', since: '1.1', get: ({ name }) => name },
    getRange: {
      kind: 'method',
      since: '1.1',
      parameters: [],
      gives: 'Range',
      call: (name) => rangeOfName(name),
    },
    getRangeOrNullObject: {
      kind: 'method',
      since: '1.4',
      parameters: [],
      gives: 'Range',
      call: ({ target }) => target,
    },
    delete: {
      kind: 'method',
      since: '1.4',
      parameters: [],
      call: (name, _, { book, ledger }) => {
        book.names = book.names.filter((other) => other !== name);
        ledger.whole = true;
      },
    },
  },
};
