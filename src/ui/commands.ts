import type { PaneWords } from '../strings/pane.da';
import type { Session } from './session/session';

/** Something to do that can be asked for from the ribbon and in the pane: one table for both. */
export interface Command {
  /** The name under which the manifest calls it. */
  readonly id: 'checkPlan' | 'goToNextFinding';
  readonly inPane: boolean;
  readonly label: (words: PaneWords) => string;
  readonly run: (session: Session) => Promise<void>;
}

export const COMMANDS: readonly Command[] = [
  {
    id: 'checkPlan',
    inPane: true,
    label: ({ plan }) => plan.refresh,
    run: (session) => session.check(),
  },
  {
    id: 'goToNextFinding',
    inPane: true,
    label: ({ plan }) => plan.nextFinding,
    run: (session) => session.goToNext(),
  },
];
