import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Figure } from '../../domain/figures';
import { useWords } from '../context';

const useStyles = makeStyles({
  meter: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '2px 8px', marginBottom: '10px' },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  bar: { gridColumn: '1 / -1' },
});

/** So many of so many: in words, and as a bar that repeats them. */
export function Meter({ label, figure }: { readonly label: string; readonly figure: Figure }) {
  const styles = useStyles();
  const { pane } = useWords();
  const id = useId();
  const { part, whole } = figure;
  const text = whole === 0 ? pane.plan.none : pane.plan.of(part, whole);
  return (
    <div className={styles.meter}>
      <span id={id}>{label}</span>
      <span className={styles.number}>{text}</span>
      <ProgressBar
        className={styles.bar}
        value={whole === 0 ? 0 : part / whole}
        color={whole > 0 && part === whole ? 'success' : 'brand'}
        thickness="large"
        aria-labelledby={id}
        aria-valuetext={text}
      />
    </div>
  );
}
