import { invalidArgument } from '../errors';
import type { TypeTable } from '../members';
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

const LONGEST_TITLE = 255;

export const DOCUMENT_PROPERTIES: TypeTable<unknown> = {
  name: 'DocumentProperties',
  members: {
    title: {
      kind: 'property',
      since: '1.7',
      shape: text,
      get: (_, { book }) => book.title,
      set: (_, title, { book }) => {
        if ((title as string).length > LONGEST_TITLE)
          throw invalidArgument('a title has at most 255 characters');
        book.title = title as string;
      },
    },
    custom: { kind: 'child', since: '1.7', type: 'CustomPropertyCollection', get: (target) => target },
  },
};

const LONGEST_PROPERTY = 255;

export const CUSTOM_PROPERTIES: TypeTable<unknown> = {
  name: 'CustomPropertyCollection',
  members: {
    add: {
      kind: 'method',
      since: '1.7',
      parameters: [text, scalar],
      gives: 'CustomProperty',
      // T: off the web, key and value are cut at 255 characters, without a word.
      call: (_, [key, value]: readonly [string, string | number | boolean], { book }) => {
        if (key.trim() === '') throw invalidArgument('a property needs a key');
        const name = key.slice(0, LONGEST_PROPERTY);
        book.properties.set(name, typeof value === 'string' ? value.slice(0, LONGEST_PROPERTY) : value);
        return { key: name };
      },
    },
  },
};

export const CUSTOM_PROPERTY: TypeTable<{ readonly key: string }> = {
  name: 'CustomProperty',
  members: {},
};
