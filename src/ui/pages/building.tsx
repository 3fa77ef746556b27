import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useWords } from '../context';
import { Heading } from '../parts/section';
import { StateIcon } from '../parts/state-icon';
import { BUILDING_STEPS, type BuildingStep } from '../session/state';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '16px 0', padding: 0, display: 'grid', gap: '8px' },
  item: { display: 'flex', gap: '8px', alignItems: 'center' },
  now: { fontWeight: tokens.fontWeightSemibold },
});

/** The bar moves when something real has happened, not by the clock. */
export function Building({ step }: { readonly step: BuildingStep }) {
  const styles = useStyles();
  const { pane } = useWords();
  const { title, steps, of, stay } = pane.firstRun.creating;
  const label = useId();
  const now = BUILDING_STEPS.indexOf(step);
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{title}</Heading>
      <ProgressBar value={now / BUILDING_STEPS.length} thickness="large" aria-labelledby={label} />
      <ol className={styles.list}>
        {BUILDING_STEPS.map((key, index) => (
          <li key={key} className={styles.item} aria-current={index === now ? 'step' : undefined}>
            <StateIcon state={index < now ? 'done' : 'open'} />
            <span className={index === now ? styles.now : undefined}>{steps[key]}</span>
          </li>
        ))}
      </ol>
      <p role="status">{of(now + 1, BUILDING_STEPS.length)}</p>
      <p>{stay}</p>
    </section>
  );
}
