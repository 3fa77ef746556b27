import { err, ok, type Result } from '../../domain/result';
import type { WorkbookListeners } from '../../ports/pane';
import type { LiveWorkbookProblem } from '../../ports/workbook';

/** What the adapter needs of Excel's client and of the pane around it. */
export interface OfficeDeps {
  /** `Excel.run` of the page. */
  readonly run: typeof Excel.run;
  /** Told when Excel keeps us waiting: it works, or somebody is typing in a cell. Office does not say which. */
  readonly onWaiting?: WorkbookListeners['onWaiting'];
  /** Told what building is about to do. */
  readonly onBuilding?: WorkbookListeners['onBuilding'];
  /** Waits for so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** A reading that Excel has kept waiting for so many milliseconds is given up. Without it, none ever is. */
  readonly patience?: number;
}

/** After this long a person is told that Excel is at work. */
export const WAITING_AFTER = 1_500;

/** Pauses before the second, third and fourth try. */
export const BACK_OFF = [300, 1_000, 3_000] as const;

/** Codes that mean: nothing is wrong, try again in a moment. */
const PASSING = new Set(['GeneralException', 'ServiceNotAvailable', 'Timeout', 'RequestAborted', 'Conflict']);

/**
 * Runs a batch and gives its failure as a value. Only an idempotent batch is tried again: one that reads, or
 * that writes the same values to the same cells.
 */
export async function runBatch<T>(
  deps: OfficeDeps,
  idempotent: boolean,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<Result<T, LiveWorkbookProblem>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return ok(await waited(deps, deps.run({ delayForCellEdit: true }, batch)));
    } catch (error) {
      if (!isOfficeError(error)) throw error;
      const pause = BACK_OFF[attempt];
      if (!idempotent || !PASSING.has(error.code) || pause === undefined) return err(problemOf(error));
      await deps.pause(pause);
    }
  }
}

/** Says so when Excel takes its time, and again when it answers. */
async function waited<T>({ onWaiting, pause }: OfficeDeps, answer: Promise<T>): Promise<T> {
  if (!onWaiting) return answer;
  let answered = false;
  let told = false;
  void pause(WAITING_AFTER).then(() => {
    if (answered) return;
    told = true;
    onWaiting(true);
  });
  try {
    return await answer;
  } finally {
    answered = true;
    if (told) onWaiting(false);
  }
}

/**
 * Gives up a reading that takes too long: somebody may have left a cell half typed. Only a reading: what has been written
 * would still be done when the cell is, and the person would have been told that it was not.
 */
export async function whilePatient<T>(
  { patience, pause }: OfficeDeps,
  answer: Promise<Result<T, LiveWorkbookProblem>>,
): Promise<Result<T, LiveWorkbookProblem>> {
  if (patience === undefined) return answer;
  return Promise.race([answer, pause(patience).then(() => err({ kind: 'no-answer' } as const))]);
}

interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Known by its shape: the client may live in another realm, where `instanceof` fails. */
const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  'debugInfo' in error;

const BUSY = { kind: 'workbook-busy' } as const;
const LOST = { kind: 'connection-lost' } as const;
const PROBLEMS: Readonly<Record<string, LiveWorkbookProblem>> = {
  InvalidOperationInCellEditMode: { kind: 'cell-being-edited' },
  ...{ GeneralException: BUSY, ServiceNotAvailable: BUSY, Conflict: BUSY },
  AccessDenied: { kind: 'workbook-locked' },
  ...{ ConnectionFailure: LOST, Timeout: LOST, RequestAborted: LOST },
};

const problemOf = ({ code, debugInfo }: OfficeError): LiveWorkbookProblem =>
  PROBLEMS[code] ?? { kind: 'excel-refused', code, where: debugInfo?.errorLocation ?? '' };
