import type { PaneWords } from '../strings/pane.da';
import type { CheckedWorkbook } from '../usecases/check-workbook';
import type { Session } from './session/session';

/** Something to do that can be asked for from the ribbon and in the pane: one table for both. */
export interface Command {
  /** The name under which the manifest calls it. */
  readonly id: 'checkPlan' | 'goToNextFinding';
  /** Whether it has anything to do. */
  readonly isUseful: (checked: CheckedWorkbook) => boolean;
  readonly label: (words: PaneWords) => string;
  readonly run: (session: Session) => Promise<void>;
}

export const COMMANDS: readonly Command[] = [
  {
    id: 'checkPlan',
    label: ({ plan }) => plan.refresh,
    isUseful: () => true,
    run: (session) => session.check(),
  },
  {
    id: 'goToNextFinding',
    label: ({ plan }) => plan.nextFinding,
    isUseful: ({ findings }) => findings.length > 0,
    run: (session) => session.goToNext(),
  },
];
