import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Finding } from '../../rules/rule';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { mendFor } from '../../usecases/mend-finding';
import { useSession, useWords } from '../context';
import { MendPanel } from './mend-panel';

interface MendOfferProps {
  readonly finding: Finding;
  readonly opened: OpenedPlan;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Where a mend is obvious. */
export function MendOffer({ finding, opened, open, onOpen }: MendOfferProps) {
  const session = useSession();
  const { pane } = useWords();
  const mend = useMemo(() => mendFor(opened, finding), [opened, finding]);
  if (!mend) return null;
  if (!open)
    return (
      <Button size="small" onClick={() => onOpen(true)} aria-expanded={false}>
        {pane.plan.mend}
      </Button>
    );
  return (
    <MendPanel
      opened={opened}
      steps={mend.steps}
      title={pane.plan.mendTitle}
      apply={pane.plan.mendApply}
      onApply={() => void session.mend(mend)}
      onCancel={() => onOpen(false)}
    />
  );
}
