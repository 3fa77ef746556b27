import type { Highlight } from '../book/book';
import { checkFormula } from '../book/formula-text';
import { sheetBy } from '../book/sheets';
import {
  checkAlert,
  checkPrompt,
  checkRule,
  clearValidation,
  setValidation,
  validationOf,
} from '../book/validations';
import { invalidArgument, itemNotFound } from '../errors';
import type { Session, TypeTable } from '../members';
import { colour, flag, oneOf, record, text } from '../shapes';
import { openSheet, type RangeTarget } from './range';

export const DATA_VALIDATION: TypeTable<RangeTarget> = {
  name: 'DataValidation',
  members: {
    rule: {
      kind: 'property',
      since: '1.8',
      shape: record,
      get: (target, { book }) => validationOf(sheetBy(book, target.sheet), target.rect)?.rule ?? null,
      set: (target, rule, session) => {
        checkRule(rule);
        setValidation(openSheet(session, target), target.rect, { rule });
      },
    },
    ignoreBlanks: {
      kind: 'property',
      since: '1.8',
      shape: flag,
      set: (target, ignoreBlanks, session) =>
        setValidation(openSheet(session, target), target.rect, { ignoreBlanks: ignoreBlanks as boolean }),
    },
    prompt: {
      kind: 'property',
      since: '1.8',
      shape: record,
      set: (target, prompt, session) => {
        checkPrompt(prompt);
        setValidation(openSheet(session, target), target.rect, { prompt });
      },
    },
    errorAlert: {
      kind: 'property',
      since: '1.8',
      shape: record,
      set: (target, errorAlert, session) => {
        checkAlert(errorAlert);
        setValidation(openSheet(session, target), target.rect, { errorAlert });
      },
    },
    clear: {
      kind: 'method',
      since: '1.8',
      parameters: [],
      call: (target, _, session) => clearValidation(openSheet(session, target), target.rect),
    },
  },
};

interface HighlightTarget {
  readonly sheet: string;
  readonly id: string;
}

/** #6827, #6835: reading them back throws as soon as there are several, so here it always does. */
const UNREADABLE = '#6827';

export const CONDITIONAL_FORMATS: TypeTable<RangeTarget> = {
  name: 'ConditionalFormatCollection',
  unreadable: UNREADABLE,
  collection: {
    of: 'ConditionalFormat',
    items: () => [],
    item: ({ sheet }, id) => ({ sheet, id }),
  },
  members: {
    add: {
      kind: 'method',
      since: '1.6',
      // Only rules by formula: they refresh on every client (#5299).
      parameters: [oneOf('Custom')],
      gives: 'ConditionalFormat',
      call: (target, _, session) => {
        const sheet = openSheet(session, target);
        const numbers = sheet.highlights.map(({ id }) => parseInt(id.slice(1, 9), 16));
        const number = (Math.max(0, ...numbers) + 1).toString(16).toUpperCase().padStart(8, '0');
        const id = `{${number}-0000-0000-0000-000000000000}`;
        // A new one goes before those that are there.
        sheet.highlights = [{ id, rect: target.rect, formula: '' }, ...sheet.highlights];
        return { sheet: sheet.id, id };
      },
    },
  },
};

const child = (type: string, since: '1.6' = '1.6') =>
  ({ kind: 'child', since, type, get: (target: HighlightTarget) => target }) as const;

export const CONDITIONAL_FORMAT: TypeTable<HighlightTarget> = {
  name: 'ConditionalFormat',
  unreadable: UNREADABLE,
  identity: ({ id }) => ({ Id: id }),
  members: { custom: child('CustomConditionalFormat') },
};

export const CUSTOM_FORMAT: TypeTable<HighlightTarget> = {
  name: 'CustomConditionalFormat',
  unreadable: UNREADABLE,
  members: { rule: child('ConditionalFormatRule'), format: child('ConditionalRangeFormat') },
};

function change(session: Session, { sheet, id }: HighlightTarget, parts: Partial<Highlight>): void {
  const owner = sheetBy(session.book, sheet);
  if (!owner.highlights.some((highlight) => highlight.id === id)) throw itemNotFound('conditional format');
  owner.highlights = owner.highlights.map((highlight) =>
    highlight.id === id ? { ...highlight, ...parts } : highlight,
  );
  session.ledger.whole = true;
}

export const FORMAT_RULE: TypeTable<HighlightTarget> = {
  name: 'ConditionalFormatRule',
  unreadable: UNREADABLE,
  members: {
    formula: {
      kind: 'property',
      since: '1.6',
      shape: text,
      set: (target, value, session) => {
        const formula = value as string;
        if (!formula.startsWith('=')) throw invalidArgument('a rule is a formula');
        checkFormula(formula.slice(1));
        change(session, target, { formula });
      },
    },
  },
};

export const CONDITIONAL_RANGE_FORMAT: TypeTable<HighlightTarget> = {
  name: 'ConditionalRangeFormat',
  unreadable: UNREADABLE,
  members: { fill: child('ConditionalRangeFill'), font: child('ConditionalRangeFont') },
};

export const CONDITIONAL_FILL: TypeTable<HighlightTarget> = {
  name: 'ConditionalRangeFill',
  unreadable: UNREADABLE,
  members: {
    color: {
      kind: 'property',
      since: '1.6',
      shape: colour,
      set: (target, fill, session) => change(session, target, { fill: fill as string }),
    },
  },
};

export const CONDITIONAL_FONT: TypeTable<HighlightTarget> = {
  name: 'ConditionalRangeFont',
  unreadable: UNREADABLE,
  members: {
    color: {
      kind: 'property',
      since: '1.6',
      shape: colour,
      set: (target, color, session) => change(session, target, { color: color as string }),
    },
    bold: {
      kind: 'property',
      since: '1.6',
      shape: flag,
      set: (target, bold, session) => change(session, target, { bold: bold as boolean }),
    },
  },
};
