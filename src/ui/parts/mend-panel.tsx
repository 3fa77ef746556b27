import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { describeMend } from '../../strings/mends';
import type { OpenedPlan } from '../../usecases/check-workbook';
import type { MendStep } from '../../usecases/mend-steps';
import { useMayWrite, useWords } from '../context';
import { useSay } from '../say';
import { TextList } from './section';

const useStyles = makeStyles({
  panel: {
    flexBasis: '100%',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface MendPanelProps {
  readonly opened: OpenedPlan;
  readonly steps: readonly MendStep[];
  readonly title: string;
  /** What the button says that does it. */
  readonly apply: string;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What would change, cell by cell, before anything does. Whoever comes with the keyboard stands at the way back. */
export function MendPanel({ opened, steps, title, apply, onApply, onCancel }: MendPanelProps) {
  const styles = useStyles();
  const { pane, changes } = useWords();
  const mayWrite = useMayWrite();
  const label = useId();
  const { checked, interpretation } = opened;
  const say = useSay(checked);
  const severalSheets = new Set(steps.map(({ place }) => place.sheet)).size > 1;
  const texts = steps.map((step) => {
    const { sheet = '', cell = '' } = checked.locate(step.place) ?? {};
    const where = severalSheets ? `${sheet} ${cell}` : cell;
    return pane.plan.mendStep(where, describeMend(step, interpretation.dateSystem, changes, say));
  });
  return (
    <div className={styles.panel} role="group" aria-labelledby={label}>
      <p id={label} className={styles.title}>
        {title}
      </p>
      <TextList texts={texts} />
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={!mayWrite} onClick={onApply}>
          {apply}
        </Button>
        <Button size="small" autoFocus onClick={onCancel}>
          {pane.plan.cancel}
        </Button>
      </div>
    </div>
  );
}
