import { fingerprint } from './canonical';
import type { Counts } from './completion';
import type { Plan } from './plan';

/** Where the task stands; the same four words on the overview, in the pane and from the command line. */
export type PlanStatus = 'in-progress' | 'ready' | 'completed' | 'changed';

/** A completed plan stays completed for as long as it says the same; without errors an open one is ready. */
export function statusOf(plan: Plan, counts: Counts): PlanStatus {
  if (plan.completion !== null) {
    // Nothing unreadable was ever completed, and it leaves no trace in the fingerprint.
    const same = plan.unreadable.length === 0 && plan.completion.fingerprint === fingerprint(plan);
    return same ? 'completed' : 'changed';
  }
  return counts.errors === 0 ? 'ready' : 'in-progress';
}
