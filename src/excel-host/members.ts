import type { Book } from './book/book';
import type { Ledger } from './book/ledger';
import type { Shape } from './shapes';

/**
 * The object model as data. What is not declared does not exist: the host answers ApiNotFound, as an Excel does
 * that has never heard of the member. Names are Office.js's own.
 */
export interface TypeTable<T = never> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** For collections: what `items` are, and how one is found again (an object path of type indexer). */
  readonly collection?: {
    readonly of: string;
    items(target: T, session: Session): readonly unknown[];
    item(target: T, key: string, session: Session): unknown;
  };
  /** What the client needs to find the object again in a later sync. */
  identity?(target: T): Readonly<Record<string, string>>;
  /** Excel throws when these are read back. */
  readonly unreadable?: string;
}

export type Member<T> = Property<T> | Child<T> | Method<T> | EventSource;

/** A requirement set of ExcelApi, such as `1.7`. */
export type ApiSet = `1.${number}`;

interface Declared {
  readonly since: ApiSet;
  /** Where the client sends another name than the member's own in PascalCase. */
  readonly wire?: string;
  /** Called by the client itself, not by an add-in. */
  readonly byClient?: true;
}

export interface Property<T> extends Declared {
  readonly kind: 'property';
  get?(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void;
  readonly shape?: Shape;
  /** Whether formulas must have been calculated before it is read. */
  calculated?(target: T, session: Session): boolean;
}

/** A property that is an object of its own. */
export interface Child<T> extends Declared {
  readonly kind: 'child';
  readonly type: string;
  get(target: T, session: Session): unknown;
}

export interface Method<T> extends Declared {
  readonly kind: 'method';
  readonly parameters: readonly Shape[];
  /** The type of the object it gives; null from `call` is then a null object. */
  readonly gives?: string;
  call(target: T, args: never, session: Session): unknown;
}

export interface EventSource extends Declared {
  readonly kind: 'event';
  readonly register: string;
  readonly unregister: string;
}

/** What a member works on besides its own object. */
export interface Session {
  readonly book: Book;
  readonly ledger: Ledger;
  /** The number of the request that is being answered. */
  request: number;
  /** The request in which the active sheet was activated; 0 for the one that was active from the start. */
  activatedIn: number;
  /** How often a handler of edits has been registered. */
  listening: number;
}

/** An object of a type, or a null object. */
export interface Handle {
  readonly type: string;
  readonly target: unknown;
}

export const wireName = (name: string, { wire }: { readonly wire?: string }): string =>
  wire ?? name[0]!.toUpperCase() + name.slice(1);
