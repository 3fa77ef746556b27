import { useMemo } from 'react';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { previewRepair } from '../../usecases/repair-workbook';
import { useSession, useWords } from '../context';
import { RebuildActions } from '../parts/rebuild-actions';
import { RebuildPreview } from '../parts/rebuild-preview';
import { Heading, Lead } from '../parts/section';

/** What is damaged, what rebuilding would do about it, and what it would leave to people. */
export function RepairPage({ opened }: { readonly opened: OpenedPlan }) {
  const session = useSession();
  const { pane } = useWords();
  const { repair } = pane;
  const preview = useMemo(() => previewRepair(opened), [opened]);
  const damaged = opened.checked.plan.damage.length > 0;
  return (
    <>
      <Heading>{damaged ? repair.title : pane.settings.restore}</Heading>
      <Lead>{damaged ? repair.lead : pane.settings.restoreHelp}</Lead>
      {damaged && <p>{repair.undo}</p>}
      <RebuildPreview opened={opened} preview={preview} />
      <RebuildActions
        offer={repair.offer}
        onAccept={() => session.repair(repair.asidePostfix)}
        back={damaged ? repair.later : repair.back}
        onBack={() => session.offerRepair(false)}
      />
    </>
  );
}
