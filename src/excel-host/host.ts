import { changedEvent, createAuthor, type SecondAuthor } from './author';
import { runBatch, type BatchWorld } from './batch';
import type { Rect } from './book/address';
import { emptyBook, type Book } from './book/book';
import { createLedger } from './book/ledger';
import { dropMomentary } from './book/stale';
import type { Engine, News, Results } from './engine/engine';
import { ExcelError } from './errors';
import { ConnectionLost, createPlan, raise, type Fault, type Interruption } from './faults';
import { createFollower, createGate, type Person } from './follow';
import type { Session } from './members';
import {
  DELAY_FOR_CELL_EDIT,
  PAYLOAD_LIMIT,
  type Batch,
  type BatchAnswer,
  type BridgeRequest,
} from './protocol';
import { createReferences } from './references';
import { bytesOf, carriesNoWork, failure, success, tooLarge, type Reply } from './replies';
import { createResults } from './results';
import { mergeInto, type SharedChange } from './shared-change';
import { copyBook, type Snapshot } from './snapshot';

export interface HostOptions {
  /** Who calculates, and shows the workbook. Made when it is first needed. */
  readonly engine: () => Engine | Promise<Engine>;
  /** Shows every change at once, for a grid that somebody looks at; else only what must be calculated. */
  readonly shown?: boolean;
  readonly payloadLimit?: number;
  /** Told of everything new once it has been shown, whoever did it. */
  readonly onShown?: (news: News) => void;
  readonly person?: Person;
}

/** One request of the client, as it went. */
export interface RequestRecord {
  /** Counted from 1 over the requests that carry work; 0 for the client's own tidying. */
  readonly number: number;
  readonly actions: number;
  readonly bytes: number;
  readonly answerBytes: number;
  /** The code of the error it ended in. */
  readonly error: string | null;
}

/** The two ends of `OfficeExtension.HostBridge`: the client sets the second. */
export interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

export interface ExcelHost {
  readonly bridge: Bridge;
  readonly book: Book;
  readonly author: SecondAuthor;
  readonly requests: readonly RequestRecord[];
  /** Requests that carried work, since the log was last cleared. */
  readonly syncs: number;
  clearLog(): void;
  fail(fault: Fault): void;
  interrupt(interruption: Interruption): void;
  /** Takes back planned faults and interruptions that have not come to pass. */
  callOff(): void;
  /** So many of the next events are never told. */
  dropEvents(count: number): void;
  /** Somebody is typing in a cell; until they are done, requests wait or fail. */
  setCellEditing(editing: boolean): void;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  /** Brings all results up to date. */
  calculate(): Promise<void>;
  /** Tells listeners of edits made between requests. */
  announce(): void;
  /** Takes over what has been done to another copy of this workbook: whoever wrote last has the cell. */
  takeOver(change: SharedChange): Promise<void>;
  /** Shows the workbook as it now stands, with every result. */
  refresh(): Promise<void>;
  /** What the grid shows of formulas at this moment, for tests that hold it against the results. */
  shown(): Promise<Results>;
  /** Faults of the host itself. A test in which there are any has proved nothing. */
  readonly broken: readonly unknown[];
  dispose(): Promise<void>;
}

const FIRST_CELL: Rect = { top: 0, left: 0, rows: 1, columns: 1 };

export function createExcelHost({
  engine: startEngine,
  shown,
  payloadLimit = PAYLOAD_LIMIT,
  onShown,
  person,
}: HostOptions): ExcelHost {
  const session: Session = {
    book: emptyBook(),
    ledger: createLedger(),
    ...{ request: 0, activatedIn: 0, listening: 0 },
  };
  const { book, ledger } = session;
  const references = createReferences();
  const faults = createPlan<Fault>();
  const interruptions = createPlan<Interruption>();
  const broken: unknown[] = [];
  let requests: RequestRecord[] = [];
  let silent = 0;
  let editing: ReturnType<typeof deferred> | null = null;
  let starting: Promise<Engine> | null = null;
  let disposed = false;
  /** One request at a time, in the order they came. */
  let queue: Promise<void> = Promise.resolve();

  const engine = (): Promise<Engine> =>
    (starting ??= Promise.resolve(startEngine()).then((started) => {
      const follow = createFollower({ book, ledger }, () => {
        showBy(started);
        announce();
        person?.onChanged?.();
      });
      started.onPerson(
        (act) => {
          follow(act);
          if (act.kind === 'activated' || act.kind === 'selected') seen = whereabouts();
        },
        createGate(book, person),
      );
      return started;
    }));

  const results = createResults({ book, ledger });
  const { settle } = results;

  const showBy = (engine: Engine): void => {
    settle();
    const news = { whole: ledger.whole, cells: ledger.cells };
    ledger.whole = false;
    ledger.cells = new Map();
    engine.show(book, news);
    if (shown && news.whole) selectBy(engine);
    onShown?.(news);
  };
  /** Where the grid stands. The person at it moves there by themselves. */
  const whereabouts = () => ({ sheet: book.activeSheet, selection: book.selection });
  let seen = whereabouts();
  const selectBy = (engine: Engine): void => {
    seen = whereabouts();
    const { sheet, rect } = book.selection;
    engine.select(book.activeSheet, sheet === book.activeSheet ? rect : FIRST_CELL);
  };
  const show = async (): Promise<void> => showBy(await engine());

  const calculate = (): Promise<void> => results.bringUpToDate(show, engine);

  function announce(): void {
    const edits = ledger.edits.splice(0);
    for (const edit of edits) {
      if (session.listening === 0) continue;
      if (silent > 0) {
        silent -= 1;
        continue;
      }
      send(changedEvent(edit));
    }
  }

  const send = (message: object): void => {
    if (!disposed) bridge.onMessageFromHost?.(JSON.stringify(message));
  };

  const atPoint = (point: 'before' | 'after' | number): void => {
    for (const { act } of interruptions.take(session.request, point)) act();
    for (const { kind } of faults.take(session.request, point)) raise(kind);
  };

  const run = async (batch: Batch, flags: number, world: BatchWorld): Promise<BatchAnswer> => {
    if (editing && (flags & DELAY_FOR_CELL_EDIT) === 0) raise('cell-edit');
    while (editing) await editing.done;
    atPoint('before');
    const answer = await runBatch(batch, world);
    if (!answer.Error) atPoint('after');
    return answer;
  };

  const answer = async (request: BridgeRequest): Promise<void> => {
    const { body } = request.message;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const batch = JSON.parse(text) as Batch;
    const tidying = carriesNoWork(batch);
    if (!tidying) session.request += 1;
    const record = {
      number: tidying ? 0 : session.request,
      actions: batch.Actions.length,
      bytes: bytesOf(text),
    };
    let reply: Reply;
    try {
      if (record.bytes > payloadLimit) throw tooLarge('Request');
      // Tidying is no sync of the product's: no fault is planned for it.
      const world = { session, references, calculate, beforeAction: tidying ? () => undefined : atPoint };
      reply = success(await (tidying ? runBatch(batch, world) : run(batch, request.flags, world)));
      if (bytesOf(reply.body) > payloadLimit) throw tooLarge('Response');
    } catch (error) {
      if (!(error instanceof ExcelError || error instanceof ConnectionLost)) broken.push(error);
      reply = failure(error);
    }
    requests.push({ ...record, answerBytes: bytesOf(reply.body), error: reply.error });
    if (shown) await show();
    // Only where it was asked for: else a pane that reads would take the person at the grid away from their cell.
    if (shown && (book.activeSheet !== seen.sheet || book.selection !== seen.selection))
      selectBy(await engine());
    const { statusCode } = reply;
    send({ id: request.id, type: 2, flags: 0, message: { statusCode, headers: {}, body: reply.body } });
    announce();
  };

  const bridge: Bridge = {
    sendMessageToHost: (message) => {
      const request = JSON.parse(message) as BridgeRequest;
      // Never in the same breath: the client must have gone on before the answer comes.
      queue = queue
        .then(() => (disposed ? undefined : answer(request)))
        .catch((error: unknown) => {
          broken.push(error);
        });
    },
  };

  return {
    bridge,
    book,
    author: createAuthor({ book, ledger }),
    get requests() {
      return requests;
    },
    get syncs() {
      return requests.filter(({ number }) => number > 0).length;
    },
    clearLog: () => {
      requests = [];
      session.activatedIn = session.activatedIn === 0 ? 0 : -1;
      session.request = 0;
    },
    fail: faults.add,
    interrupt: interruptions.add,
    callOff: () => {
      faults.clear();
      interruptions.clear();
    },
    dropEvents: (count) => {
      silent = count;
    },
    setCellEditing: (on) => {
      editing?.end();
      editing = on ? deferred() : null;
    },
    snapshot: () => {
      settle();
      const copy = copyBook(book);
      dropMomentary(copy);
      return { book: copy };
    },
    restore: (snapshot) => {
      Object.assign(book, copyBook(snapshot.book));
      Object.assign(ledger, createLedger());
      results.forget();
    },
    calculate,
    announce,
    takeOver: async (change) => {
      mergeInto({ book, ledger }, change);
      await show();
      announce();
    },
    refresh: async () => {
      await show();
      await calculate();
    },
    shown: async () => (await engine()).shown(book),
    broken,
    dispose: async () => {
      disposed = true;
      // Who still waits for the cell is let go, or would wait for ever.
      editing?.end();
      editing = null;
      await queue;
      (await starting)?.dispose();
    },
  };
}

function deferred(): { readonly done: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}
