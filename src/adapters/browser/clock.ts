import type { Clock, Ids } from '../../ports/clock';

export const browserClock: Clock = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
};

export const browserIds: Ids = {
  newWorkbookId: () => crypto.randomUUID(),
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
