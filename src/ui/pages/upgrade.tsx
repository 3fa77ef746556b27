import { useMemo } from 'react';
import { describeUpgrade } from '../../strings/upgrades';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { previewUpgrade } from '../../usecases/upgrade-workbook';
import { useSession, useWords } from '../context';
import { RebuildActions } from '../parts/rebuild-actions';
import { RebuildPreview } from '../parts/rebuild-preview';
import { Heading, Lead } from '../parts/section';

/** What today's form would make of an older workbook. */
export function UpgradePage({ opened }: { readonly opened: OpenedPlan }) {
  const session = useSession();
  const { pane, language } = useWords();
  const { upgrade, repair } = pane;
  const preview = useMemo(() => previewUpgrade(opened), [opened]);
  return (
    <>
      <Heading>{upgrade.title}</Heading>
      <Lead>{upgrade.lead}</Lead>
      <RebuildPreview opened={opened} preview={preview}>
        {describeUpgrade(preview, upgrade.changes, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </RebuildPreview>
      <RebuildActions
        offer={upgrade.offer}
        onAccept={() => session.upgrade(repair.asidePostfix)}
        back={repair.back}
        onBack={() => session.offerUpgrade(false)}
      />
    </>
  );
}
