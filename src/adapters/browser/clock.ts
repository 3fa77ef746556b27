import { instantOf } from '../../domain/completion';
import type { Clock, Ids } from '../../ports/clock';

export const browserClock: Clock = {
  now: () => instantOf(new Date()),
};

export const browserIds: Ids = {
  newWorkbookId: () => crypto.randomUUID(),
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
