import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Damage } from '../../domain/plan';
import { createSay } from '../../strings/say';
import type { OpenedPlan } from '../../usecases/check-workbook';
import type { RepairPreview } from '../../usecases/repair-workbook';
import { useWords } from '../context';
import { Section } from './section';

const useStyles = makeStyles({ list: { margin: '0 0 8px', paddingLeft: '20px' } });

interface RebuildPreviewProps {
  readonly opened: OpenedPlan;
  readonly preview: RepairPreview;
  /** What comes of it besides. */
  readonly children?: ReactNode;
}

/** What building the sheets anew would do, and what it would leave to people. */
export function RebuildPreview({ opened, preview, children }: RebuildPreviewProps) {
  const { repair } = useWords().pane;
  const gone = preview.leftBehind.filter(({ kind }) => kind === 'region-missing');
  const unplaced = preview.leftBehind.filter(({ kind }) => kind !== 'region-missing');
  return (
    <Section title={repair.preview}>
      {children}
      <DamageList title={repair.mended(preview.mended.length)} damage={preview.mended} opened={opened} />
      <DamageList title={repair.rebuilt} damage={gone} opened={opened} />
      <DamageList title={repair.leftBehind} damage={unplaced} opened={opened} />
      {preview.historyDropped > 0 && <p>{repair.historyDropped(preview.historyDropped)}</p>}
      {preview.completionLost && <p>{repair.completionLost}</p>}
      <p>{repair.aside(preview.sheetsAside.filter((name) => !name.startsWith('_')))}</p>
    </Section>
  );
}

interface DamageListProps {
  readonly title: string;
  readonly damage: readonly Damage[];
  readonly opened: OpenedPlan;
}

function DamageList({ title, damage, opened: { checked } }: DamageListProps) {
  const styles = useStyles();
  const words = useWords();
  if (damage.length === 0) return null;
  const say = createSay(checked.facts, words.vocabulary, checked.template);
  return (
    <>
      <p>{title}</p>
      <ul className={styles.list}>
        {damage.map((item) => (
          <li key={JSON.stringify(item)}>{words.findings['structure-damaged']({ damage: item }, say)}</li>
        ))}
      </ul>
    </>
  );
}
