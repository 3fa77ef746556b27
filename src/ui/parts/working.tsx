import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../context';

const useStyles = makeStyles({
  working: { padding: '8px 16px 0' },
  text: { margin: '0 0 4px' },
});

/** Most things are done before anybody wonders; what takes longer than this says that it is under way. */
const UNNOTICED = 800;

/** Shown, and said, while something the person asked for takes its time. */
export function Working({ busy }: { readonly busy: boolean }) {
  return <div role="status">{busy && <AfterAWhile />}</div>;
}

function AfterAWhile() {
  const styles = useStyles();
  const { pane } = useWords();
  const [late, setLate] = useState(false);
  const label = useId();
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), UNNOTICED);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={styles.working}>
      <p id={label} className={styles.text}>
        {pane.working}
      </p>
      <ProgressBar aria-labelledby={label} />
    </div>
  );
}
