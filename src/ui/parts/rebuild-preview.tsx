import type { ReactNode } from 'react';
import type { Damage } from '../../domain/plan';
import type { OpenedPlan } from '../../usecases/check-workbook';
import type { RepairPreview } from '../../usecases/repair-workbook';
import { useWords } from '../context';
import { useSay } from '../say';
import { Section, TextList } from './section';

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
  const { findings } = useWords();
  const say = useSay(checked);
  if (damage.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <TextList texts={damage.map((item) => findings['structure-damaged']({ damage: item }, say))} />
    </>
  );
}
