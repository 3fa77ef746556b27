import { NORMAL, normalStyle, type Book, type Edge, type Style } from '../book/book';
import { invalidArgument, invalidOperation, itemExists, itemNotFound } from '../errors';
import type { Property, Session, TypeTable } from '../members';
import { between, colour, flag, oneOf, text, whole } from '../shapes';

/** A style is found by its name each time, since looks are never changed, only replaced. */
interface StyleTarget {
  readonly name: string;
}

const find = (book: Book, key: string): StyleTarget | null => {
  const name = [...book.styles.keys()].find((other) => other.toLowerCase() === key.toLowerCase());
  return name === undefined ? null : { name };
};

export const STYLES: TypeTable<unknown> = {
  name: 'StyleCollection',
  collection: {
    of: 'Style',
    items: (_, { book }) => [...book.styles.keys()].map((name) => ({ name })),
    item: (_, key, { book }) => find(book, key),
  },
  members: {
    add: {
      kind: 'method',
      since: '1.7',
      parameters: [text],
      call: (_, [name]: readonly string[], { book, ledger }) => {
        if (name!.trim() === '' || name!.length > 255) throw invalidArgument(`style ${name}`);
        if (find(book, name!)) throw itemExists(`style ${name}`);
        // As Styles.Add of VBA has it: without a cell to be based on, a copy of Normal.
        book.styles.set(name!, book.styles.get(NORMAL) ?? normalStyle);
        ledger.whole = true;
      },
    },
    getItem: {
      kind: 'method',
      since: '1.7',
      parameters: [text],
      gives: 'Style',
      call: (_, [key]: readonly string[], { book }) => {
        const style = find(book, key!);
        if (!style) throw itemNotFound(`style ${key}`);
        return style;
      },
    },
    getItemOrNullObject: {
      kind: 'method',
      since: '1.14',
      parameters: [text],
      gives: 'Style',
      call: (_, [key]: readonly string[], { book }) => find(book, key!),
    },
  },
};

function change({ book, ledger }: Session, { name }: StyleTarget, next: (style: Style) => Style): void {
  const style = book.styles.get(name);
  if (!style) throw itemNotFound(`style ${name}`);
  book.styles.set(name, next(style));
  ledger.whole = true;
}

const field = (key: keyof Style, shape: Property<StyleTarget>['shape'] & object): Property<StyleTarget> => ({
  kind: 'property',
  since: '1.7',
  shape,
  set: (target, value, session) => change(session, target, (style) => ({ ...style, [key]: value })),
});

const HORIZONTAL = [
  ...['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'],
];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

export const STYLE: TypeTable<StyleTarget> = {
  name: 'Style',
  members: {
    name: { kind: 'property', since: '1.7', get: ({ name }) => name },
    horizontalAlignment: field('horizontalAlignment', oneOf(...HORIZONTAL)),
    verticalAlignment: field('verticalAlignment', oneOf(...VERTICAL)),
    wrapText: field('wrapText', flag),
    indentLevel: field('indentLevel', between(0, 250)),
    textOrientation: { ...field('textOrientation', orientation()), since: '1.8', wire: 'Orientation' },
    numberFormat: field('numberFormat', text),
    locked: {
      ...field('locked', flag),
      get: ({ name }, { book }) => book.styles.get(name)?.locked ?? null,
    },
    font: { kind: 'child', since: '1.7', type: 'RangeFont', get: (target) => target },
    fill: { kind: 'child', since: '1.7', type: 'RangeFill', get: (target) => target },
    borders: { kind: 'child', since: '1.7', type: 'RangeBorderCollection', get: (target) => target },
    delete: {
      kind: 'method',
      since: '1.7',
      parameters: [],
      call: ({ name }, _, { book, ledger }) => {
        if (name === NORMAL) throw invalidOperation('the style Normal stays');
        book.styles.delete(name);
        for (const { cells } of book.sheets)
          for (const [key, cell] of cells)
            if (cell.style === name) cells.set(key, { ...cell, style: NORMAL });
        ledger.whole = true;
      },
    },
  },
};

/** Degrees from -90 to 90, or 180 for letters one below the other. */
function orientation(): NonNullable<Property<StyleTarget>['shape']> {
  const degrees = between(-90, 90);
  return {
    says: `${degrees.says}, or 180`,
    fits: (value) => whole.fits(value) && (degrees.fits(value) || value === 180),
  };
}

const font = (
  key: keyof Style['font'],
  shape: Property<StyleTarget>['shape'] & object,
): Property<StyleTarget> => ({
  kind: 'property',
  since: '1.1',
  shape,
  set: (target, value, session) =>
    change(session, target, (style) => ({ ...style, font: { ...style.font, [key]: value } })),
});

export const FONT: TypeTable<StyleTarget> = {
  name: 'RangeFont',
  members: {
    name: font('name', text),
    size: font('size', between(1, 409)),
    color: font('color', colour),
    bold: font('bold', flag),
    italic: font('italic', flag),
  },
};

export const FILL: TypeTable<StyleTarget> = {
  name: 'RangeFill',
  members: {
    color: {
      kind: 'property',
      since: '1.1',
      shape: colour,
      set: (target, fill, session) =>
        change(session, target, (style) => ({ ...style, fill: fill as string })),
    },
  },
};

interface BorderTarget extends StyleTarget {
  readonly edge: Edge;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

export const BORDERS: TypeTable<StyleTarget> = {
  name: 'RangeBorderCollection',
  collection: {
    of: 'RangeBorder',
    items: ({ name }) => EDGES.map((edge) => ({ name, edge })),
    item: ({ name }, edge) => (EDGES.includes(edge) ? { name, edge } : null),
  },
  members: {
    // The client sends it as an index (an object path of type indexer).
    getItem: {
      kind: 'method',
      since: '1.1',
      parameters: [oneOf(...EDGES)],
      gives: 'RangeBorder',
      call: ({ name }, [edge]: readonly Edge[]) => ({ name, edge }),
    },
  },
};

const LINES = [...['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot']];

const border = (
  key: 'style' | 'color',
  shape: Property<BorderTarget>['shape'] & object,
): Property<BorderTarget> => ({
  kind: 'property',
  since: '1.1',
  shape,
  set: (target, value, session) =>
    change(session, target, (style) => ({
      ...style,
      borders: {
        ...style.borders,
        [target.edge]: { style: 'None', color: '#000000', ...style.borders[target.edge], [key]: value },
      },
    })),
});

export const BORDER: TypeTable<BorderTarget> = {
  name: 'RangeBorder',
  members: { style: border('style', oneOf(...LINES)), color: border('color', colour) },
};
