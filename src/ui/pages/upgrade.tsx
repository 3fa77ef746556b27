import { useMemo } from 'react';
import { spanned } from '../../strings/say';
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
  const { numbers, added, isResealed } = preview;
  return (
    <>
      <Heading>{upgrade.title}</Heading>
      <Lead>{upgrade.lead}</Lead>
      <RebuildPreview opened={opened} preview={preview}>
        {numbers && <p>{upgrade.renumbered(spanned(numbers.before), spanned(numbers.now))}</p>}
        {isResealed && <p>{upgrade.resealed}</p>}
        {added.map(({ slot, name }) => (
          <p key={slot}>{upgrade.added(`${slot} ${name[language]}`)}</p>
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
