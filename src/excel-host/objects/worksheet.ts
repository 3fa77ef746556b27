import { COLUMNS, parseAddress, ROWS } from '../book/address';
import { usedRect } from '../book/cells';
import type { Sheet, Visibility } from '../book/book';
import { addSheet, deleteSheet, findSheet, moveSheet, renameSheet } from '../book/sheets';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import type { Session, TypeTable } from '../members';
import { colour, flag, objectOf, oneOf, optional, record, text, whole } from '../shapes';
import { rangeOn, type RangeTarget } from './range';

export const WORKSHEETS: TypeTable<unknown> = {
  name: 'WorksheetCollection',
  collection: {
    of: 'Worksheet',
    items: (_, { book }) => book.sheets,
    item: (_, key, { book }) => findSheet(book, key),
  },
  members: {
    add: {
      kind: 'method',
      since: '1.1',
      parameters: [optional(text)],
      gives: 'Worksheet',
      call: (_, [name]: readonly (string | null)[], session) =>
        addSheet(session, name ?? `Ark${session.book.sheets.length + 1}`),
    },
    getItem: {
      kind: 'method',
      since: '1.1',
      parameters: [text],
      gives: 'Worksheet',
      call: (_, [key]: readonly string[], { book }) => {
        const sheet = findSheet(book, key!);
        if (!sheet) throw itemNotFound(`worksheet ${key}`);
        return sheet;
      },
    },
    getItemOrNullObject: {
      kind: 'method',
      since: '1.4',
      parameters: [text],
      gives: 'Worksheet',
      call: (_, [key]: readonly string[], { book }) => findSheet(book, key!),
    },
    getFirst: {
      kind: 'method',
      since: '1.5',
      parameters: [optional(flag)],
      gives: 'Worksheet',
      call: (_, [visibleOnly]: readonly (boolean | null)[], { book }) =>
        book.sheets.find(({ visibility }) => visibleOnly !== true || visibility === 'Visible'),
    },
    onChanged: {
      kind: 'event',
      since: '1.9',
      register: '_RegisterDataChangedEvent',
      unregister: '_UnregisterDataChangedEvent',
    },
  },
};

const WHOLE_SHEET = { top: 0, left: 0, rows: ROWS, columns: COLUMNS };

export const WORKSHEET: TypeTable<Sheet> = {
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  members: {
    name: {
      kind: 'property',
      since: '1.1',
      shape: text,
      get: ({ name }) => name,
      set: (sheet, name, session) => renameSheet(session, sheet, name as string),
    },
    visibility: {
      kind: 'property',
      since: '1.2',
      shape: oneOf('Visible', 'Hidden', 'VeryHidden'),
      get: ({ visibility }) => visibility,
      set: (sheet, visibility, session) => show(sheet, visibility as Visibility, session),
    },
    names: { kind: 'child', since: '1.4', type: 'WorksheetNamedItemCollection', get: (sheet) => sheet },
    position: {
      kind: 'property',
      since: '1.1',
      shape: whole,
      get: (sheet, { book }) => book.sheets.indexOf(sheet),
      set: (sheet, position, session) => moveSheet(session, sheet, position as number),
    },
    tabColor: {
      kind: 'property',
      since: '1.7',
      shape: colour,
      set: (sheet, value, { ledger }) => {
        sheet.tabColor = value as string;
        ledger.whole = true;
      },
    },
    showGridlines: {
      kind: 'property',
      since: '1.8',
      wire: 'Gridlines',
      shape: flag,
      set: (sheet, value, { ledger }) => {
        sheet.showGridlines = value as boolean;
        ledger.whole = true;
      },
    },
    freezePanes: { kind: 'child', since: '1.7', type: 'WorksheetFreezePanes', get: (sheet) => sheet },
    pageLayout: { kind: 'child', since: '1.9', type: 'PageLayout', get: (sheet) => sheet },
    protection: { kind: 'child', since: '1.2', type: 'WorksheetProtection', get: (sheet) => sheet },
    getRange: {
      kind: 'method',
      since: '1.1',
      parameters: [optional(text)],
      gives: 'Range',
      // T: without an address, the entire worksheet.
      call: (sheet, [address]: readonly (string | null | undefined)[]) =>
        rangeOn(sheet, typeof address === 'string' ? parseAddress(address) : WHOLE_SHEET),
    },
    getUsedRangeOrNullObject: {
      kind: 'method',
      since: '1.4',
      parameters: [optional(flag)],
      gives: 'Range',
      call: (sheet, [valuesOnly]: readonly (boolean | null)[]) => {
        const used = usedRect(sheet, valuesOnly === true);
        return used && rangeOn(sheet, used);
      },
    },
    getRangeByIndexes: {
      kind: 'method',
      since: '1.7',
      parameters: [whole, whole, whole, whole],
      gives: 'Range',
      call: (sheet, [top, left, rows, columns]: readonly number[]) =>
        rangeOn(sheet, { top: top!, left: left!, rows: rows!, columns: columns! }),
    },
    activate: {
      kind: 'method',
      since: '1.1',
      parameters: [],
      call: (sheet, _, session) => {
        if (sheet.visibility !== 'Visible') throw invalidOperation('a hidden sheet cannot be activated');
        if (session.book.activeSheet !== sheet.id) session.activatedIn = session.request;
        session.book.activeSheet = sheet.id;
      },
    },
    delete: {
      kind: 'method',
      since: '1.1',
      parameters: [],
      call: (sheet, _, session) => {
        // D:Worksheet.delete: a very hidden sheet must be made visible or hidden first.
        if (sheet.visibility === 'VeryHidden')
          throw invalidOperation('a very hidden sheet cannot be deleted');
        deleteSheet(session, sheet);
      },
    },
  },
};

function show(sheet: Sheet, visibility: Visibility, { book, ledger }: Session): void {
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && others.length === 0)
    throw invalidOperation('a workbook keeps one visible sheet');
  if (sheet.visibility === visibility) return;
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && book.activeSheet === sheet.id) book.activeSheet = others[0]!.id;
  ledger.whole = true;
}

/** Both count from the sheet's first row and column. */
export const FREEZE_PANES: TypeTable<Sheet> = {
  name: 'WorksheetFreezePanes',
  members: {
    freezeAt: {
      kind: 'method',
      since: '1.7',
      parameters: [objectOf('Range')],
      call: (sheet, [{ target }]: readonly [{ target: RangeTarget }], session) => {
        if (target.sheet !== sheet.id) throw invalidArgument('the range is on another sheet');
        const { top, left, rows, columns } = target.rect;
        freeze(sheet, top + rows, left + columns, session);
      },
    },
    freezeRows: {
      kind: 'method',
      since: '1.7',
      parameters: [whole],
      call: (sheet, [rows]: readonly number[], session) => freeze(sheet, rows!, 0, session),
    },
    freezeColumns: {
      kind: 'method',
      since: '1.7',
      parameters: [whole],
      call: (sheet, [columns]: readonly number[], session) => freeze(sheet, 0, columns!, session),
    },
  },
};

function freeze(sheet: Sheet, rows: number, columns: number, { ledger }: Session): void {
  if (rows < 0 || columns < 0) throw invalidArgument('rows and columns to freeze');
  sheet.frozen = { rows, columns };
  ledger.whole = true;
}

const PERMISSIONS = [
  ...['allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios'],
  ...['allowFormatCells', 'allowFormatColumns', 'allowFormatRows', 'allowInsertColumns'],
  ...['allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort'],
];

export const PROTECTION: TypeTable<Sheet> = {
  name: 'WorksheetProtection',
  members: {
    protected: { kind: 'property', since: '1.2', get: ({ protection }) => protection !== null },
    protect: {
      kind: 'method',
      since: '1.2',
      parameters: [optional(record), optional(text)],
      call: (sheet, [options]: readonly [Record<string, unknown> | null], { ledger }) => {
        if (sheet.protection) throw invalidOperation('the sheet is protected already');
        // #1931: options that were loaded hold nulls, and are refused.
        for (const [key, value] of Object.entries(options ?? {})) {
          const fits =
            key === 'selectionMode'
              ? ['Normal', 'Unlocked', 'None'].includes(value as string)
              : PERMISSIONS.includes(key) && typeof value === 'boolean';
          if (!fits) throw invalidArgument(`protection option ${key}`);
        }
        sheet.protection = { ...options };
        ledger.whole = true;
      },
    },
  },
};
