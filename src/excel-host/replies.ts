import { ExcelError, invalidOperation } from './errors';
import { ConnectionLost } from './faults';
import { ACTION, type Batch, type BatchAnswer } from './protocol';

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const letsGo = ({ Name: name }: Batch['Actions'][number]): boolean => name === '_RemoveReference';

/**
 * What the client sends by itself when an `Excel.run` ends: it lets go of its ranges. An object that is only named
 * is work where it is made by that, as by `worksheets.add`.
 */
export const carriesNoWork = ({ Actions: actions }: Batch): boolean =>
  actions.length === 0 ||
  (actions.some(letsGo) &&
    actions.every((action) => letsGo(action) || action.ActionType === ACTION.instantiate));

/** What goes back to the client. */
export interface Reply {
  readonly statusCode: number;
  readonly body: string;
  readonly error: string | null;
}

export const success = (answer: BatchAnswer): Reply => ({
  statusCode: 200,
  body: JSON.stringify(answer),
  error: answer.Error?.Code ?? null,
});

export const tooLarge = (which: 'Request' | 'Response'): ExcelError =>
  new ExcelError(
    `${which}PayloadSizeLimitExceeded`,
    `The ${which.toLowerCase()} payload size has exceeded the limit.`,
  );

export function failure(error: unknown): Reply {
  // No answer from Excel at all: the client makes its own of it.
  if (error instanceof ConnectionLost) return { statusCode: 503, body: '', error: 'ConnectionFailure' };
  const { code, message } = error instanceof ExcelError ? error : brokenHost(error);
  if (code.endsWith('PayloadSizeLimitExceeded'))
    return { statusCode: 400, body: JSON.stringify({ error: { code, message } }), error: code };
  const Error = { Code: code, Message: message, Location: '', ActionIndex: -1, HttpStatusCode: 400 };
  return success({ Results: [], Error });
}

const brokenHost = (error: unknown): ExcelError =>
  invalidOperation(`the stand-in Excel broke down: ${String(error)}`);
