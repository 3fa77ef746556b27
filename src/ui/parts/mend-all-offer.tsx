import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { obviousMends } from '../../usecases/mend-all';
import { useSession, useWords } from '../context';
import { MendPanel } from './mend-panel';

interface MendAllOfferProps {
  readonly opened: OpenedPlan;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** One is mended where it stands; from this many on, nobody should have to go from one to the next. */
const WORTH_OFFERING = 2;

/** All that is obvious, in one go. */
export function MendAllOffer({ opened, open, onOpen }: MendAllOfferProps) {
  const session = useSession();
  const { pane } = useWords();
  const steps = useMemo(() => obviousMends(opened), [opened]);
  if (steps.length < WORTH_OFFERING) return null;
  if (!open)
    return (
      <Button onClick={() => onOpen(true)} aria-expanded={false}>
        {pane.plan.mendAll(steps.length)}
      </Button>
    );
  const mendAll = (): void => {
    onOpen(false);
    void session.mendAll(steps);
  };
  return (
    <MendPanel
      opened={opened}
      steps={steps}
      title={pane.plan.mendAllTitle(steps.length)}
      apply={pane.plan.mendAllApply}
      onApply={mendAll}
      onCancel={() => onOpen(false)}
    />
  );
}
