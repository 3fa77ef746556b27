import type { SlotId } from './slot';

/** Sheets by what they hold; their names are the reader's, and people may change them. */
export const SHEET_KEYS = [
  'overview',
  'participants',
  'matrix',
  'timeline',
  'brief',
  'task',
  'history',
  'system',
] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];

/**
 * Where something stands, in terms that survive renamed sheets and sorted rows: the row by its slot (or, on
 * the overview, by the field's key), the column by its key (in the matrix, by a participant's slot).
 */
export interface Place {
  readonly sheet: SheetKey;
  readonly row?: SlotId | string;
  readonly column?: string;
  /** A row that has lost its slot, or one of two with the same: as it was seen, counted from 1. */
  readonly sheetRow?: number;
  /** With `sheetRow`: exactly this cell, as it was seen, counted from 1. */
  readonly sheetColumn?: number;
}
