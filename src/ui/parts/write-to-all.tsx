import { Button, makeStyles } from '@fluentui/react-components';
import type { ParticipantId } from '../../domain/slot';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useSession, useWords } from '../context';
import { usePapers } from '../papers';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '0 0 8px 16px' },
});

interface WriteToAllProps {
  readonly checked: CheckedWorkbook;
  readonly ids: readonly ParticipantId[];
}

/** One mail to all that something is still asked of. What no link can carry is copied, addresses and all. */
export function WriteToAll({ checked, ids }: WriteToAllProps) {
  const styles = useStyles();
  const session = useSession();
  const { people } = useWords().pane;
  const withPapers = usePapers();
  const copy = withPapers(({ textToAll }) => session.copy(textToAll(checked, ids)));
  const mail = withPapers(({ mailToAll, textToAll }) => {
    const link = mailToAll(checked, ids);
    return link ? session.openMail(link) : session.copy(textToAll(checked, ids));
  });
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={mail}>
        {people.mailAll}
      </Button>
      <Button size="small" onClick={copy}>
        {people.copy}
      </Button>
    </div>
  );
}
