import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Damage } from '../../domain/plan';
import { createSay } from '../../strings/say';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { previewRepair } from '../../usecases/repair-workbook';
import { useMayWrite, usePaneState, useSession, useWords } from '../context';
import { Heading, Lead, Section } from '../parts/section';

const useStyles = makeStyles({
  list: { margin: '0 0 8px', paddingLeft: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

/** What is damaged, what rebuilding would do about it, and what it would leave to people. */
export function RepairPage({ opened }: { readonly opened: OpenedPlan }) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  const { busy } = usePaneState();
  const mayWrite = useMayWrite();
  const { repair } = pane;
  const preview = useMemo(() => previewRepair(opened), [opened]);
  const gone = preview.leftBehind.filter(({ kind }) => kind === 'region-missing');
  const unplaced = preview.leftBehind.filter(({ kind }) => kind !== 'region-missing');
  const damaged = opened.checked.plan.damage.length > 0;
  return (
    <>
      <Heading>{damaged ? repair.title : pane.settings.restore}</Heading>
      <Lead>{damaged ? repair.lead : pane.settings.restoreHelp}</Lead>
      {damaged && <p>{repair.undo}</p>}
      <Section title={repair.preview}>
        {preview.mended.length > 0 && (
          <>
            <p>{repair.mended(preview.mended.length)}</p>
            <DamageList damage={preview.mended} opened={opened} />
          </>
        )}
        {gone.length > 0 && (
          <>
            <p>{repair.rebuilt}</p>
            <DamageList damage={gone} opened={opened} />
          </>
        )}
        {unplaced.length > 0 && (
          <>
            <p>{repair.leftBehind}</p>
            <DamageList damage={unplaced} opened={opened} />
          </>
        )}
        {preview.historyDropped > 0 && <p>{repair.historyDropped(preview.historyDropped)}</p>}
        {preview.completionLost && <p>{repair.completionLost}</p>}
        <p>{repair.aside(preview.sheetsAside.filter((name) => !name.startsWith('_')))}</p>
      </Section>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!mayWrite}
          onClick={() => void session.repair(repair.asidePostfix)}
        >
          {repair.offer}
        </Button>
        <Button disabledFocusable={busy} onClick={() => session.offerRepair(false)}>
          {damaged ? repair.later : repair.back}
        </Button>
      </div>
    </>
  );
}

function DamageList({
  damage,
  opened: { checked },
}: {
  readonly damage: readonly Damage[];
  readonly opened: OpenedPlan;
}) {
  const styles = useStyles();
  const words = useWords();
  const say = createSay(checked.facts, words.vocabulary, checked.template);
  return (
    <ul className={styles.list}>
      {damage.map((item) => (
        <li key={JSON.stringify(item)}>{words.findings['structure-damaged']({ damage: item }, say)}</li>
      ))}
    </ul>
  );
}
