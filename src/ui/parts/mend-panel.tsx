import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { describeMend } from '../../strings/mends';
import { createSay } from '../../strings/say';
import type { OpenedPlan } from '../../usecases/check-workbook';
import type { MendStep } from '../../usecases/mend-steps';
import { useMayWrite, useWords } from '../context';

const useStyles = makeStyles({
  panel: {
    flexBasis: '100%',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0 0 8px', paddingLeft: '20px', overflowWrap: 'anywhere' },
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
  const words = useWords();
  const { pane } = words;
  const mayWrite = useMayWrite();
  const label = useId();
  const { checked, interpretation } = opened;
  const changes = useMemo(() => {
    const say = createSay(checked.facts, words.vocabulary, checked.template);
    const severalSheets = new Set(steps.map(({ place }) => place.sheet)).size > 1;
    return steps.map((step) => {
      const { sheet = '', cell = '' } = checked.locate(step.place) ?? {};
      const where = severalSheets ? `${sheet} ${cell}` : cell;
      return pane.plan.mendStep(where, describeMend(step, interpretation.dateSystem, words.changes, say));
    });
  }, [steps, checked, interpretation, words, pane]);
  return (
    <div className={styles.panel} role="group" aria-labelledby={label}>
      <p id={label} className={styles.title}>
        {title}
      </p>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
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
