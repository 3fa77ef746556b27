import { randomUUID } from 'node:crypto';
import type { Ids } from '../../ports/clock';

export const randomIds: Ids = {
  newWorkbookId: () => randomUUID(),
};
