import { ExcelError, type ErrorCode } from './errors';

/** What can go wrong outside the add-in's own doing. */
export type FaultKind =
  | 'busy'
  | 'stale'
  | 'cell-edit'
  | 'access-denied'
  | 'inactive-workbook'
  /** The answer is never the workbook's: the client sees a failed connection. */
  | 'connection-lost';

export interface Fault {
  readonly kind: FaultKind;
  /** Which request, counted from 1 over those that carry work. */
  readonly request: number;
  /** Before anything has happened, after everything has, or after so many actions of the batch. */
  readonly when: 'before' | 'after' | { readonly afterActions: number };
}

const ANSWERS: Readonly<Record<Exclude<FaultKind, 'connection-lost'>, readonly [ErrorCode, string]>> = {
  busy: ['GeneralException', 'There was an internal error while processing the request.'],
  // #6501: with this code, and these words.
  stale: ['GeneralException', 'Operation failed because the data is not current on the server.'],
  'cell-edit': [
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ],
  'access-denied': ['AccessDenied', 'You cannot perform the requested operation.'],
  'inactive-workbook': [
    'InactiveWorkbook',
    'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  ],
};

export class ConnectionLost extends Error {}

export function raise(kind: FaultKind): never {
  if (kind === 'connection-lost') throw new ConnectionLost();
  throw new ExcelError(...ANSWERS[kind]);
}

/** Something that another person does at a given point: before a request, between two of its actions, or after it. */
export interface Interruption {
  readonly request: number;
  readonly when: Fault['when'];
  act(): void;
}

/** Whatever is planned for a point happens there once. */
export function createPlan<T extends { readonly request: number; readonly when: Fault['when'] }>() {
  let planned: T[] = [];
  return {
    add: (item: T): void => {
      planned.push(item);
    },
    clear: (): void => {
      planned = [];
    },
    take: (request: number, point: 'before' | 'after' | number): T[] => {
      const due = planned.filter(
        ({ request: at, when }) =>
          at === request && (typeof when === 'string' ? when === point : when.afterActions === point),
      );
      planned = planned.filter((item) => !due.includes(item));
      return due;
    },
  };
}
