import { Button, makeStyles } from '@fluentui/react-components';
import { useMayWrite, usePaneState } from '../context';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

interface RebuildActionsProps {
  readonly offer: string;
  readonly onAccept: () => Promise<void>;
  readonly back: string;
  readonly onBack: () => void;
}

/** To do it, or to go back and leave everything as it is. */
export function RebuildActions({ offer, onAccept, back, onBack }: RebuildActionsProps) {
  const styles = useStyles();
  const { busy } = usePaneState();
  const mayWrite = useMayWrite();
  return (
    <div className={styles.actions}>
      <Button appearance="primary" disabledFocusable={!mayWrite} onClick={() => void onAccept()}>
        {offer}
      </Button>
      <Button disabledFocusable={busy} onClick={onBack}>
        {back}
      </Button>
    </div>
  );
}
