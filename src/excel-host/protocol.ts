/** What the client of Office.js sends through its host bridge, and what it takes as an answer. */
export interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly [other: string]: unknown };
}

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Per argument: the object path it stands for, or 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** Set on a request whose `Excel.run` was given `delayForCellEdit`. */
export const DELAY_FOR_CELL_EDIT = 64;

/** 5 MB, for a request and for an answer (D:excel/performance). */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export const EVENT_CATEGORY = 65_536;
/** `WorksheetCollection.onChanged`, as its number stands in the debug script. */
export const WORKSHEETS_CHANGED = 10;
export const WORKBOOK_TARGET = 'Workbook';
