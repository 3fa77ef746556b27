import type { Instant } from '../domain/completion';

export interface Clock {
  /** Now, in UTC, to the second. */
  now(): Instant;
}

export interface Ids {
  /** A new workbook id (a UUID). */
  newWorkbookId(): string;
}
