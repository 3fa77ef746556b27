import { Button, makeStyles } from '@fluentui/react-components';
import type { ParticipantId } from '../../domain/slot';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useSession, useWords } from '../context';

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
  const papers = () => import('../model/papers');
  const doing = (act: () => Promise<void>) => () => void act().catch(session.bug);
  const copy = async (): Promise<void> => session.copy((await papers()).textToAll(checked, ids));
  const mail = async (): Promise<void> => {
    const link = (await papers()).mailToAll(checked, ids);
    return link ? session.openMail(link) : copy();
  };
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={doing(mail)}>
        {people.mailAll}
      </Button>
      <Button size="small" onClick={doing(copy)}>
        {people.copy}
      </Button>
    </div>
  );
}
