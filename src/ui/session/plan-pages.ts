import type { OpenedPlan } from '../../usecases/check-workbook';
import { isDamaged, openedOf, type PaneState } from './state';
import type { Store } from './store';

/**
 * Which page a plan gets: its own, the one for rebuilding while it is damaged or when that is asked for, or the one for
 * upgrading when that is asked for.
 */
export function createPlanPages(store: Store<PaneState>) {
  let repairing: 'when-damaged' | 'put-off' | 'asked-for' = 'when-damaged';
  let upgrading = false;

  function show(opened: OpenedPlan): void {
    const damaged = isDamaged(opened);
    // Put off for this damage, not for the next.
    if (!damaged && repairing === 'put-off') repairing = 'when-damaged';
    const repair = repairing === 'asked-for' || (damaged && repairing === 'when-damaged');
    const upgrade = upgrading && opened.interpretation.isOlder;
    store.set({ screen: { kind: repair ? 'repair' : upgrade ? 'upgrade' : 'plan', opened } });
  }

  /** With a page asked for, or no longer asked for; what was said on the one before goes with it. */
  function showAgain(): void {
    const opened = openedOf(store.get().screen);
    if (!opened) return;
    store.set({ notice: null });
    show(opened);
  }

  return {
    show,
    showAgain,
    /** What was asked for or put off is done, or was about an earlier plan. */
    forget(): void {
      repairing = 'when-damaged';
      upgrading = false;
    },
    /** Shows what rebuilding would do, or goes back to the plan. */
    askForRepair(on: boolean): void {
      const opened = openedOf(store.get().screen);
      if (!opened) return;
      const damaged = isDamaged(opened);
      if (on) repairing = damaged ? 'when-damaged' : 'asked-for';
      else repairing = damaged ? 'put-off' : 'when-damaged';
      showAgain();
    },
    /** Shows what an upgrade would do, or goes back to the plan. */
    askForUpgrade(on: boolean): void {
      upgrading = on;
      showAgain();
    },
  };
}
