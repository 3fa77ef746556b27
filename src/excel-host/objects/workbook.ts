import type { Book, CustomValue } from '../book/book';
import { invalidArgument } from '../errors';
import type { Property, TypeTable } from '../members';
import { scalar, text } from '../shapes';

const child = (type: string, since: '1.1' | '1.7') =>
  ({ kind: 'child', since, type, get: (target: unknown) => target }) as const;

/** The global object of every batch. */
export const WORKBOOK: TypeTable<unknown> = {
  name: 'Workbook',
  members: {
    application: child('Application', '1.1'),
    worksheets: child('WorksheetCollection', '1.1'),
    names: child('NamedItemCollection', '1.1'),
    styles: child('StyleCollection', '1.7'),
    properties: child('DocumentProperties', '1.7'),
  },
};

/** Both hold until the next sync; the host calculates only when somebody reads, so nothing is left to do. */
export const APPLICATION: TypeTable<unknown> = {
  name: 'Application',
  members: {
    suspendApiCalculationUntilNextSync: {
      kind: 'method',
      since: '1.6',
      parameters: [],
      call: () => undefined,
    },
    suspendScreenUpdatingUntilNextSync: {
      kind: 'method',
      since: '1.9',
      parameters: [],
      call: () => undefined,
    },
  },
};

const LONGEST_TEXT = 255;

const text255 = (key: 'title' | 'author'): Property<unknown> => ({
  kind: 'property',
  since: '1.7',
  shape: text,
  get: (_, { book }) => book[key],
  set: (_, value, { book }) => {
    if ((value as string).length > LONGEST_TEXT)
      throw invalidArgument(`the ${key} has at most ${LONGEST_TEXT} characters`);
    book[key] = value as string;
  },
});

export const DOCUMENT_PROPERTIES: TypeTable<unknown> = {
  name: 'DocumentProperties',
  members: {
    title: text255('title'),
    author: text255('author'),
    custom: { kind: 'child', since: '1.7', type: 'CustomPropertyCollection', get: (target) => target },
  },
};

const LONGEST_PROPERTY = 255;

export const CUSTOM_PROPERTIES: TypeTable<unknown> = {
  name: 'CustomPropertyCollection',
  collection: {
    of: 'CustomProperty',
    items: (_, { book }) => [...book.properties.keys()].map((key) => ({ key })),
    item: (_, key, { book }) => find(book, key),
  },
  members: {
    add: {
      kind: 'method',
      since: '1.7',
      parameters: [text, scalar],
      gives: 'CustomProperty',
      // T: off the web, key and value are cut at 255 characters, without a word.
      call: (_, [key, value]: readonly [string, CustomValue], { book }) => {
        if (key.trim() === '') throw invalidArgument('a property needs a key');
        const name = find(book, key)?.key ?? key.slice(0, LONGEST_PROPERTY);
        book.properties.set(name, typeof value === 'string' ? value.slice(0, LONGEST_PROPERTY) : value);
        return { key: name };
      },
    },
    getItemOrNullObject: {
      kind: 'method',
      since: '1.7',
      parameters: [text],
      gives: 'CustomProperty',
      call: (_, [key]: readonly string[], { book }) => find(book, key!),
    },
  },
};

interface PropertyTarget {
  readonly key: string;
}

/** In any case, as the client's own lookup. */
const find = (book: Book, key: string): PropertyTarget | null => {
  const found = [...book.properties.keys()].find((other) => other.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : { key: found };
};

export const CUSTOM_PROPERTY: TypeTable<PropertyTarget> = {
  name: 'CustomProperty',
  members: {
    key: { kind: 'property', since: '1.7', get: ({ key }) => key },
    value: { kind: 'property', since: '1.7', get: ({ key }, { book }) => book.properties.get(key) ?? null },
    delete: {
      kind: 'method',
      since: '1.7',
      parameters: [],
      call: ({ key }, _, { book }) => {
        book.properties.delete(key);
      },
    },
  },
};
