import { dateOf } from '../../domain/danish-time';
import { danishDate } from '../../domain/date';
import { lastDone } from '../../domain/history';
import type { Plan } from '../../domain/plan';

/** When and by whom the task was last completed: `03-02-2027 · Ane Eksempel`, or '' while it is open. */
export function completedLine({ completion, history }: Plan): string {
  const last = lastDone(history);
  return completion !== null && last?.kind === 'completed'
    ? `${danishDate(dateOf(last.at))} · ${last.by}`
    : '';
}
